using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

public sealed class ValidateProjectTests : IDisposable
{
    private const string Machines = """
        using System;
        using StateFlow;

        public static class Machines
        {
            public static StateMachine Fine => StateMachine.Define("fine", flow => flow.Succeed("Done"));

            public static StateMachine Lost => StateMachine.Define("lost",
                flow => flow.Pass("A").GoTo("B"));
        }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_machines_of_an_assembly_are_checked_and_findings_have_the_line_of_the_code()
    {
        var shop = UserAssembly.Compile(Machines, _workspace.PathOf("bin"));
        _workspace.Write("order.asl.json", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");

        Assert.Equal(
            new ToolRun(
                1,
                """
                Machines.cs(9): error SF3002: The state 'A' goes on at 'B', which does not exist. Name one of its states, or add one of this name.
                1 file, 2 machines, 1 error, 0 warnings

                """,
                ""),
            _workspace.Run("validate", shop, "./order.asl.json"));
        Snapshot.Match(_workspace.Run("validate", shop, "--json").Output, "json");
    }

    [Fact]
    public void Settings_lie_beside_the_project_and_patterns_mean_names_of_machines()
    {
        _workspace.Write("stateflow.json", """{ "suppressions": [{ "id": "SF3002", "state": "A" }] }""");
        var shop = UserAssembly.Compile(Machines, _workspace.PathOf("bin"));

        Assert.Equal(new ToolRun(0, "2 machines, 0 errors, 0 warnings, 1 suppressed\n", ""), _workspace.Run("validate", shop));
    }

    [Fact]
    public void Members_that_give_no_machine_are_reported_and_the_others_checked()
    {
        var shop = UserAssembly.Compile(Machines.Replace("flow => flow.Succeed(\"Done\")", "null", StringComparison.Ordinal), _workspace.PathOf("bin"));

        var run = _workspace.Run("validate", shop);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Machines.cs(6): error: Machines.Fine: ArgumentNullException:", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 machine, 1 error, 0 warnings\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_not_there_is_wrong_usage() => Assert.Equal(
        new ToolRun(2, "", "./missing.csproj: error: There is no such project, folder or assembly.\n"), _workspace.Run("validate", "./missing.csproj"));
}
