using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

public sealed class ValidateReportTests : IDisposable
{
    private const string Broken = """
        {
          "StartAt": "Pay",
          "States": {
            "Pay": {
              "Type": "Pass",
              "ResultsPath": "$.paid",
              "Next": "Ship"
            },
            "Ship": {
              "Type": "Task",
              "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "End": true
            }
          }
        }

        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Editors_and_code_hosts_get_sarif()
    {
        _workspace.Write("stateflow.json", """{ "suppressions": [{ "id": "SF2091", "state": "Lost", "reason": "A template fills it in." }] }""");
        _workspace.Write("my flows/pay.asl.json", Broken);
        _workspace.Write("lost.asl.yaml", "StartAt: Lost\nStates:\n  Lost: { Type: Task, Resource: 5, Next: Nowhere }\n");

        var run = _workspace.Run("validate", "--sarif", "./lost.asl.yaml", "./my flows/pay.asl.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output.Replace(VersionAction.Version, "VERSION", StringComparison.Ordinal), "sarif.json");
    }

    [Fact]
    public void The_standard_input_is_no_place_in_a_file()
    {
        var run = _workspace.RunWith("{}", "validate", "--sarif", "-");

        Assert.DoesNotContain("physicalLocation", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"fullyQualifiedName\": \"/\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_of_a_text_without_a_last_line_feed_ends_with_the_text()
    {
        _workspace.Write("pay.asl.json", Broken.TrimEnd().Replace("\n", " ", StringComparison.Ordinal));

        var run = _workspace.Run("validate", "--sarif", "./pay.asl.json");

        Assert.Contains(
            $"\"startLine\": 1,\n                        \"startColumn\": 1,\n                        \"endLine\": 1,\n                        \"endColumn\": {Broken.Length}\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_service_is_quoted_whatever_the_settings_are()
    {
        _workspace.Write("stateflow.json", """{ "severities": { "SF2001": "off" }, "warningsAsErrors": true }""");
        _workspace.Write("pay.asl.json", Broken);
        _workspace.Write("done.asl.json", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");

        var run = _workspace.Run("validate", "--aws-format", "--type", "express", "./pay.asl.json", "./done.asl.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            """
                "diagnostics": [
                  {
                    "code": "SCHEMA_VALIDATION_FAILED",
                    "location": "/States/Pay",
                    "message": "Field 'ResultsPath' is not supported",
                    "severity": "ERROR"
                  }
            """.TrimEnd(),
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
              {
                "file": "./done.asl.json",
                "diagnostics": [],
                "result": "OK",
                "truncated": false
              }
            ]

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_are_reported_in_the_order_they_were_given()
    {
        var files = Enumerable.Range(0, 200).Select(i => $"./{i:000}.asl.json").ToArray();
        foreach (var file in files)
        {
            _workspace.Write(file[2..], """{ "StartAt": "A", "States": {} }""");
        }

        var run = _workspace.Run(["validate", .. files]);

        Assert.Equal(files, run.Output.Split('\n')[..200].Select(l => l.Split('(')[0]));
        Assert.EndsWith("\n200 files, 200 errors, 0 warnings\n", run.Output, StringComparison.Ordinal);
    }
}
