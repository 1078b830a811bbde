using StateFlow.Asl;
using StateFlow.Integrations;

namespace StateFlow.Validation.Rules;

/// <summary>The resource of a task is something that a task can call: SF12001 to SF12004, SF12016, SF12017, SF12031.</summary>
/// <remarks>Recorded: "The resource provided … is not recognized. The value is not a valid resource ARN, or the resource is not available in this region."</remarks>
internal sealed class TaskResources : StateRule
{
    private const int AccountLength = 12;

    private static readonly string[] Suffixes = [".sync", ".sync:2", ".waitForTaskToken"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope is not { State: TaskState { Resource: { } text }, Resource: { } resource })
        {
            return;
        }

        if (resource is TaskResource.Unknown unknown && Describe(text, unknown, findings) is var (rule, problem))
        {
            Report(scope, rule, rule.Severity, $"{(text.Length == 0 ? string.Empty : $"'{text}' ")}of the Task state '{scope.State.Name}' {problem}", findings);
        }
        else if (resource is TaskResource.Function or TaskResource.Activity && HasShortAccount(text))
        {
            Report(
                scope,
                IntegrationRules.LambdaArnMalformed,
                Severity.Warning, // It may be what examples have in place of an account.
                $"'{text}' of the Task state '{scope.State.Name}' names an account that is none. Account numbers have {AccountLength} digits.",
                findings);
        }
    }

    private static void Report(StateScope scope, DiagnosticDescriptor rule, Severity severity, string problem, Findings findings) => findings.Report(
        new Diagnostic(rule, JsonPointer.Append(scope.Pointer, AslField.Resource.Name), $"The resource {problem}") { Severity = severity });

    private static (DiagnosticDescriptor Rule, string Problem)? Describe(string text, TaskResource.Unknown unknown, Findings findings) =>
        unknown.Problem switch
        {
            ResourceProblem.NotAnArn => (
                IntegrationRules.ResourceNotArn,
                text.Length == 0 ? "is empty. Add the ARN of what it calls." : "is not an ARN. Write one, for example 'arn:aws:states:::lambda:invoke', or a token."),
            ResourceProblem.NotCallable => (IntegrationRules.WrongArnKind, DescribeKind(text)),
            ResourceProblem.Malformed => (
                IntegrationRules.LambdaArnMalformed,
                text.Contains(":states:", StringComparison.Ordinal)
                    ? "is not the ARN of an activity. Write 'arn:aws:states:region:account:activity:name'."
                    : "is not the ARN of a Lambda function. Write 'arn:aws:lambda:region:account:function:name'."),
            ResourceProblem.UnknownIntegration or ResourceProblem.ReaderOrWriter => (IntegrationRules.UnknownIntegration, DescribeIntegration(text, findings)),
            ResourceProblem.UnknownPattern => (IntegrationRules.UnknownPattern, DescribePattern(text, findings)),
            ResourceProblem.UnsupportedPattern when unknown.Integration is { } integration => (
                IntegrationRules.PatternUnsupportedByService,
                $"waits in a way that '{integration}' does not support. It supports {ListPatterns(integration)}."),
            ResourceProblem.UnsupportedPattern => (IntegrationRules.SdkSyncSuffix, DescribeSdkJob(text)),
            _ => null,
        };

    /// <summary>Tells whether the account is a number, but of another length than all of them have.</summary>
    private static bool HasShortAccount(string text) =>
        Arn.TryRead(text, out var arn) && arn.Account.Length != AccountLength && !arn.Account.ContainsAnyExceptInRange('0', '9');

    private static string DescribeKind(string text) => text.Contains(":stateMachine:", StringComparison.Ordinal)
        ? "is a state machine. Call 'arn:aws:states:::states:startExecution', and give it as 'StateMachineArn'."
        : "is nothing that a task can call. Call a function, an activity or an integration, and give it what it works on.";

    private static string DescribeIntegration(string text, Findings findings)
    {
        var name = NameOf(text);
        var rest = name.AsSpan();
        return Arn.TryCut(ref rest, out var service) && IntegrationCatalog.FindService(service.ToString())?.FindAction(rest.ToString()) is { IsSupported: true } action
            ? $"is no optimized integration. Call the AWS SDK: 'arn:aws:states:::aws-sdk:{action}'."
            : $"is no optimized integration. {findings.DidYouMean(name, IntegrationCatalog.Optimized.Select(i => i.Name)) ?? "Write 'aws-sdk:' before the service to call the AWS SDK."}";
    }

    private static string DescribePattern(string text, Findings findings)
    {
        var suffix = text[text.LastIndexOf('.')..];
        return $"has the suffix '{suffix}', which does not exist. {findings.DidYouMean(suffix, Suffixes) ?? $"Write {Words.List(Suffixes)}, or none."}";
    }

    private static string DescribeSdkJob(string text)
    {
        const string Sdk = "aws-sdk:";
        var name = NameOf(text)[Sdk.Length..];
        return IntegrationCatalog.FindOptimized(name)?.Supports(IntegrationPattern.Sync) is true
            ? $"calls the AWS SDK, which does not wait for jobs. Call the optimized integration: 'arn:aws:states:::{name}.sync'."
            : "calls the AWS SDK, which does not wait for jobs. Remove the suffix, and ask for the end of the job in a loop.";
    }

    private static string ListPatterns(OptimizedIntegration integration) => integration.Patterns.Count == 1
        ? "none, which is to go on when the service answers"
        : $"none and {Words.List(integration.Patterns.Skip(1).Select(IntegrationPatterns.SuffixOf))}";

    /// <summary>Gets the service and the action of an integration.</summary>
    private static string NameOf(string text)
    {
        var name = Arn.TryRead(text, out var arn) ? arn.Resource.ToString() : text;
        return name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? name[..dot] : name;
    }
}
