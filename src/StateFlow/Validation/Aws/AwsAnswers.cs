using System.Collections.Frozen;
using System.Globalization;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>What the service says where a rule speaks. The messages are recorded or measured ones, and their like for rules of the same kind.</summary>
/// <remarks>
/// An error that is not in the table is one that the service refuses in words that nobody has recorded: it gets the code of nearly
/// everything that is refused, and our own words. Warnings and hints that are not in the table are ours alone.
/// </remarks>
internal static class AwsAnswers
{
    /// <summary>What the service says of a text that holds no object.</summary>
    public const string NoObject = "Definition must be a valid JSON object";

    private const string StartAt = "StartAt";

    private static readonly AwsAnswer Unknown = Schema(_ => null);

    /// <summary>Errors that the service does not see: it takes the definition, and the execution fails.</summary>
    private static readonly FrozenSet<string> Accepted = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. Ids(7025, 7026), .. Ids(8009, 8013), .. Ids(8017, 8018), .. Ids(9017, 9021), .. Ids(9024), .. Ids(9031), .. Ids(9036), .. Ids(10005, 10006),
            .. Ids(10008, 10009), .. Ids(10011), .. Ids(11020), .. Ids(12024, 12025), .. Ids(13011), .. Ids(13013), .. Ids(15001, 15999),
        ]);

    private static readonly FrozenDictionary<string, AwsAnswer> ById = new (AwsAnswer Answer, string[] Ids)[]
    {
        (Unknown, Ids(1001)),
        (Schema(_ => NoObject, AwsPlace.Nowhere), Ids(1002)),
        (Lacks("States"), Ids(1005)),
        (Lacks(StartAt), Ids(1004)),
        (Lacks("Type"), Ids(1010)),
        (Lacks("Resource"), Ids(2090)),
        (Lacks("Branches"), Ids(2104)),
        (Lacks("ErrorEquals"), [.. Ids(5002), .. Ids(5019)]),
        (Lacks("Next"), [.. Ids(5018), .. Ids(6003)]),
        (Lacks("Choices"), Ids(6001)),
        (Lacks("Condition"), Ids(6018)),
        (Lacks("ItemProcessor"), Ids(11001)),
        (Schema(_ => "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]"), Ids(1011, 1012)),
        (Schema(_ => "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", AwsPlace.Owner), Ids(1018)),
        (
            Schema(s => $"Field '{s.Name}' is not supported", AwsPlace.Owner),
            [.. Ids(1009), .. Ids(1019, 1020), .. Ids(2001), .. Ids(2010, 2049), .. Ids(5014), .. Ids(5021)]),
        (
            Schema(s => $"The QueryLanguage is set to 'JSONPath', but field '{s.Name}' is only supported for the 'JSONata' QueryLanguage", AwsPlace.Owner),
            [.. Ids(2050, 2059), .. Ids(5023)]),
        (
            Schema(s => $"The QueryLanguage is set to 'JSONata', but field '{s.Name}' is only supported for the 'JSONPath' QueryLanguage", AwsPlace.Owner),
            [.. Ids(2060, 2089), .. Ids(5024)]),
        (Schema(_ => "String does not match RFC3339 timestamp"), Ids(2097, 2100)),
        (Schema(_ => "Value cannot be empty"), [.. Ids(2105), .. Ids(5003), .. Ids(5020), .. Ids(6002), .. Ids(6010)]),
        (Schema(_ => "The field 'RoleArn' is required but was missing"), Ids(2107)),
        (new AwsAnswer(AwsCodes.StaticResult, _ => null), Ids(2113)),
        (new AwsAnswer(AwsCodes.Target, s => $"Missing 'Next' target: {s.Text}"), Ids(3001, 3008)),
        (new AwsAnswer(AwsCodes.Target, s => $"State \"{s.Name}\" is not reachable."), Ids(3010, 3013)),
        (new AwsAnswer(AwsCodes.EndState, _ => "Workflow has no terminal state", AwsPlace.Nowhere), Ids(3020, 3021)),
        (new AwsAnswer(AwsCodes.StateName, _ => null), Ids(4001, 4002)),
        (new AwsAnswer(AwsCodes.DuplicateName, s => $"Duplicate State name: {s.Name}"), Ids(4003, 4004)),
        (new AwsAnswer(AwsCodes.Label, _ => null), Ids(4006, 4008)),
        (new AwsAnswer(AwsCodes.DuplicateLabel, _ => null), Ids(4009)),
        (Schema(_ => "Value must be a valid JSONPath."), Ids(7001, 7003)),
        (
            Schema(s => $"The value for the field '{s.Name}' must be a valid JSONPath or a valid intrinsic function call", AwsPlace.Template),
            [.. Ids(7012, 7016), .. Ids(8001, 8008), .. Ids(8014, 8016), .. Ids(8019)]),
        (new AwsAnswer(AwsCodes.NoDollar, _ => null), Ids(7018, 7019)),
        (new AwsAnswer(AwsCodes.NoPath, _ => null), Ids(7020)),
        (new AwsAnswer(AwsCodes.Jsonata, JsonataProblem), [.. Ids(9001, 9008), .. Ids(9012, 9013), .. Ids(9016)]),
        (new AwsAnswer(AwsCodes.Jsonata, _ => null), [.. Ids(9011), .. Ids(9022, 9023), .. Ids(9034)]),
        (new AwsAnswer(AwsCodes.UnsupportedJsonata, JsonataProblem), [.. Ids(8030), .. Ids(9009, 9010)]),
        (
            Schema(s => $"The resource provided {s.Text} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region."),
            [.. Ids(12001, 12004), .. Ids(12008, 12010), .. Ids(12017), .. Ids(12031)]),
        (Schema(_ => "Express state machine does not support '.sync' service integration"), Ids(12005)),
        (Schema(_ => "Express state machine does not support '.waitForTaskToken' service integration "), Ids(12006)), // The blank was recorded.
        (Schema(_ => "Express state machine does not support Activity ARN"), Ids(12007)),
        (Schema(s => $"The field '{s.Name}' is not supported by Step Functions", AwsPlace.Owner), Ids(12011, 12012)),
        (new AwsAnswer(AwsCodes.Resource, _ => null), Ids(12016)),
        (new AwsAnswer(AwsCodes.Nesting, _ => null), Ids(13002)),
    }.SelectMany(row => row.Ids.Select(id => KeyValuePair.Create(id, row.Answer))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds what the service says of a finding.</summary>
    /// <returns><see langword="null"/> when it says nothing.</returns>
    public static AwsAnswer? Find(Diagnostic finding) => ById.TryGetValue(finding.Id, out var answer) ? answer
        : finding.Descriptor.Severity is Severity.Error && !Accepted.Contains(finding.Id) ? Unknown
        : null;

    /// <summary>Tells the fields that an object lacks. Those of the machine were recorded with its states before its start.</summary>
    public static AwsDiagnostic Required(IEnumerable<Diagnostic> findings, AwsSubject subject)
    {
        var names = findings.Select(f => Find(f)?.Missing).OrderBy(n => n == StartAt);
        return new AwsDiagnostic(Severity.Error, AwsCodes.Schema, $"These fields are required: [{string.Join(", ", names)}]", subject.Locate(AwsPlace.Itself));
    }

    private static AwsAnswer Schema(Func<AwsSubject, string?> message, AwsPlace place = AwsPlace.Itself) => new(AwsCodes.Schema, message, place);

    private static AwsAnswer Lacks(string field) => Schema(_ => $"These fields are required: [{field}]") with { Missing = field };

    /// <summary>Gets the message of the reference implementation of JSONata, or of the restrictions of the service.</summary>
    private static string? JsonataProblem(AwsSubject subject)
    {
        if (!Jsonata.IsExpression(subject.Text))
        {
            return null;
        }

        var errors = JsonataQuery.Check(Jsonata.Undelimit(subject.Text), JsonataDialect.StepFunctions).Errors;
        return errors.Count > 0 ? errors[0].Message : null;
    }

    /// <summary>Makes the ids of a range of rules.</summary>
    private static string[] Ids(int from, int? to = null) =>
        [.. Enumerable.Range(from, (to ?? from) - from + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"SF{n}"))];
}
