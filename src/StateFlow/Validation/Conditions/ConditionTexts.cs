using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Conditions;

/// <summary>The conditions of a Choice state in canonical texts, so that what means the same is the same.</summary>
/// <param name="scope">The state.</param>
internal sealed class ConditionTexts(StateScope scope)
{
    private readonly Dictionary<string, string> _variables = VariablesOf(scope);

    /// <summary>Gives the canonical text of a variable.</summary>
    public string NameOf(string variable) => _variables.GetValueOrDefault(variable, variable);

    /// <summary>Gives the canonical text of a condition, without comments. The depth of conditions is limited as that of JSON values.</summary>
    public string TextOf(Condition condition) => condition switch
    {
        ComparisonCondition comparison => $"{NameOf(comparison.Variable ?? string.Empty)} {comparison.Operator} {TextOf(comparison.Operand)}",
        CompositeCondition composite => $"{(composite is AndCondition ? "And" : "Or")}({string.Join(", ", composite.Conditions.Select(TextOf))})",
        NotCondition not => Not(TextOf(not.Inner)),
        JsonataCondition { Expression.ValueKind: JsonValueKind.String } jsonata => TextOf(jsonata.Expression.GetString()),
        JsonataCondition jsonata => jsonata.Expression.ToString(),
        RawCondition raw => raw.Content.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Gives the texts of the contrary of a condition, in each of the languages.</summary>
    public static string[] ContrariesOf(string text) => [Not(text), $"$not({text})"];

    /// <summary>Gives the variables that a condition compares.</summary>
    public void AddVariables(Condition? condition, ISet<string> variables)
    {
        switch (condition)
        {
            case ComparisonCondition { Variable: { } variable }:
                variables.Add(NameOf(variable));
                break;
            case CompositeCondition composite:
                foreach (var inner in composite.Conditions)
                {
                    AddVariables(inner, variables);
                }

                break;
            case NotCondition not:
                AddVariables(not.Inner, variables);
                break;
            case ComparisonCondition or JsonataCondition or RawCondition or null:
                break;
        }
    }

    private static string Not(string text) => $"Not({text})";

    /// <summary>Numbers are the same however they are written.</summary>
    private static string TextOf(Json operand) =>
        operand.ValueKind is JsonValueKind.Number ? operand.GetDouble().ToString("R", CultureInfo.InvariantCulture) : operand.ToString();

    private static string TextOf(string expression) =>
        Jsonata.IsExpression(expression) && JsonataQuery.TryParse(Jsonata.Undelimit(expression), JsonataDialect.StepFunctions, out var query, out _) ? query.ToString() : expression;

    private static Dictionary<string, string> VariablesOf(StateScope scope)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in scope.Expressions)
        {
            if (text is PathText { Query: { } query } && text.Owner.Field == AslField.Variable)
            {
                variables[text.Text] = query.ToString();
            }
        }

        return variables;
    }
}
