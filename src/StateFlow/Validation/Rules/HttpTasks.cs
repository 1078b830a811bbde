using System.Text.Json;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>An HTTP task goes to an https address, with a connection: SF12022, SF12023.</summary>
/// <remarks>Source: developer guide, "Call HTTPS APIs in Step Functions workflows"; asl.md, section 10.6.</remarks>
internal sealed class HttpTasks : StateRule
{
    public const string Integration = "http:invoke";

    private const string Endpoint = "ApiEndpoint";
    private const string Connection = "ConnectionArn";

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Resource.Integration is not Integration || scope.Arguments is not { } arguments)
        {
            return;
        }

        CheckConnection(scope, arguments, "InvocationConfig", findings);
        CheckConnection(scope, arguments, "Authentication", findings);
        if (arguments.FindText(Endpoint) is { } address && Describe(address) is { } problem)
        {
            findings.Report(
                IntegrationRules.HttpTaskEndpoint,
                scope.Pointer,
                $"The endpoint '{address}' of the Task state '{scope.State.Name}' {problem}",
                arguments.Field.Name,
                Endpoint);
        }
    }

    private static void CheckConnection(StateScope scope, CallArguments arguments, string name, Findings findings)
    {
        if (arguments.Find(name) is { IsLiteral: true, Value: { ValueKind: JsonValueKind.Object } config } && !EvaluatedName.IsIn(config, Connection))
        {
            findings.Report(
                IntegrationRules.HttpTaskConnection,
                scope.Pointer,
                $"'{name}' of the Task state '{scope.State.Name}' has no '{Connection}'. Add the ARN of an EventBridge connection, which says who calls.",
                arguments.Field.Name,
                name);
        }
    }

    private static string? Describe(string address)
    {
        const string Scheme = "https://";
        if (!address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "is no https URL. Write one that begins with 'https://'.";
        }

        var authority = address.AsSpan(Scheme.Length);
        authority = authority.IndexOfAny('/', '?', '#') is >= 0 and var end ? authority[..end] : authority;
        return authority.Contains('@') ? "holds a user. Remove it: the connection says who calls." : null;
    }
}
