using Amazon.Runtime;
using StateFlow.Deploy.Tests.Server;
using StateFlow.Integrations;
using StateFlow.TestKit;
using AwsCalls = StateFlow.Deploy.Tests.Server.Aws;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>A deployer before a server that can be let go wrong, on a clock on which nobody waits.</summary>
internal sealed class Stage : IDisposable
{
    public Stage(TestServer server, bool overwrite = false, string secret = "test")
    {
        Proxy = new FaultProxy(server.Address);
        Target = new AwsTarget { Region = AwsCalls.Region, EndpointUrl = Proxy.Address, Credentials = new BasicAWSCredentials("test", secret), CallTimeout = TimeSpan.FromSeconds(20) };
        Deployer = new Deployer(Target, new DeployerOptions { Progress = Recorder, Clock = Clock, Overwrite = overwrite });
    }

    public FaultProxy Proxy { get; }

    public AwsTarget Target { get; }

    public Recorder Recorder { get; } = new();

    public SkippingClock Clock { get; } = new();

    public Deployer Deployer { get; }

    public static string ArnOf(string machine) => $"arn:aws:states:{AwsCalls.Region}:{AwsCalls.Account}:stateMachine:{machine}";

    public static string RoleOf(string machine) => $"stateflow-{machine}-{AwsCalls.Region}";

    /// <summary>Gives a machine that needs a permission.</summary>
    public static MachineDeployment Notifier(string name, string text = "one", string queue = "orders") => new(StateMachine.Define(name, flow => flow
        .Task("Notify", Sqs.SendMessage($"https://sqs.{AwsCalls.Region}.amazonaws.com/{AwsCalls.Account}/{queue}", text))));

    /// <summary>Gives a machine with everything that can belong to one, but functions.</summary>
    public static MachineDeployment Everything(string name, string text = "one", Rollout? rollout = null, int? keep = null, string queue = "orders") => Notifier(name, text, queue) with
    {
        Settings = new DeploymentSettings
        {
            Logging = new LoggingSettings { RetentionDays = 7 },
            Tracing = true,
            Tags = new Dictionary<string, string> { ["team"] = "orders" },
            Version = new VersionSettings { Keep = keep },
            Alias = new AliasSettings("live") { Rollout = rollout ?? Rollout.AllAtOnce },
        },
    };

    /// <summary>Deploys it without any fault, and then once more, which has to change nothing.</summary>
    public async Task CompletesAsync(MachineDeployment deployment)
    {
        Proxy.Clear();
        await Deployer.DeployAsync(deployment);
        Proxy.Clear();
        var again = await Deployer.DeployAsync(deployment);
        Assert.Empty(again.Changes);
        Assert.Empty(Proxy.Changes);
    }

    public void Dispose()
    {
        Deployer.Dispose();
        Proxy.Dispose();
    }
}
