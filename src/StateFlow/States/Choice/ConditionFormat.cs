using System.Diagnostics;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a condition is written and read: among the fields of a rule, or nested, as an object of its own.</summary>
internal sealed class ConditionFormat : ObjectFormat
{
    private static readonly ConditionFormat Nested = new();

    private ConditionFormat()
        : base("condition")
    {
    }

    /// <summary>Gets every field that a condition may become.</summary>
    public static AslField[] AllFields { get; } =
    [
        AslField.Variable,
        .. Enum.GetValues<ComparisonOperator>().Select(AslField.Of),
        AslField.And,
        AslField.Or,
        AslField.Not,
        AslField.Condition,
    ];

    public override IEnumerable<string> FieldNames => [.. AllFields.Where(f => f != AslField.Condition).Select(f => f.Name), AslField.Comment.Name];

    public override DiagnosticDescriptor Unexpected(string field) =>
        field == AslField.Next.Name ? ChoiceRules.NestedNext : ChoiceRules.RuleUnknownOperator;

    public override string? Advice(string field) =>
        field == AslField.Next.Name ? "Remove it; only the outermost rule says where control goes." : null;

    /// <summary>Gives the fields that a condition becomes, the one that says what it is last.</summary>
    public static AslField[] FieldsOf(Condition condition) => condition switch
    {
        ComparisonCondition comparison => [AslField.Variable, AslField.Of(comparison.Operator)],
        AndCondition => [AslField.And],
        OrCondition => [AslField.Or],
        NotCondition => [AslField.Not],
        JsonataCondition => [AslField.Condition],
        RawCondition => [],
        _ => throw new UnreachableException($"A {condition.GetType().Name} has no fields."),
    };

    public static void WriteFields(Utf8JsonWriter writer, Condition? condition)
    {
        switch (condition)
        {
            case null:
                break;
            case ComparisonCondition comparison:
                if (comparison.Variable is { } variable)
                {
                    writer.WriteString(AslField.Variable.Encoded, variable);
                }

                writer.WritePropertyName(AslField.Of(comparison.Operator).Encoded);
                comparison.Operand.WriteTo(writer);
                break;
            case AndCondition and:
                WriteList(writer, AslField.And, and.Conditions);
                break;
            case OrCondition or:
                WriteList(writer, AslField.Or, or.Conditions);
                break;
            case NotCondition not:
                writer.WritePropertyName(AslField.Not.Encoded);
                WriteObject(writer, not.Inner);
                break;
            case JsonataCondition jsonata:
                writer.WritePropertyName(AslField.Condition.Encoded);
                jsonata.Expression.WriteTo(writer);
                break;
            case RawCondition raw:
                foreach (var (name, value) in raw.Content.Members)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                break;
            default:
                throw new UnreachableException($"A {condition.GetType().Name} has no fields.");
        }
    }

    /// <summary>Makes a condition of the fields of a rule or of a nested condition.</summary>
    /// <returns><see langword="null"/> when there is none, which is then reported.</returns>
    public static Condition? ReadFields(AslObject source)
    {
        var forms = source.Untouched().Where(f => f.Operator is not null || IsForm(f)).ToList();
        if (forms.Count == 0)
        {
            ReportMissing(source);
            return null;
        }

        var language = source.Context.Language;
        var form = forms.Find(f => f.Only == language) ?? forms[0];
        foreach (var other in forms.Where(f => f != form))
        {
            source.Conflict(
                other.Only != language ? other.OtherLanguage : IsForm(other) || IsForm(form) ? ChoiceRules.RuleBooleanAndComparison : ChoiceRules.RuleTwoOperators,
                other,
                form.Only == other.Only
                    ? $"'{form}' and '{other}' exclude each other in {source.Subject}. Remove one of them, or put them into the list of an 'And'."
                    : $"'{form}' and '{other}' exclude each other in {source.Subject}: one is {LanguageOf(form)}, the other {LanguageOf(other)}. Remove one of them.");
        }

        var condition = form.Operator is { } comparison ? ReadComparison(source, form, comparison) : ReadForm(source, form);
        if (source.Untouched().Contains(AslField.Variable))
        {
            source.Conflict(
                AslField.Variable.Only == language ? ChoiceRules.RuleBooleanAndComparison : AslField.Variable.OtherLanguage,
                AslField.Variable,
                form == AslField.Condition
                    ? $"'Variable' does not go with 'Condition' in {source.Subject}: the expression says itself what it looks at. Remove one of them."
                    : $"'Variable' does not go with '{form}' in {source.Subject}. Remove it, or put a whole comparison into the list of an 'And'.");
        }

        return condition;
    }

    private static bool IsForm(AslField field) =>
        field == AslField.And || field == AslField.Or || field == AslField.Not || field == AslField.Condition;

    private static string LanguageOf(AslField form) => AslEnums.QueryLanguage.NameOf(form.Only!.Value); // All forms belong to one language.

    private static void ReportMissing(AslObject source)
    {
        if (source.HasUnknown)
        {
            // Most likely a misspelled operator, about which there is a finding of its own.
            source.Keep(AslField.Variable);
            return;
        }

        if (source.Context.Language is QueryLanguage.Jsonata)
        {
            source.Report(
                ChoiceRules.ConditionRequired,
                $"{Words.Capital(source.Subject)} has no 'Condition'. Add an expression between {{% and %}} that gives true or false.");
        }
        else if (source.Has(AslField.Variable))
        {
            source.Conflict(
                ChoiceRules.RuleNoOperator,
                AslField.Variable,
                $"{Words.Capital(source.Subject)} has a 'Variable', but no comparison. Add one, such as 'StringEquals'.");
        }
        else
        {
            source.Report(
                ChoiceRules.RuleNoOperator,
                $"{Words.Capital(source.Subject)} compares nothing. Add a 'Variable' and a comparison such as 'StringEquals'.");
        }
    }

    private static ComparisonCondition ReadComparison(AslObject source, AslField field, ComparisonOperator comparison)
    {
        var variable = source.Text(AslField.Variable);
        if (variable is null && !source.Has(AslField.Variable))
        {
            source.Report(ChoiceRules.RuleVariableRequired, field, $"'{field}' of {source.Subject} has nothing to compare. Add a 'Variable', the path of the value.");
        }
        else if (variable is not null && !variable.StartsWith('$'))
        {
            source.Report(
                ChoiceRules.VariableNotPath,
                AslField.Variable,
                $"The variable '{variable}' of {source.Subject} is not a path. Paths begin with '$': '$.{variable}' is a field of the input.");
        }

        var element = source.Element(field);
        var operand = Json.From(element, source.Context.Strings);
        var kind = comparison.Operand();
        if (!kind.Accepts(operand) && !TemplateFunction.Is(element))
        {
            var (rule, expected) = kind switch
            {
                OperandKind.Boolean => (ChoiceRules.OperandBooleanType, "true or false"),
                OperandKind.Path => (ChoiceRules.OperandPath, "a path that begins with '$'"),
                OperandKind.Number => (ChoiceRules.OperandType, "a number"),
                OperandKind.Timestamp when operand.ValueKind is JsonValueKind.String => (ChoiceRules.OperandTimestamp, "a time such as '2016-03-14T01:59:00Z'"),
                _ => (ChoiceRules.OperandType, "a string"),
            };
            source.Report(
                rule,
                field,
                $"The operand of '{field}' of {source.Subject} must be {expected}, but is {AslObject.Describe(operand)}.",
                kind is OperandKind.Boolean && comparison is not ComparisonOperator.BooleanEquals
                    ? AslObject.Unquoted(element, JsonValueKind.True, JsonValueKind.False)
                    : null);
        }

        return new ComparisonCondition(variable, comparison, operand);
    }

    private static Condition? ReadForm(AslObject source, AslField field)
    {
        if (field == AslField.Condition)
        {
            return ReadJsonata(source, source.Element(field));
        }

        if (field == AslField.Not)
        {
            return ReadNot(source, source.Element(field));
        }

        if (source.Items(field, JsonValueKind.Object, "an array of conditions", "a condition, an object") is not { } list)
        {
            return null;
        }

        source.Context.Enter(field.Name);
        var conditions = new List<Condition>();
        foreach (var item in list.EnumerateArray())
        {
            source.Context.Enter(conditions.Count);
            conditions.Add(ReadObject(source.Context, item));
            source.Context.Leave();
        }

        source.Context.Leave();
        return field == AslField.And ? new AndCondition([.. conditions]) : new OrCondition([.. conditions]);
    }

    private static NotCondition? ReadNot(AslObject source, JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object || TemplateFunction.Is(element))
        {
            Func<string, Fix>? fix = null;
            if (element.ValueKind is JsonValueKind.Array && element.GetArrayLength() == 1)
            {
                var only = Json.From(element[0]);
                fix = pointer => Fix.Set(pointer, only, "Remove the brackets around it");
            }

            source.Reject(AslField.Not, "one condition, an object", fix);
            return null;
        }

        source.Context.Enter(AslField.Not.Name);
        var inner = ReadObject(source.Context, element);
        source.Context.Leave();
        return new NotCondition(inner);
    }

    private static JsonataCondition? ReadJsonata(AslObject source, JsonElement element)
    {
        var expression = Json.From(element);
        var fits = expression.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => true,
            JsonValueKind.String => Jsonata.IsExpression(expression.GetString()) || TokenText.IsIn(expression.GetString()),
            _ => false,
        };
        if (fits)
        {
            return new JsonataCondition(expression);
        }

        source.Reject(AslField.Condition, "a boolean or an expression between {% and %}");
        return null;
    }

    private static Condition ReadObject(ReadContext context, JsonElement element)
    {
        var fields = context.Open(element);
        var source = new AslObject(context, Nested, fields);
        var comment = source.Text(AslField.Comment);
        var condition = ReadFields(source);
        var raw = source.Rest();
        context.Close(fields);
        condition = condition is null ? new RawCondition(Json.From(element, context.Strings)) : condition with { Comment = comment, Raw = raw };
        return condition;
    }

    private static void WriteList(Utf8JsonWriter writer, AslField field, EquatableArray<Condition> conditions)
    {
        writer.WriteStartArray(field.Encoded);
        foreach (var condition in conditions.AsSpan())
        {
            WriteObject(writer, condition);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, Condition condition)
    {
        if (condition is RawCondition raw)
        {
            raw.Content.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (condition.Comment is { } comment)
        {
            writer.WriteString(AslField.Comment.Encoded, comment);
        }

        WriteFields(writer, condition);
        foreach (var field in condition.Raw.AsSpan())
        {
            writer.WritePropertyName(field.Name);
            field.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
