using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Paths find a value of the type that their field takes, where the states before make it certain: SF15007, SF15008, SF15010 to SF15012.</summary>
/// <remarks>Source: asl.md, sections 2.3, 2.6, 2.10, 4.3 and 5.1, with the recorded causes. That nothing is found is another rule's matter.</remarks>
internal sealed class KnownValues : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is MapState map)
        {
            CheckItems(scope, map, findings);
        }

        if (scope.IsJsonata)
        {
            return;
        }

        foreach (var text in scope.Expressions)
        {
            if (text is PathText { Query: { Root: PathRoot.Input } query } path)
            {
                CheckPath(scope, path, query, findings);
            }
        }
    }

    private static void CheckPath(StateScope scope, PathText text, JsonPathQuery query, Findings findings)
    {
        if (text.Owner.Use is FieldUse.ResultPath)
        {
            CheckResultPath(scope, text, query, findings);
            return;
        }

        var isComparison = text.Owner.Comparison is not null && text.Owner.Field == AslField.Variable;
        if (!isComparison && RuleOf(text.Owner.Field) is null)
        {
            return;
        }

        var shape = PathShapes.Find(query, scope.Shapes.DocumentOf(text.Owner));
        if (shape.IsAbsent || !query.IsDefinite)
        {
            return;
        }

        if (isComparison)
        {
            CheckComparison(scope, text, query, shape, findings);
        }
        else if (RuleOf(text.Owner.Field) is { } rule && Problem(text.Owner.Field, shape) is { } problem)
        {
            Report(scope, text, rule, $"'{text.Owner.Field}' of the state '{scope.State.Name}' reads '{query}', which is {problem}. Correct the value, or read another one.", shape, findings);
        }
    }

    private static DiagnosticDescriptor? RuleOf(AslField field) =>
        field == AslField.SecondsPath || field == AslField.TimestampPath || field == AslField.TimeoutSecondsPath || field == AslField.HeartbeatSecondsPath
            ? DataFlowRules.SecondsPathNegativeOrType
        : field == AslField.MaxConcurrencyPath || field == AslField.ToleratedFailureCountPath || field == AslField.ToleratedFailurePercentagePath
            || field == AslField.MaxItemsPath || field == AslField.MaxItemsPerBatchPath || field == AslField.MaxInputBytesPerBatchPath
            ? DataFlowRules.MaxConcurrencyPathType
        : null;

    /// <summary>Says what is wrong with a value, if it is certain that something is.</summary>
    private static string? Problem(AslField field, Shape shape)
    {
        var isTimestamp = field == AslField.TimestampPath;
        var (kind, name) = isTimestamp ? (JsonataKinds.String, "a timestamp") : (JsonataKinds.Number, "a number");
        if ((shape.Kinds & kind) == 0)
        {
            return $"{Describe(shape)}, but must be {name}";
        }

        if (shape.Literal is not { } value)
        {
            return null;
        }

        if (isTimestamp)
        {
            return TimestampText.IsTimestamp(value.GetString()) ? null : $"'{value.GetString()}', but must be a timestamp such as 2026-01-31T12:00:00Z";
        }

        var isWhole = value.TryGetInt64(out var number);
        return field == AslField.ToleratedFailurePercentagePath
            ? value.GetDouble() is >= 0 and <= 100 ? null : $"{value.GetNumberText()}, but must be 0 to 100"
            : !isWhole ? $"{value.GetNumberText()}, but must be an integer"
            : number < 0 ? $"{value.GetNumberText()}, but must not be negative"
            : null;
    }

    private static void CheckComparison(StateScope scope, PathText text, JsonPathQuery query, Shape shape, Findings findings)
    {
        var comparison = text.Owner.Comparison!; // The caller has looked.
        var name = comparison.Operator.ToString();
        var (kind, what) = name switch
        {
            _ when name.StartsWith("String", StringComparison.Ordinal) => (JsonataKinds.String, "strings"),
            _ when name.StartsWith("Numeric", StringComparison.Ordinal) => (JsonataKinds.Number, "numbers"),
            _ when name.StartsWith("Boolean", StringComparison.Ordinal) => (JsonataKinds.Boolean, "booleans"),
            _ when name.StartsWith("Timestamp", StringComparison.Ordinal) => (JsonataKinds.String, "timestamps"),
            _ => (JsonataKinds.Any, string.Empty),
        };
        if ((shape.Kinds & (kind | JsonataKinds.Null)) == 0)
        {
            Report(scope, text, DataFlowRules.ChoiceTypeMismatch, $"The state '{scope.State.Name}' compares '{query}', which is {Describe(shape)}, with '{name}', which compares {what}: it never applies. Use the comparison for the type.", shape, findings);
        }
    }

    private static void CheckResultPath(StateScope scope, PathText text, JsonPathQuery query, Findings findings)
    {
        var document = scope.Shapes.Input;
        foreach (var name in query.MemberPrefix)
        {
            if (document.IsAbsent)
            {
                return;
            }

            if ((document.Kinds & (JsonataKinds.Object | JsonataKinds.Null | JsonataKinds.Nothing)) == 0)
            {
                Report(scope, text, DataFlowRules.ResultPathIntoScalar, $"'ResultPath' of the state '{scope.State.Name}' puts its result at '{query}', but there is {Describe(document)} where '{name}' is to be put. Choose a path into an object.", document, findings);
                return;
            }

            document = document.Member(name);
        }
    }

    /// <summary>Checks the items of a map: recorded, "Map state input must be an array but was: 1". Distributed maps take objects as well.</summary>
    private static void CheckItems(StateScope scope, MapState map, Findings findings)
    {
        if (map.ItemReader is not null || map.Items is not null)
        {
            return;
        }

        var path = scope.Expressions.OfType<PathText>().FirstOrDefault(t => t.Owner.Field == AslField.ItemsPath);
        if (map.ItemsPath is not null && path?.Query is null)
        {
            return;
        }

        var shape = path?.Query is { } query ? PathShapes.Find(query, scope.Shapes.Effective) : scope.Shapes.Effective;
        var allowed = JsonataKinds.Array | (map.IsDistributed ? JsonataKinds.Object : 0);
        if (!shape.IsAbsent && (shape.Kinds & allowed) == 0)
        {
            findings.Report(new Diagnostic(
                DataFlowRules.ItemsPathNotArray,
                path is null ? scope.Pointer : scope.Pointer + JsonPointer.Of(path.Path),
                $"The items of the Map state '{map.Name}' are {(path is null ? "its input" : $"'{path.Query}'")}, which is {Describe(shape)}, but must be an array. {(scope.IsJsonata ? "Give it 'Items'." : "Point 'ItemsPath' at one.")}")
            {
                Related = RelatedTo(scope, shape),
            });
        }
    }

    private static void Report(StateScope scope, PathText text, DiagnosticDescriptor rule, string message, Shape shape, Findings findings) =>
        findings.Report(new Diagnostic(rule, scope.Pointer + JsonPointer.Of(text.Path), message) { Related = RelatedTo(scope, shape) });

    private static EquatableArray<RelatedPlace> RelatedTo(StateScope scope, Shape shape) =>
        shape.Origin is { } origin && origin.State != scope ? [new RelatedPlace(origin.State.Pointer, "Here the value is made.")] : [];

    private static string Describe(Shape shape) => shape.Kinds switch
    {
        JsonataKinds.Object => "an object",
        JsonataKinds.Array => "an array",
        JsonataKinds.Null => "null",
        JsonataKinds.String => "a string",
        JsonataKinds.Boolean when shape.Literal is { } value => value.ValueKind is JsonValueKind.True ? "true" : "false",
        JsonataKinds.Number when shape.Literal is { } value => $"the number {value.GetNumberText()}",
        JsonataKinds.Number => "a number",
        JsonataKinds.Boolean => "a boolean",
        _ => "of another type",
    };
}
