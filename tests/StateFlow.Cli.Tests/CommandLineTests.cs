using StateFlow.TestKit;

namespace StateFlow.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("format")]
    [InlineData("emit")]
    [InlineData("export")]
    [InlineData("policy")]
    [InlineData("convert")]
    [InlineData("eval")]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("replay")]
    [InlineData("new")]
    [InlineData("plan")]
    [InlineData("deploy")]
    [InlineData("drift")]
    [InlineData("remove")]
    [InlineData("start")]
    [InlineData("history")]
    public void Help_says_what_there_is(string command)
    {
        var run = _workspace.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output, "txt", command.Length == 0 ? "stateflow" : command);
    }

    [Fact]
    public void The_version_is_that_of_the_tool() =>
        Assert.Equal(new ToolRun(0, $"{typeof(Program).Assembly.GetName().Version!.ToString(3)}\n", ""), _workspace.Run("--version"));

    [Theory]
    [InlineData("no-command", "")]
    [InlineData("unknown-command", "valdate")]
    [InlineData("no-file", "validate")]
    [InlineData("unknown-option", "validate --jason a.json")]
    [InlineData("input-and-json", "format - --json")]
    [InlineData("two-files", "convert a.json b.json")]
    [InlineData("unknown-language", "eval 1 --language sql")]
    [InlineData("unknown-format", "convert a.json --to toml")]
    [InlineData("yaml-and-compact", "emit a.csproj --yaml --compact")]
    [InlineData("json-and-sarif", "validate a.json --json --sarif --aws-format")]
    [InlineData("fix-of-input", "validate - --fix")]
    [InlineData("fix-of-project", "validate a.asl.json b.csproj --fix")]
    [InlineData("unknown-severity", "validate a.json --severity bad --type fast")]
    [InlineData("no-starter", "new")]
    [InlineData("unknown-starter", "new helo-world")]
    [InlineData("no-near-starter", "new something-else -n a..b")]
    [InlineData("stdout-and-json", "emit a.csproj --stdout --json")]
    [InlineData("unknown-pipeline", "export a.asl.json --format sam,terrafrom --set Stage --set N:=x")]
    [InlineData("no-pipeline", "export a.asl.json")]
    [InlineData("no-address", "deploy a.asl.json --endpoint-url localhost")]
    [InlineData("wait-and-sync", "start order --wait --sync")]
    public void A_command_line_that_makes_no_sense_is_explained(string scenario, string arguments)
    {
        var run = _workspace.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.ExitCode);
        Snapshot.Match($"{run.Output}{run.Error}", "txt", scenario);
    }
}
