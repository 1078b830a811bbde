using System.Runtime.CompilerServices;
using StateFlow.Asl;

namespace StateFlow.Tests;

public sealed class SourceMapTests
{
    [Fact]
    public void A_text_gives_the_line_and_column_of_every_value()
    {
        const string Text = """
            {
              "StartAt": "A",
              "States": {
                "A": { "Type": "Choice", "Choices": [
                  { "Condition": "{% $x %}", "Next": "B/c~d" } ] },
                "B/c~d": { "Type": "Succeed", "Comment": "é😀", "Output": [1, {"k": 2}] }
              }
            }
            """;

        var source = AslReader.Read(Text, new AslReaderOptions { File = "a.asl.json" }).Machine!.Source;

        Assert.Equal("a.asl.json(1,1)", source.Find("")?.ToString());
        Assert.Equal("a.asl.json(2,14)", source.Find("/StartAt")?.ToString());
        Assert.Equal("a.asl.json(5,42)", source.Find("/States/A/Choices/0/Next")?.ToString());
        Assert.Equal("a.asl.json(6,5)", source.Find("/States/B~1c~0d")?.ToString());
        Assert.Equal("a.asl.json(6,73)", source.Find("/States/B~1c~0d/Output/1/k")?.ToString());
    }

    [Fact]
    public void A_pointer_to_what_is_not_there_gives_the_nearest_place_around_it()
    {
        var source = AslReader.Read("""{"StartAt":"A","States":{"A":{"Type":"Wait","End":true}}}""").Machine!.Source;

        Assert.Equal(source.Find("/States/A"), source.Find("/States/A/Seconds"));
        Assert.Equal(source.Find(""), source.Find("/Nothing/at/all"));
    }

    [Fact]
    public void Code_gives_the_file_and_line_of_what_it_adds()
    {
        var at = new Dictionary<string, int> { [""] = Here() + 1 };
        var machine = StateMachine.Define("lines", flow =>
        {
            at["/States/Task"] = Here() + 1;
            flow.Task("Task", "arn:aws:lambda:us-east-1:123456789012:function:f", task =>
            {
                at["/States/Task/Retry/0"] = Here() + 1;
                task.Retry([Errors.Timeout]);
                at["/States/Task/Catch/0"] = Here() + 1;
                task.Catch([Errors.All], handler =>
                {
                    at["/States/Failed"] = Here() + 1;
                    handler.Fail("Failed");
                });
            });
            flow.Choice("Choice", choice =>
            {
                at["/States/Choice/Choices/0"] = Here() + 1;
                choice.When(Jsonata.Condition("$states.input.a"), then => then.GoTo("Task"));
                choice.Otherwise();
            });
            flow.Parallel("Parallel", parallel =>
            {
                at["/States/Parallel/Branches/0"] = Here() + 1;
                parallel.Branch(branch =>
                {
                    at["/States/Parallel/Branches/0/States/Inner"] = Here() + 1;
                    branch.Pass("Inner");
                });
            });
        });

        Assert.All(at, place => Assert.Equal($"SourceMapTests.cs({place.Value})", Path.GetFileName(machine.Source.Find(place.Key)?.ToString())));
        Assert.Equal(at["/States/Task/Retry/0"], machine.Source.Find("/States/Task/Retry/0/MaxAttempts")?.Line);
    }

    [Fact]
    public void A_finding_says_where_the_state_was_written()
    {
        var line = Here() + 1;
        var machine = StateMachine.Define("lost", flow => flow.Pass("A", pass => pass.ResultPath("$.x")).Pass("B"));

        var finding = Assert.Single(machine.Validate());

        Assert.StartsWith("SF2062 /States/A/ResultPath", $"{finding.Id} {finding.Pointer}", StringComparison.Ordinal);
        Assert.Equal((line, "SourceMapTests.cs"), (finding.Location?.Line, Path.GetFileName(finding.Location?.File)));
    }

    private static int Here([CallerLineNumber] int line = 0) => line;
}
