using StateFlow.Expressions;
using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

public sealed class PolicyCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public PolicyCommandTests() => _workspace.Write("order.asl.json", """
        { "QueryLanguage": "JSONata", "StartAt": "Charge", "States": {
          "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "${Charge}" }, "Next": "Remember" },
          "Remember": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "Arguments": { "TableName": "{% $states.input.table %}", "Item": {} }, "End": true } } }
        """);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_a_role_is_allowed_is_shown_with_the_states_that_need_it()
    {
        var run = _workspace.Run("policy", "./order.asl.json");

        Assert.Equal(0, run.ExitCode);
        Snapshot.Match($"{run.Output}--- error output\n{run.Error}");
    }

    [Fact]
    public void Programs_get_the_document()
    {
        var run = _workspace.Run("policy", "./order.asl.json", "--json");

        Assert.Equal((0, Json.From("2012-10-17")), (run.ExitCode, Json.Parse(run.Output)["Version"]));
        Assert.Equal(2, Json.Parse(run.Output)["Statement"]!.Value.Count);
    }

    [Fact]
    public void Who_may_assume_the_role_is_a_policy_too()
    {
        var run = _workspace.Run("policy", "./order.asl.json", "--trust");

        Assert.Equal(Json.Parse("""{ "Service": "states.amazonaws.com" }"""), Json.Parse(run.Output)["Statement"]!.Value[0]["Principal"]);
        Assert.Contains(":stateMachine:order\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_count()
    {
        _workspace.Write("stateflow.json", """{ "deploy": { "tracing": true } }""");

        Assert.Contains("xray:PutTraceSegments", _workspace.Run("policy", "./order.asl.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_calls_nothing_needs_no_policy()
    {
        _workspace.Write("still.asl.json", """{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""");

        Assert.Equal(new ToolRun(0, "The role needs no policy: the machine calls nothing.\n", ""), _workspace.Run("policy", "./still.asl.json"));
    }

    [Fact]
    public void A_faulty_machine_has_none()
    {
        _workspace.Write("faulty.asl.json", """{ "StartAt": "B", "States": { "A": { "Type": "Succeed" } } }""");

        var run = _workspace.Run("policy", "./faulty.asl.json");

        Assert.Equal((1, "", true), (run.ExitCode, run.Output, run.Error.Length > 0));
    }
}
