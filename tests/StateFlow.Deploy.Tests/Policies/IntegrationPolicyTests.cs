using StateFlow.Integrations;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Policies;

public sealed class IntegrationPolicyTests
{
    private static IEnumerable<(OptimizedIntegration Integration, MachinePolicy Policy)> All => IntegrationCatalog.Optimized
        .Select(i => (i, PolicyOf.Task(IntegrationCalls.ResourceOf(i), IntegrationCalls.ArgumentsOf(i))));

    [Fact]
    public void Each_integration_needs_this_and_no_more() =>
        Snapshot.Match(string.Join('\n', All.Select(p => $"# {p.Integration}\n{PolicyOf.Print(p.Policy)}")));

    [Fact]
    public void Each_integration_without_arguments_is_allowed_on_no_less_than_all_of_its_kind() => Snapshot.Match(string.Join('\n', IntegrationCatalog.Optimized
        .Select(i => $"# {i}\n{PolicyOf.Print(PolicyOf.Task(IntegrationCalls.ResourceOf(i), "\"{% $states.input %}\""))}")));

    [Fact]
    public void Each_action_of_the_catalogue_is_allowed() => Assert.All(All, p =>
    {
        var expected = p.Integration.Permissions is { } permissions ? permissions.Call.Concat(permissions.Job).SelectMany(s => s.Actions) : [];
        Assert.Empty(expected.Except(p.Policy.Statements.SelectMany(s => s.Actions)));
    });

    [Fact]
    public void Only_a_job_that_is_waited_for_is_looked_after()
    {
        var policy = PolicyOf.Task("arn:aws:states:::batch:submitJob", """{"JobName":"a","JobQueue":"urgent","JobDefinition":"bake:3"}""");

        Assert.Equal(["batch:SubmitJob"], policy.Statements.SelectMany(s => s.Actions));
        Assert.Equal(
            [$"arn:${{AWS::Partition}}:batch:{PolicyOf.Placed}:job-definition/bake:3", $"arn:${{AWS::Partition}}:batch:{PolicyOf.Placed}:job-queue/urgent"],
            policy.Statements[0].Resources);
    }

    [Fact]
    public void An_API_that_is_not_signed_for_needs_nothing() =>
        Assert.Empty(PolicyOf.Task("arn:aws:states:::apigateway:invoke", """{"ApiEndpoint":"a.execute-api.eu-west-1.amazonaws.com","Method":"GET"}""").Statements);
}
