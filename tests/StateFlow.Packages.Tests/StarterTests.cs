namespace StateFlow.Packages.Tests;

/// <summary>What <c>stateflow new</c> and <c>dotnet new</c> create, with the packages as users get them.</summary>
public sealed class StarterTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private Folder Folder => feed.Folder;

    [Fact]
    public void The_project_of_every_starter_builds_writes_its_definitions_and_passes_its_tests()
    {
        var names = feed.Starters();
        foreach (var starter in names)
        {
            Folder.DotNet("exec", Folder.Tool, "new", starter, "-n", NameOf(starter), "-o", Path.Combine("all", NameOf(starter)));
        }

        feed.Retarget("all");
        Folder.Write("all/All.slnx", $"<Solution>{string.Concat(Projects().Select(p => $"<Project Path=\"{p}\" />"))}</Solution>");
        Folder.DotNet("build", Folder.PathOf("all", "All.slnx"));
        Folder.DotNet(["vstest", "--Parallel", .. names.Select(n => Folder.PathOf("all", NameOf(n), $"{NameOf(n)}.Tests", "bin", "Debug", "net10.0", $"{NameOf(n)}.Tests.dll"))]);

        Assert.All(names.Select(NameOf), name =>
        {
            var written = Folder.Files($"all/{name}/{name}/bin/Debug/net10.0/stateflow");
            Assert.All(Folder.Files($"all/{name}/{name}.Tests/Definitions"), definition =>
            {
                Assert.Equal(definition.Value, written[definition.Key]);
                Assert.Contains(definition.Key.Replace(".asl.", ".sam.", StringComparison.Ordinal), written.Keys);
            });
        });
    }

    [Fact]
    public void Templates_create_the_same_projects()
    {
        string[] hive = ["--debug:custom-hive", Folder.PathOf("hive")];
        Folder.DotNet(["new", "install", feed.PathOf("StateFlow.Templates"), .. hive]);

        foreach (var starter in feed.Starters())
        {
            var name = $"my-{starter}.2nd";
            Folder.DotNet(["new", $"stateflow-{starter}", "-n", name, "-o", $"templates/{starter}", .. hive]);
            Folder.DotNet("exec", Folder.Tool, "new", starter, "-n", name, "-o", $"tool/{starter}");

            Assert.Equal(Folder.Files($"tool/{starter}"), Folder.Files($"templates/{starter}"));
        }
    }

    /// <summary>Names a project as a user would: of some, the name is no namespace.</summary>
    private static string NameOf(string starter) => $"{starter}.Sample";

    private IEnumerable<string> Projects() => Directory.EnumerateFiles(Folder.PathOf("all"), "*.csproj", SearchOption.AllDirectories);
}
