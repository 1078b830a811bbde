using StateFlow.Cli.Output;
using StateFlow.Deploy;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Deployments;

/// <summary>Shows plans, steps and results of deployments, to people or to programs.</summary>
/// <param name="isJson">Whether it is programs.</param>
/// <param name="output">Where results go.</param>
/// <param name="error">Where messages go.</param>
internal sealed class DeploymentReport(bool isJson, TextWriter output, TextWriter error) : IProgress<DeploymentEvent>
{
    private readonly Lock _lock = new();

    /// <summary>Shows a step.</summary>
    public void Report(DeploymentEvent value)
    {
        lock (_lock)
        {
            if (isJson)
            {
                output.WriteLine(Json.Object(
                    new("kind", Json.From(Word(value.Kind))), new("resource", Json.From(Word(value.Resource))), new("name", Json.From(value.Name)), new("message", Json.From(value.Message))).ToString());
            }
            else
            {
                output.WriteLine($"{Mark(value.Kind)} {value.Name}: {value.Message}");
            }

            output.Flush();
        }
    }

    /// <summary>Shows a plan that is not made true.</summary>
    public void Show(DeploymentPlan plan) => output.Write(isJson ? IndentedJson.Write(ToJson(plan)) : $"{plan}\n");

    /// <summary>Shows what there is to know of a plan that is made true.</summary>
    public void ShowRemarks(DeploymentPlan plan)
    {
        foreach (var consequence in plan.Consequences)
        {
            error.WriteLine($"note: {consequence}");
        }

        foreach (var finding in plan.Findings)
        {
            error.WriteLine($"{FindingReport.NameOf(finding.Severity)}: {finding.Message}");
        }
    }

    /// <summary>Shows what came of a deployment.</summary>
    public void Show(DeploymentResult result)
    {
        var arns = new (string Name, string? Arn)[] { ("stateMachineArn", result.StateMachineArn), ("roleArn", result.RoleArn), ("versionArn", result.VersionArn), ("aliasArn", result.AliasArn) }
            .Where(a => a.Arn is not null);
        if (isJson)
        {
            output.WriteLine(Json.Object([
                .. arns.Select(a => new KeyValuePair<string, Json>(a.Name, Json.From(a.Arn))),
                new("functionArns", Texts(result.FunctionArns)),
                new("changes", Json.Array([.. result.Changes.Select(ToJson)])),
                new("isRolledBack", result.IsRolledBack),
                new("alarms", Texts(result.Alarms))]).ToString());
            return;
        }

        output.WriteLine(result.IsRolledBack ? $"Rolled back: {string.Join(", ", result.Alarms)} went off."
            : result.Changes.Count == 0 ? "Nothing to do: everything is as it should be."
            : "Done.");
        foreach (var (_, arn) in arns)
        {
            output.WriteLine(arn);
        }
    }

    /// <summary>Shows programs why a deployment did not come to its end; people are told elsewhere.</summary>
    public void Show(DeploymentException problem)
    {
        if (isJson)
        {
            var cause = problem.InnerException as AwsServiceException;
            var error = new JsonObjectBuilder().Add("message", Json.From(problem.Message));
            foreach (var (name, value) in new[] { ("service", cause?.Service), ("operation", cause?.Operation), ("code", cause?.ErrorCode), ("requestId", cause?.RequestId) }.Where(p => p.Item2 is not null))
            {
                error.Add(name, Json.From(value));
            }

            output.WriteLine(new JsonObjectBuilder(1).Add("error", error.ToJson()).ToJson().ToString());
        }
    }

    /// <summary>Shows drift to people.</summary>
    public static string Text(DriftReport drift) => string.Concat(
    [
        .. drift.Exists ? Array.Empty<string>() : ["The machine does not exist.\n"],
        .. drift.Differences.Count > 0 ? drift.Differences.SelectMany(c => new[] { $"{c}\n" }.Concat(c.Details.Select(d => $"    {d}\n"))) : !drift.IsDrifted ? ["No drift: AWS has what the definition and its settings say.\n"]
            : [],
        .. drift.Findings.Where(f => f.Severity is not Severity.Hint).Select(f => $"{FindingReport.NameOf(f.Severity)}: {f.Message}\n"),
    ]);

    public static Json ToJson(DeploymentPlan plan) => Json.Object(
        new("stateMachineArn", Json.From(plan.StateMachineArn)),
        new("changes", Json.Array([.. plan.Changes.Select(ToJson)])),
        new("diff", ToJson(plan.Diff)),
        new("consequences", Texts(plan.Consequences)),
        new("findings", ToJson(plan.Findings)));

    public static Json ToJson(DriftReport drift) => Json.Object(
        new("exists", drift.Exists),
        new("isDrifted", drift.IsDrifted),
        new("isChangedOutside", drift.IsChangedOutside),
        new("differences", Json.Array([.. drift.Differences.Select(ToJson)])),
        new("diff", ToJson(drift.Diff)),
        new("findings", ToJson(drift.Findings)));

    public static Json ToJson(PlannedChange change) => Json.Object(
        new("kind", Json.From(Word(change.Kind))), new("resource", Json.From(Word(change.Resource))), new("name", Json.From(change.Name)), new("details", Texts(change.Details)));

    private static Json ToJson(IEnumerable<PlanFinding> findings) => Json.Array([.. findings.Select(f => Json.Object(
        new("severity", Json.From(FindingReport.NameOf(f.Severity))), new("message", Json.From(f.Message))))]);

    private static Json ToJson(DefinitionDiff? diff) => diff is null ? Json.Null : Json.Array([.. diff.Changes.Select(c => Json.Object(
        new("kind", Json.From(Word(c.Kind))), new("state", Json.From(c.State)), new("field", Json.From(c.Field)), new("before", c.Before ?? Json.Null), new("after", c.After ?? Json.Null)))]);

    private static Json Texts(IEnumerable<string> texts) => Json.Array([.. texts.Select(t => Json.From(t))]);

    // Enumerations are words in camel case, as the names of members are.
    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static char Mark(DeploymentEventKind kind) => kind switch
    {
        DeploymentEventKind.Created => '+',
        DeploymentEventKind.Updated => '~',
        DeploymentEventKind.Deleted => '-',
        DeploymentEventKind.Waiting => '.',
        _ => '!',
    };
}
