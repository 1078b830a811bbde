using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A literal timestamp follows the RFC 3339 profile of ISO 8601: SF2097 to SF2100 (recorded).</summary>
internal sealed class WaitTimestamp : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not WaitState { Duration: WaitDuration.Timestamp(ValueSource.Value({ ValueKind: JsonValueKind.String } content)) })
        {
            return;
        }

        var text = content.GetString();
        if (TokenText.IsIn(text) || (scope.Language is QueryLanguage.Jsonata && Jsonata.IsExpression(text)) || TimestampText.IsTimestamp(text))
        {
            return;
        }

        var (rule, problem) = text switch
        {
            _ when Jsonata.IsExpression(text) => (StateFieldRules.TimestampJsonataInJsonpath, "is JSONata in a JSONPath state. Use 'TimestampPath', or make the state JSONata."),
            _ when TimestampText.IsTimestamp($"{text}Z") => (StateFieldRules.TimestampNoZone, "has no time zone. Add 'Z' for UTC, or an offset such as '+02:00'."),
            _ when TimestampText.IsTimestamp(text.Replace(' ', 'T')) => (StateFieldRules.TimestampNoT, "has no 'T' between date and time. Write it as '2016-03-14T01:59:00Z'."),
            _ => (StateFieldRules.TimestampInvalidDate, "is not a time. Write it as '2016-03-14T01:59:00Z'."),
        };
        var pointer = JsonPointer.Append(scope.Pointer, AslField.Timestamp.Name);
        findings.Report(new Diagnostic(rule, pointer, $"The timestamp '{text}' of the Wait state '{scope.State.Name}' {problem}")
        {
            Fix = rule == StateFieldRules.TimestampNoT ? Fix.Replace(pointer, text, text.Replace(' ', 'T')) : null,
        });
    }
}
