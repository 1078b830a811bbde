using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>What is written out in a payload is not larger than a payload may be: SF13013.</summary>
/// <remarks>
/// Recorded as States.DataLimitExceeded: "The state/task 'X' returned a result with a size exceeding the maximum number of bytes service limit." Only
/// the characters of texts and names are counted, and only what is not evaluated, so that the payload is larger than that in any case.
/// </remarks>
internal sealed class PayloadSize : StateRule
{
    private const long MaxBytes = 262_144;

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is PassState { Result: { } result, ResultPath: null or { Text: not null }, OutputPath: null } && !scope.IsJsonata)
        {
            Check(scope, [AslField.Result.Name], Count(result, static (_, _) => false), findings);
        }

        foreach (var field in scope.Evaluated)
        {
            if (field.Use is FieldUse.Template && field.Path.Length == 1 && IsPayload(field.Field) && field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String)
            {
                Check(scope, field.Path, Count(field.Value, scope.IsJsonata ? IsExpression : IsReference), findings);
            }
        }
    }

    private static bool IsPayload(AslField field) =>
        field == AslField.Parameters || field == AslField.Arguments || field == AslField.Output || field == AslField.ItemSelector;

    private static void Check(StateScope scope, PointerStep[] path, long count, Findings findings)
    {
        if (count > MaxBytes)
        {
            findings.Report(
                LimitRules.LiteralPayloadTooLarge,
                scope.Pointer,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{path[0]}' of the state '{scope.State.Name}' has more than {count:N0} bytes, but a payload may have at most {MaxBytes:N0}: the state fails with {Errors.DataLimitExceeded}. Put the data where states can read them, such as Amazon S3."),
                path);
        }
    }

    private static bool IsExpression(string name, Json value) => value.ValueKind is JsonValueKind.String && Jsonata.IsExpression(value.GetString());

    private static bool IsReference(string name, Json value) => EvaluatedName.Is(name);

    /// <summary>Counts the characters of texts and names. The depth of values is limited.</summary>
    private static long Count(Json value, Func<string, Json, bool> isEvaluated, string name = "")
    {
        if (isEvaluated(name, value))
        {
            return 0;
        }

        var count = 0L;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString().Length;
            case JsonValueKind.Object:
                foreach (var (key, member) in value.Members)
                {
                    count += key.Length + Count(member, isEvaluated, key);
                }

                return count;
            case JsonValueKind.Array:
                foreach (var item in value.Items)
                {
                    count += Count(item, isEvaluated);
                }

                return count;
            default:
                return 1;
        }
    }
}
