using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Runs;

/// <summary>What a test case begins with, and how it should end.</summary>
internal sealed record CaseExpectation
{
    private const string Succeeded = "SUCCEEDED";

    /// <summary>Gets the members that a case may have, with what they are.</summary>
    public static IReadOnlyDictionary<string, JsonValueKind?> Members { get; } = new Dictionary<string, JsonValueKind?>(StringComparer.Ordinal)
    {
        [nameof(Input)] = null,
        [nameof(Status)] = JsonValueKind.String,
        [nameof(Error)] = JsonValueKind.String,
        [nameof(Output)] = null,
        [nameof(Path)] = JsonValueKind.Array,
    };

    /// <summary>Gets the input.</summary>
    public Json Input { get; private init; } = Json.EmptyObject;

    /// <summary>Gets the status; by default the run should succeed, unless it should have an error.</summary>
    public string Status { get; private init; } = Succeeded;

    public string? Error { get; private init; }

    public Json? Output { get; private init; }

    /// <summary>Gets the states that should be entered, in their order.</summary>
    public Json? Path { get; private init; }

    /// <summary>Makes it of the JSON of a case, which has members of the right kinds only.</summary>
    public static CaseExpectation Of(Json json)
    {
        var error = json["Error"]?.GetString();
        return new CaseExpectation
        {
            Input = json[nameof(Input)] ?? Json.EmptyObject,
            Status = json[nameof(Status)]?.GetString() ?? (error is null ? Succeeded : "FAILED"),
            Error = error,
            Output = json[nameof(Output)],
            Path = json[nameof(Path)],
        };
    }

    /// <summary>Says what a run did otherwise, or nothing.</summary>
    public string? Check(LocalRun run)
    {
        var status = RunReport.StatusOf(run);
        if (status != Status)
        {
            return $"should be {Status}, but is {RunReport.ReasonOf(run)}";
        }

        if (Error is not null && run.Error != Error)
        {
            return $"should fail with {Error}, but fails with {RunReport.ReasonOf(run)}";
        }

        if (Output is { } output && run.OutputJson is { } actual && DataDifference.Between(output, actual) is { Count: > 0 } differences)
        {
            return $"the output differs: {string.Join("; ", differences)}";
        }

        var path = Json.Array([.. run.Path.Select(s => Json.From(s))]);
        return Path is { } expected && expected != path ? $"should take the path {expected}, but takes {path}" : null;
    }
}
