using Amazon.Runtime;
using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Iam;
using StateFlow.Deploy.StepFunctions;
using StateFlow.Deploy.Tests.Deployments;
using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Aws;

/// <summary>The server checks signatures, keys and permissions here.</summary>
[Collection(ServerTests.Name)]
public sealed class SignatureTests(TestServer server)
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["states:*","iam:*","logs:*","sts:*"],"Resource":"*"}]}""";
    private const string Little = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["states:Describe*"],"Resource":"*"}]}""";

    [ServerFact]
    public async Task Calls_that_are_signed_with_the_right_key_are_accepted()
    {
        var (id, secret) = User("signer", Policy);
        await CheckingAsync(async () =>
        {
            using var deployer = new Deployer(Target(id, secret), new DeployerOptions { Clock = new SkippingClock() });

            var result = await deployer.DeployAsync(Stage.Everything("signed", "with ü and €"));

            Assert.Empty((await deployer.DeployAsync(Stage.Everything("signed", "with ü and €"))).Changes);
            Assert.NotNull(result.VersionArn);
        });
    }

    [ServerFact]
    public async Task A_wrong_secret_is_told_and_not_shown()
    {
        var (id, secret) = User("forger", Policy);
        await CheckingAsync(() => RefusedAsync(Target(id, $"{secret}-wrong"), "SignatureDoesNotMatch", "The secret key does not fit the access key, or the clock of this machine is wrong."));
    }

    [ServerFact]
    public Task An_unknown_key_is_told() => CheckingAsync(() => RefusedAsync(Target("AKIAUNKNOWNUNKNOWN00", "secret"), "InvalidClientTokenId", "The access key is not known"));

    [ServerFact]
    public async Task A_missing_permission_is_told_with_its_name()
    {
        var (id, secret) = User("helper", Little);
        await CheckingAsync(async () =>
        {
            using var iam = new IamApi(AwsConnection.Of(Target(id, secret)));
            using var states = new StepFunctionsApi(AwsConnection.Of(Target(id, secret)));

            var ofIam = await Assert.ThrowsAsync<AwsServiceException>(() => iam.GetRoleAsync("any", CancellationToken.None));
            var ofStates = await Assert.ThrowsAsync<AwsServiceException>(() => states.DeleteStateMachineAsync(new StateMachineRequest(Stage.ArnOf("any")), CancellationToken.None));

            Assert.True(AwsErrors.Is(ofIam, "AccessDenied"), ofIam.Message);
            Assert.Contains("it needs iam:GetRole", ofIam.Message, StringComparison.Ordinal);
            Assert.True(AwsErrors.Is(ofStates, "AccessDenied"), ofStates.Message);
            Assert.Contains("it needs states:DeleteStateMachine", ofStates.Message, StringComparison.Ordinal);
        });
    }

    [ServerFact]
    public async Task A_profile_that_takes_a_role_deploys_to_the_account_of_the_role()
    {
        const string Config = """
            [profile base]
            aws_access_key_id = test
            aws_secret_access_key = test
            [profile other]
            region = eu-central-1
            role_arn = arn:aws:iam::222222222222:role/deployer
            source_profile = base
            """;
        using var scope = new EnvironmentScope(Config, ("AWS_ENDPOINT_URL_STS", server.Address.AbsoluteUri));
        using var deployer = new Deployer(new AwsTarget { Profile = "other", EndpointUrl = server.Address }, new DeployerOptions { Clock = new SkippingClock() });

        var result = await deployer.DeployAsync(Stage.Everything("abroad"));

        Assert.Equal("arn:aws:states:eu-central-1:222222222222:stateMachine:abroad", result.StateMachineArn);
        Assert.StartsWith("arn:aws:iam::222222222222:role/", result.RoleArn, StringComparison.Ordinal);
        Assert.Empty((await deployer.DeployAsync(Stage.Everything("abroad"))).Changes);
    }

    private static async Task RefusedAsync(AwsTarget target, string code, string advice)
    {
        using var deployer = new Deployer(target);
        using var iam = new IamApi(AwsConnection.Of(target));
        using var states = new StepFunctionsApi(AwsConnection.Of(target));
        Func<Task>[] calls =
        [
            () => deployer.DeployAsync(Stage.Notifier("refused")),
            () => iam.GetRoleAsync("any", CancellationToken.None),
            () => states.DescribeStateMachineAsync(new DescribeStateMachineRequest(Stage.ArnOf("any")), CancellationToken.None),
        ];
        foreach (var call in calls)
        {
            var problem = await Assert.ThrowsAsync<AwsServiceException>(call);
            Assert.Equal(code, problem.ErrorCode);
            Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain((await target.Credentials!.GetCredentialsAsync()).SecretKey, problem.ToString(), StringComparison.Ordinal);
        }
    }

    private AwsTarget Target(string id, string secret) => server.Target() with { Credentials = new BasicAWSCredentials(id, secret) };

    private (string Id, string Secret) User(string name, string policy)
    {
        server.Cli("iam", "create-user", "--user-name", name);
        server.Cli("iam", "put-user-policy", "--user-name", name, "--policy-name", "all", "--policy-document", policy);
        var key = Json.Parse(server.Cli("iam", "create-access-key", "--user-name", name))["AccessKey"]!.Value;
        return (key["AccessKeyId"]!.Value.GetString(), key["SecretAccessKey"]!.Value.GetString());
    }

    private async Task CheckingAsync(Func<Task> test)
    {
        await server.PostAsync("reset-auth", "0");
        try
        {
            await test();
        }
        finally
        {
            await server.PostAsync("reset-auth", "inf");
        }
    }
}
