using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

/// <summary>That what is created builds and passes its tests is shown where the packages are tested.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_starters_are_listed_the_smallest_first()
    {
        var run = _workspace.Run("new", "--list");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output);
    }

    [Fact]
    public void A_project_has_its_workflow_its_tests_its_definition_and_its_pipeline()
    {
        var run = _workspace.Run("new", "choosing", "--name", "Shop.Approval", "--output", "./shop");

        Assert.Equal(new ToolRun(0, "./shop: Shop.Approval, from choosing, with 13 files. 'dotnet test' in this folder runs it.\n", ""), run);
        Snapshot.Match(string.Concat(_workspace.Files().Select(f => $"==> {f}\n{_workspace.Read(f)}\n"))
            .Replace($"\"{VersionAction.Version}\"", "\"VERSION\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_say_which_machines_are_Express_workflows()
    {
        _workspace.Run("new", "pizza-order", "-o", "./pizza");

        Assert.StartsWith("{\n  \"types\": {\n    \"pizza-price\": \"express\"\n  },\n  \"deploy\": {\n", _workspace.Read("pizza/stateflow.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_explains_code_to_readers_of_the_documents_only_is_left_out()
    {
        _workspace.Run("new", "pizza-order", "-o", "./pizza");

        Assert.DoesNotContain(_workspace.Files(), f => f.Contains("Polling", StringComparison.OrdinalIgnoreCase));
        Assert.All(_workspace.Files(), f => Assert.DoesNotContain("region", _workspace.Read(f), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("my-flow", "my_flow")]
    [InlineData("Shop.2nd", "Shop._2nd")]
    [InlineData("class", "_class")]
    public void A_name_that_is_no_namespace_gives_one(string name, string space)
    {
        Assert.Equal(0, _workspace.Run("new", "hello-world", "-n", name, "-o", "./x").ExitCode);

        Assert.Contains($"\nnamespace {space};\n", _workspace.Read($"x/{name}/HelloWorld.cs"), StringComparison.Ordinal);
        Assert.Contains($"<RootNamespace>{space}.Tests</RootNamespace>", _workspace.Read($"x/{name}.Tests/{name}.Tests.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my flow")]
    [InlineData("a..b")]
    [InlineData("../up")]
    [InlineData("")]
    [InlineData("Lambda")]
    [InlineData("StateFlow.Shop")]
    public void A_name_that_no_project_can_have_is_refused(string name)
    {
        var run = _workspace.Run("new", "hello-world", "-n", name, "-o", "./x");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"'{name}' cannot be the name of a project", run.Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Files());
    }

    [Fact]
    public void Files_that_are_there_stay_unless_they_may_be_written_over()
    {
        _workspace.Write("x/README.md", "Mine.");

        Assert.Equal(
            new ToolRun(2, "", "./x/README.md: error: The file is there already. Nothing was written; --force writes over it.\n"),
            _workspace.Run("new", "waiting", "-o", "./x"));
        Assert.Equal(["x/README.md"], _workspace.Files());
        Assert.Equal("Mine.", _workspace.Read("x/README.md"));

        Assert.Equal(0, _workspace.Run("new", "waiting", "-o", "./x", "--force").ExitCode);
        Assert.StartsWith("# Waiting\n", _workspace.Read("x/README.md"), StringComparison.Ordinal);
        Assert.Equal(
            "./x/.github/workflows/ci.yml: error: The file is there already, and so are 12 others. Nothing was written; --force writes over it.\n",
            _workspace.Run("new", "waiting", "-o", "./x").Error);
    }
}
