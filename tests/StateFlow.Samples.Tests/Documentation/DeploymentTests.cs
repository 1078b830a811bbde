using AccountOpening;
using Amazon.Runtime;
using StateFlow.Deploy;
using StateFlow.Expressions;
using StateFlow.Local;
using StateFlow.TestKit;

namespace StateFlow.Samples.Tests.Documentation;

/// <summary>What the documents show of deployments. The regions are their code blocks.</summary>
public sealed class DeploymentTests(TestServer server) : IClassFixture<TestServer>
{
    private readonly AwsTarget _target = new() { Region = "eu-central-1", EndpointUrl = server.Address, Credentials = new BasicAWSCredentials("test", "test") };

    [ServerFact]
    public async Task A_machine_is_deployed_run_and_removed()
    {
        var target = _target;

        #region deploy
        var deployment = new MachineDeployment(AccountOpeningWorkflow.Define())
        {
            Settings = new DeploymentSettings
            {
                Logging = new LoggingSettings { Level = ExecutionLogLevel.Error, RetentionDays = 30 },
                Tags = new Dictionary<string, string> { ["team"] = "accounts" },
                Alias = new AliasSettings("live") { Rollout = Rollout.Canary(10, TimeSpan.FromMinutes(5), "accounts-fail") },
                Substitutions = new Dictionary<string, Json>
                {
                    ["CheckIdentity"] = Json.From("arn:aws:lambda:eu-central-1:123456789012:function:check-identity"),
                    ["CheckAddress"] = Json.From("arn:aws:lambda:eu-central-1:123456789012:function:check-address"),
                    ["OpenAccount"] = Json.From("arn:aws:lambda:eu-central-1:123456789012:function:open-account"),
                    ["NotifyApplicant"] = Json.From("arn:aws:lambda:eu-central-1:123456789012:function:notify-applicant"),
                    ["ReviewQueueUrl"] = Json.From("https://sqs.eu-central-1.amazonaws.com/123456789012/review"),
                },
            },
        };

        using var deployer = new Deployer(target, new DeployerOptions { Progress = new Progress<DeploymentEvent>(step => Console.WriteLine(step.Message)) });

        var plan = await deployer.PlanAsync(deployment);        // changes, state by state; findings of ours and of AWS
        Console.WriteLine(plan);

        var result = await deployer.DeployAsync(plan);          // nothing to do: no call changes anything
        Console.WriteLine(result.AliasArn);
        #endregion

        Assert.False(plan.IsEmpty);
        Assert.False((await deployer.FindDriftAsync(deployment)).IsDrifted);
        Assert.NotEmpty(await deployer.RemoveAsync(deployment));
    }

    [ServerFact]
    public async Task What_ran_on_aws_is_replayed()
    {
        var target = _target;
        var machine = StateMachine.Define("greeting", flow => flow.Pass("Greet", p => p.Output(new { text = Jsonata.Expr("'Hello, ' & $states.input.name") })));
        using (var deployer = new Deployer(target))
        {
            await deployer.DeployAsync(new MachineDeployment(machine));
        }

        #region client
        using var client = new StepFunctionsClient(target);

        var arn = await client.StartAsync("greeting", new { name = "Ada" }, name: "order-17");   // again: the same execution
        var execution = await client.WaitAsync(arn);
        var greeting = execution.Output<Json>();

        var history = await client.GetHistoryAsync(arn);
        var replay = await Replayer.ReplayAsync(machine, history);                              // the definition as it is now
        replay.Run.ShouldSucceed().ShouldReach("Greet");
        #endregion

        Assert.Equal("""{"text":"Hello, Ada"}""", greeting.ToString());
        Assert.True(replay.IsSame);
    }

    [Fact]
    public void Policies_say_which_states_need_them()
    {
        var machine = AccountOpeningWorkflow.Define();

        #region policy
        var policy = MachinePolicy.Of(machine, new DeploymentSettings { Tracing = true });

        foreach (var statement in policy.Statements)
        {
            Console.WriteLine($"{string.Join(", ", statement.Actions)}: {string.Join(", ", statement.States)}");
        }

        Console.WriteLine(policy.ToJson());         // the document
        Console.WriteLine(policy.TrustPolicy);      // Step Functions, for this machine of this account
        #endregion

        Assert.NotEmpty(policy.Statements);
    }
}
