using Amazon.Runtime;
using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Iam;
using StateFlow.Deploy.StepFunctions;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Server;

[Collection(ServerTests.Name)]
public sealed class ApiTests(TestServer server)
{
    private AwsConnection Connection => AwsConnection.Of(new AwsTarget { Region = "eu-central-1", EndpointUrl = server.Address, Credentials = new BasicAWSCredentials("test", "test") });

    [ServerFact]
    public async Task A_machine_that_does_not_exist_is_an_error_with_code_and_request()
    {
        using var api = new StepFunctionsApi(Connection);

        var problem = await Assert.ThrowsAsync<AwsServiceException>(() =>
            api.DescribeStateMachineAsync(new DescribeStateMachineRequest("arn:aws:states:eu-central-1:123456789012:stateMachine:none"), CancellationToken.None));

        Assert.Equal(("SFN", "DescribeStateMachine", "StateMachineDoesNotExist"), (problem.Service, problem.Operation, problem.ErrorCode));
        Assert.NotEmpty(problem.RequestId!);
    }

    [ServerFact]
    public async Task A_role_is_stored_as_it_was_sent()
    {
        using var api = new IamApi(Connection);

        await api.CreateRoleAsync("stored", """{"Version":"2012-10-17","Statement":[]}""", "A role", [new("stateflow:managed", "stored")], CancellationToken.None);
        await api.PutRolePolicyAsync("stored", "one", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}""", CancellationToken.None);

        var role = await api.GetRoleAsync("stored", CancellationToken.None);
        Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""", role.TrustPolicy);
        Assert.Equal("stored", role.Tags["stateflow:managed"]);
        Assert.Equal(["one"], await api.ListRolePoliciesAsync("stored", CancellationToken.None));
        Assert.Contains("sqs:SendMessage", await api.GetRolePolicyAsync("stored", "one", CancellationToken.None), StringComparison.Ordinal);
    }
}
