using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

public sealed class FormatCommandTests : IDisposable
{
    private const string Shuffled = """{"States":{"A":{"Next":"B","Type":"Wait","Seconds":1.0},"B":{"Type":"Succeed"}},"StartAt":"A"}""";

    private const string Canonical = """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Wait",
              "Seconds": 1.0,
              "Next": "B"
            },
            "B": {
              "Type": "Succeed"
            }
          }
        }

        """;

    private const string CanonicalYaml = """
        StartAt: A
        States:
          A:
            Type: Wait
            Seconds: 1.0
            Next: B
          B:
            Type: Succeed

        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Json_and_yaml_are_rewritten_and_listed()
    {
        _workspace.Write("a.asl.json", Shuffled);
        _workspace.Write("b.asl.json", Canonical);
        _workspace.Write("c.yaml", Shuffled);

        Assert.Equal(new ToolRun(0, "./a.asl.json\n./c.yaml\n", ""), _workspace.Run("format", "./a.asl.json", "./b.asl.json", "./c.yaml"));
        Assert.Equal(Canonical, _workspace.Read("a.asl.json"));
        Assert.Equal(CanonicalYaml, _workspace.Read("c.yaml"));
        Assert.Equal(["a.asl.json", "b.asl.json", "c.yaml"], _workspace.Files());
    }

    [Fact]
    public void Machines_get_json()
    {
        _workspace.Write("a.asl.json", Shuffled);
        _workspace.Write("b.asl.json", "{");
        _workspace.Write("c.yaml", "# why\n" + Canonical);

        var run = _workspace.Run("format", "./a.asl.json", "./b.asl.json", "./c.yaml", "--json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output, "json");
        Assert.Equal(Canonical, _workspace.Read("a.asl.json"));
    }

    [Fact]
    public void Machines_can_check_the_standard_input()
    {
        var run = _workspace.RunWith(Canonical, "format", "-", "--check", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"changed\": false", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_canonical_is_not_touched()
    {
        var path = _workspace.Write("a.asl.json", Canonical);
        var before = DateTime.UnixEpoch;
        File.SetLastWriteTimeUtc(path, before);

        Assert.Equal(new ToolRun(0, "", ""), _workspace.Run("format", "./a.asl.json"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void A_file_keeps_its_permissions_and_a_link_stays_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There are no such permissions, and links are a privilege.
        }

        var path = _workspace.Write("a.asl.json", Shuffled);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_workspace.PathOf("link.asl.json"), path);

        Assert.Equal(new ToolRun(0, "./link.asl.json\n", ""), _workspace.Run("format", "./link.asl.json"));
        Assert.Equal(Canonical, _workspace.Read("a.asl.json"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.NotNull(File.ResolveLinkTarget(_workspace.PathOf("link.asl.json"), returnFinalTarget: false));
    }

    [Fact]
    public void A_link_in_the_current_folder_leads_to_its_neighbour()
    {
        const string Link = "link-in-the-current-folder.asl.json";
        const string Neighbour = "neighbour-in-the-current-folder.asl.json";
        if (OperatingSystem.IsWindows())
        {
            return; // Links are a privilege.
        }

        try
        {
            File.WriteAllText(Neighbour, Shuffled);
            File.CreateSymbolicLink(Link, Neighbour);

            Assert.Equal(0, _workspace.Run("format", Link).ExitCode);
            Assert.Equal(Canonical, File.ReadAllText(Neighbour));
        }
        finally
        {
            File.Delete(Link);
            File.Delete(Neighbour);
        }
    }

    [Fact]
    public void Check_writes_nothing_and_lists_what_would_change()
    {
        _workspace.Write("a.asl.json", Shuffled);
        _workspace.Write("b.asl.json", Canonical);

        Assert.Equal(new ToolRun(1, "./a.asl.json\n", ""), _workspace.Run("format", "--check", "./a.asl.json", "./b.asl.json"));
        Assert.Equal(Shuffled, _workspace.Read("a.asl.json"));
        Assert.Equal(new ToolRun(0, "", ""), _workspace.Run("format", "--check", "./b.asl.json"));
    }

    [Fact]
    public void The_standard_input_goes_to_the_standard_output()
    {
        Assert.Equal(new ToolRun(0, Canonical, ""), _workspace.RunWith(Shuffled, "format", "-"));
        Assert.Equal(new ToolRun(0, CanonicalYaml, ""), _workspace.RunWith(Shuffled, "format", "-", "--yaml"));
        Assert.Equal(new ToolRun(1, "<stdin>\n", ""), _workspace.RunWith(Shuffled, "format", "-", "--check"));
    }

    [Fact]
    public void Errors_in_the_definition_and_unknown_fields_stay()
    {
        _workspace.Write("a.asl.json", """{"Whatever": {"b": null, "a": 1e2}, "States": {"A": {"Type": "Wiat"}}}""");

        Assert.Equal(new ToolRun(0, "./a.asl.json\n", ""), _workspace.Run("format", "./a.asl.json"));
        Assert.Equal(
            """
            {
              "States": {
                "A": {
                  "Type": "Wiat"
                }
              },
              "Whatever": {
                "b": null,
                "a": 1e2
              }
            }

            """,
            _workspace.Read("a.asl.json"));
    }

    [Fact]
    public void What_formatting_would_lose_is_reported_and_the_file_left_alone_while_others_are_formatted()
    {
        string[] broken = ["{ \"StartAt\": }", "[1]", """{ "States": { "A": { "Type": "Pass", "Result": { "b": 1, "c": [{ "b": 2, "b": 3 }] } } } }""", """{ "Comment": "\ud83d" }"""];
        for (var i = 0; i < broken.Length; i++)
        {
            _workspace.Write($"{i}.json", broken[i]);
        }

        _workspace.Write("4.yaml", "StartAt: A\nStartAt: B\n");
        _workspace.Write("5.json", Shuffled);

        Assert.Equal(
            new ToolRun(
                1,
                "./5.json\n",
                """
                ./0.json(1,14): error SF1001: '}' stands where a value is expected.
                ./1.json(1,1): error SF1002: The definition must be a JSON object with 'StartAt' and 'States', but is an array.
                ./2.json(1,74): warning SF1003: The name 'b' occurs twice in this object, and only the last one counts. Remove one of them.
                ./3.json(1,14): error SF1023: The string holds half of a surrogate pair, which is no character. Write both halves, or the character itself.
                ./4.yaml(2,1): error SF1904: The key 'StartAt' occurs twice in this mapping. Remove one of them.

                """),
            _workspace.Run("format", "./0.json", "./1.json", "./2.json", "./3.json", "./4.yaml", "./5.json"));
        Assert.All(Enumerable.Range(0, broken.Length), i => Assert.Equal(broken[i], _workspace.Read($"{i}.json")));
        Assert.Equal(Canonical, _workspace.Read("5.json"));
    }

    [Fact]
    public void Yaml_with_comments_is_left_alone_until_they_may_be_dropped()
    {
        const string Commented = "# Waits.\nStartAt: A\nStates: { A: { Next: B, Type: Wait, Seconds: 1.0 }, B: { Type: Succeed } }\n";
        _workspace.Write("a.yaml", Commented);
        var left = new ToolRun(
            0, "", "./a.yaml(1,1): The file is left as it is: formatting would drop this comment. Give --drop-comments to format it all the same.\n");

        Assert.Equal(left, _workspace.Run("format", "./a.yaml"));
        Assert.Equal(left, _workspace.Run("format", "--check", "./a.yaml"));
        Assert.Equal(Commented, _workspace.Read("a.yaml"));

        Assert.Equal(new ToolRun(0, "./a.yaml\n", ""), _workspace.Run("format", "--drop-comments", "./a.yaml"));
        Assert.Equal(CanonicalYaml, _workspace.Read("a.yaml"));
    }

    [Fact]
    public void Yaml_with_aliases_is_left_alone()
    {
        const string Aliased = "StartAt: A\nStates:\n  A: &a { Type: Succeed }\n  B: *a\n";
        _workspace.Write("a.yaml", Aliased);

        Assert.Equal(
            new ToolRun(0, "", "./a.yaml(4,6): The file is left as it is: formatting would write out what this alias stands for.\n"),
            _workspace.Run("format", "--drop-comments", "./a.yaml"));
        Assert.Equal(Aliased, _workspace.Read("a.yaml"));
        Assert.Equal(Aliased, _workspace.RunWith(Aliased, "format", "-").Output);
    }

    [Fact]
    public void A_missing_file_does_not_keep_others_from_being_formatted()
    {
        _workspace.Write("a.asl.json", Shuffled);

        Assert.Equal(new ToolRun(2, "./a.asl.json\n", "./b.asl.json: error: The file does not exist.\n"), _workspace.Run("format", "./b.asl.json", "./a.asl.json"));
    }
}
