using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Policies;

public sealed class MachinePolicyTests
{
    private static readonly DeploymentSettings Everything = new()
    {
        Name = "orders-prod",
        Logging = new LoggingSettings(),
        Tracing = true,
        Encryption = new EncryptionSettings("arn:aws:kms:eu-west-1:111122223333:key/0b1c"),
    };

    private static readonly StateMachine Large = PolicyOf.Read($$"""
        {"StartAt":"S0","States":{ {{string.Join(',', Enumerable.Range(0, 5000).Select(i =>
            $$"""
            "S{{i}}":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"function-{{i}}"},"End":true}
            """))}} } }
        """);

    [Fact]
    public void A_machine_that_calls_nothing_needs_nothing()
    {
        var policy = PolicyOf.States("""{"Call":{"Type":"Succeed"} }""");

        Assert.Empty(policy.Statements);
        Assert.Empty(policy.Findings);
    }

    [Fact]
    public void Logging_traces_and_a_key_are_those_of_the_machine() => Snapshot.Match(PolicyOf.Print(PolicyOf.States("""{"Call":{"Type":"Succeed"} }""", settings: Everything)));

    [Fact]
    public void Logging_that_is_off_needs_nothing() =>
        Assert.Empty(PolicyOf.States("""{"Call":{"Type":"Succeed"} }""", settings: new() { Logging = new() { Level = ExecutionLogLevel.Off } }).Statements);

    [Fact]
    public void The_document_is_one_that_IAM_reads() =>
        Snapshot.Match(PolicyOf.Task("arn:aws:states:::ecs:runTask.sync", """{"TaskDefinition":"${Bake}"}""").ToJson().ToString(), "json");

    [Fact]
    public void Only_this_machine_of_this_account_may_assume_the_role()
    {
        Snapshot.Match(PolicyOf.States("""{"Call":{"Type":"Succeed"} }""", settings: Everything).TrustPolicy.ToString(), "json");
        var nameless = MachinePolicy.Of(PolicyOf.Read("{}") with { Name = null });
        Assert.Contains("stateMachine:*\"", nameless.TrustPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_of_the_same_kind_are_one_statement()
    {
        var policy = PolicyOf.States("""
            {"Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"${B}"},"Next":"Again"},
             "Again":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","Arguments":{"FunctionName":"${A}"},"Next":"Direct"},
             "Direct":{"Type":"Task","Resource":"arn:aws:lambda:eu-west-1:111122223333:function:a:live","Next":"Token"},
             "Token":{"Type":"Task","Resource":"${B}","End":true} }
            """);

        var statement = Assert.Single(policy.Statements);
        Assert.Equal("LambdaInvokeFunction", statement.Sid);
        Assert.Equal(["Call", "Again", "Direct", "Token"], statement.States);
        Assert.Equal(
            ["${B}", "${B}:*", "${A}", "${A}:*", "arn:aws:lambda:eu-west-1:111122223333:function:a", "arn:aws:lambda:eu-west-1:111122223333:function:a:*"],
            statement.Resources);
        Assert.Equal("Token", Assert.Single(policy.Findings).State);
    }

    [Fact]
    public void What_a_wildcard_allows_is_not_listed() => Assert.Equal(
        [$"arn:${{AWS::Partition}}:lambda:{PolicyOf.Placed}:function:*"],
        Assert.Single(PolicyOf.States("""
            {"Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"a"},"Next":"Any"},
             "Any":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"{% $f %}"},"End":true} }
            """).Statements).Resources);

    [Fact]
    public void A_task_with_a_role_of_its_own_may_assume_it_and_nothing_else()
    {
        var policy = PolicyOf.States("""
            {"Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"a"},"Credentials":{"RoleArn":"arn:aws:iam::444455556666:role/theirs"},"Next":"Any"},
             "Any":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"a"},"Credentials":{"RoleArn":"${Theirs}"},"End":true} }
            """);

        var statement = Assert.Single(policy.Statements);
        Assert.Equal(["sts:AssumeRole"], statement.Actions);
        Assert.Equal(["arn:aws:iam::444455556666:role/theirs", "${Theirs}"], statement.Resources);
        Assert.Empty(policy.Findings);
    }

    [Fact]
    public void A_role_that_the_input_chooses_is_a_finding()
    {
        var policy = PolicyOf.States("""
            {"Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"a"},"Credentials":{"RoleArn":"{% $states.input.role %}"},"End":true} }
            """);

        Assert.Equal(["arn:${AWS::Partition}:iam::*:role/*"], Assert.Single(policy.Statements).Resources);
        Assert.Contains("every role of every account", Assert.Single(policy.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:eu-west-1:111122223333:activity:ask","End":true}""", null)]
    [InlineData("""{"Type":"Task","Resource":"${AskActivity}","End":true}""", "of an activity")]
    [InlineData("""{"Type":"Task","End":true}""", null)]
    [InlineData("""{"Type":"Task","Resource":7}""", null)]
    [InlineData("""{"Type":"Task","Resource":"nonsense","End":true}""", "nothing that a task can call")]
    [InlineData("""{"Type":"Task","Resource":"arn:aws:states:::${Service}:send","End":true}""", "is not known")]
    [InlineData("""{"Type":"Robot","Resource":"arn:aws:states:::lambda:invoke"}""", "kind of the state")]
    [InlineData("7", "kind of the state")]
    public void What_is_not_understood_is_allowed_nothing_and_said(string state, string? finding)
    {
        var policy = PolicyOf.States($$"""{"Call":{{state}} }""");

        Assert.Empty(policy.Statements);
        Assert.Equal(finding is null ? 0 : 1, policy.Findings.Count);
        Assert.All(policy.Findings, f => Assert.Contains(finding!, f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_that_no_role_takes_is_a_finding()
    {
        var policy = MachinePolicy.Of(Large);

        Assert.Equal(10_000, Assert.Single(policy.Statements).Resources.Count);
        Assert.Contains("10,240 at most", Assert.Single(policy.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_machine_has_the_same_policy() => Assert.Equal(MachinePolicy.Of(Large), MachinePolicy.Of(Large));

    [Fact]
    public void Nesting_has_no_end()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[""", 200))
            + """{"StartAt":"T","States":{"T":{"Type":"Task","Resource":"${F}","End":true}}}""" + string.Concat(Enumerable.Repeat("]}}}", 200));

        Assert.Equal(["T"], Assert.Single(MachinePolicy.Of(PolicyOf.Read(deep)).Statements).States);
    }
}
