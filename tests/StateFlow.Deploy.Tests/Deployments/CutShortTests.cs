using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>Deployments that break off somewhere in the middle.</summary>
[Collection(ServerTests.Name)]
public sealed class CutShortTests(TestServer server)
{
    [ServerFact]
    public Task A_deployment_that_dies_before_any_of_its_calls_is_completed_by_the_next_one() => DiesAsync("before", Fault.DieBefore, name => null, n => Stage.Everything(n));

    [ServerFact]
    public Task A_deployment_that_dies_after_any_of_its_calls_is_completed_by_the_next_one() => DiesAsync("after", Fault.DieAfter, name => null, n => Stage.Everything(n));

    [ServerFact]
    public Task A_change_that_dies_after_any_of_its_calls_is_completed_by_the_next_one() =>
        DiesAsync("changed", Fault.DieAfter, n => Stage.Everything(n), n => Stage.Everything(n, "two", keep: 1, queue: "others") with { Functions = [Functions.Hello(n)] });

    [ServerFact]
    public async Task A_removal_that_dies_after_any_of_its_calls_is_completed_by_the_next_one()
    {
        await Task.WhenAll(Enumerable.Range(1, 7).Select(async k =>
        {
            var machine = Stage.Everything($"gone-{k}") with { Functions = [Functions.Hello($"gone-{k}")] };
            using var whole = new Stage(server);
            await whole.Deployer.DeployAsync(machine);
            using var stage = new Stage(server);
            stage.Proxy.When(Nth(k), Fault.DieAfter);

            await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.RemoveAsync(machine, new RemovalOptions { RemoveLogs = true }));

            await whole.Deployer.RemoveAsync(machine, new RemovalOptions { RemoveLogs = true });
            Assert.Empty(await whole.Deployer.RemoveAsync(machine, new RemovalOptions { RemoveLogs = true }));
            Assert.All((await whole.Deployer.PlanAsync(machine)).Changes, c => Assert.Equal(ChangeKind.Create, c.Kind));
        }));
    }

    [ServerFact]
    public async Task Answers_that_get_lost_once_are_asked_for_again()
    {
        Fault[] faults = [Fault.CutBefore, Fault.CutAfter, Fault.CutWithin];
        await Task.WhenAll(faults.SelectMany((fault, i) => Enumerable.Range(1, 9).Select(k => (fault, k, Name: $"lost-{i}-{k}"))).Select(async c =>
        {
            using var stage = new Stage(server);
            stage.Proxy.When(Nth(c.k), c.fault);
            try
            {
                await stage.Deployer.DeployAsync(Stage.Everything(c.Name));
            }
            catch (DeploymentException problem) when (c.fault == Fault.CutWithin)
            {
                Assert.Contains(stage.Proxy.Address.AbsoluteUri.TrimEnd('/'), problem.Message, StringComparison.Ordinal); // It may have taken effect, so that not every call is made again.
            }

            await stage.CompletesAsync(Stage.Everything(c.Name));
        }));
    }

    [ServerFact]
    public async Task What_a_removal_removed_before_its_answer_got_lost_is_removed()
    {
        await Task.WhenAll(Enumerable.Range(1, 7).Select(async k =>
        {
            var machine = Stage.Everything($"lost-gone-{k}") with { Functions = [Functions.Hello($"lost-gone-{k}")] };
            using var stage = new Stage(server);
            await stage.Deployer.DeployAsync(machine);
            stage.Proxy.Clear();
            stage.Proxy.When(Nth(k), Fault.CutAfter);

            var removed = await stage.Deployer.RemoveAsync(machine, new RemovalOptions { RemoveLogs = true });

            Assert.Equal("StateMachine Function Role Role LogGroup", string.Join(' ', removed.Select(r => r.Resource)));
            Assert.Empty(await stage.Deployer.RemoveAsync(machine, new RemovalOptions { RemoveLogs = true }));
        }));
    }

    [ServerFact]
    public async Task A_server_that_never_answers_is_given_up_and_named()
    {
        using var stage = new Stage(server);
        using var hasty = new Deployer(stage.Target with { CallTimeout = TimeSpan.FromMilliseconds(500) }, new DeployerOptions { Clock = stage.Clock });
        stage.Proxy.On("PutRolePolicy", Fault.Silence, 100);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => hasty.DeployAsync(Stage.Everything("silent")));

        Assert.StartsWith("IAM PutRolePolicy: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("did not answer within 0.5 s", problem.Message, StringComparison.Ordinal);
        await stage.CompletesAsync(Stage.Everything("silent"));
    }

    [ServerFact]
    public async Task A_server_that_is_not_there_is_named_while_the_plan_is_made()
    {
        using var stage = new Stage(server);
        stage.Proxy.Stop();

        var problem = await Assert.ThrowsAsync<AwsServiceException>(() => stage.Deployer.PlanAsync(Stage.Notifier("nowhere")));

        Assert.StartsWith("STS GetCallerIdentity: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"{stage.Proxy.Address.Port}", problem.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task Who_cancels_gets_a_cancellation()
    {
        using var stage = new Stage(server);
        using var cancellation = new CancellationTokenSource();
        stage.Proxy.When(c => Cancels(c, cancellation), Fault.Silence);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Deployer.DeployAsync(Stage.Everything("cancelled"), cancellation.Token));

        await stage.CompletesAsync(Stage.Everything("cancelled"));
    }

    private static bool Cancels(ProxiedCall call, CancellationTokenSource cancellation)
    {
        var isIt = call.Operation == "CreateStateMachine";
        if (isIt)
        {
            cancellation.Cancel();
        }

        return isIt;
    }

    private static Func<ProxiedCall, bool> Nth(int k)
    {
        var seen = 0;
        return c => c.IsChange && ++seen == k;
    }

    private async Task DiesAsync(string name, Fault fault, Func<string, MachineDeployment?> before, Func<string, MachineDeployment> after)
    {
        int calls;
        using (var whole = new Stage(server))
        {
            calls = await CallsAsync(whole, before(name), after(name));
        }

        Assert.InRange(calls, 7, 20);
        await Task.WhenAll(Enumerable.Range(1, calls).Select(async k =>
        {
            var machine = $"{name}-{k}";
            using var stage = new Stage(server);
            if (before(machine) is { } first)
            {
                await stage.Deployer.DeployAsync(first);
            }

            stage.Proxy.Clear();
            stage.Proxy.When(Nth(k), fault);
            try
            {
                await stage.Deployer.DeployAsync(after(machine));
                Assert.Equal(calls, k); // Only after its last change there is nothing to ask any more.
            }
            catch (DeploymentException problem)
            {
                Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
                Assert.Contains("do the same again to go on", problem.Message, StringComparison.Ordinal);
            }

            using var next = new Stage(server);
            await next.CompletesAsync(after(machine));
        }));
    }

    private static async Task<int> CallsAsync(Stage stage, MachineDeployment? before, MachineDeployment after)
    {
        if (before is not null)
        {
            await stage.Deployer.DeployAsync(before);
            stage.Proxy.Clear();
        }

        await stage.Deployer.DeployAsync(after);
        return stage.Proxy.Changes.Count;
    }
}
