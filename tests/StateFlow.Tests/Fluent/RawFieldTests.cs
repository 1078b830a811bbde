namespace StateFlow.Tests.Fluent;

/// <summary>What becomes of fields that are given by their names.</summary>
public sealed class RawFieldTests
{
    [Fact]
    public void A_field_that_the_language_has_goes_where_it_belongs()
    {
        var machine = StateMachine.Define("test", flow => flow
            .DistributedMap("M", ExecutionType.Standard, m => m
                .Raw("NewField", 1)
                .Raw("ItemReader", new { Resource = "arn:aws:states:::s3:listObjectsV2", Arguments = new { Bucket = "b" } })
                .ItemProcessor(i => i.Pass("Item", p => p.Raw("Newer", true))))
            .Pass("End"));

        var map = Assert.IsType<MapState>(machine.States[0]);
        Assert.Equal("arn:aws:states:::s3:listObjectsV2", map.ItemReader!.Resource);
        Assert.Equal(["NewField"], map.Raw.Select(f => f.Name));
        Assert.Equal(["Newer"], map.ItemProcessor!.States[0].Raw.Select(f => f.Name));
    }

    [Fact]
    public void Fields_of_rules_catchers_and_machines_go_where_they_belong_too()
    {
        var machine = StateMachine.Define(
            "test",
            new StateMachineOptions { Raw = new Dictionary<string, object?> { ["TimeoutSeconds"] = "${T}", ["New"] = 1 } },
            flow => flow
                .Choice("C", c => c.When(Jsonata.Condition("$x"), configure: r => r.Raw("Output", 1)).Otherwise())
                .Task("T", "arn:a", t => t.Catch([Errors.All], h => h.Succeed("S"), c => c.Raw("Assign", new { x = 1 }).Raw("New", 2))));

        Assert.Equal(Token.Of("T"), machine.TimeoutSeconds!.Value.Token);
        Assert.Equal([new RawField("New", 1)], machine.Raw);
        Assert.Equal("test", machine.Name);
        Assert.Equal(1, Assert.IsType<ChoiceState>(machine.States[0]).Choices!.Value[0].Output);
        var catcher = Assert.IsType<TaskState>(machine.States[1]).Catch!.Value[0];
        Assert.Equal("""{"x":1}""", catcher.Assign.ToString());
        Assert.Equal([new RawField("New", 2)], catcher.Raw);
    }

    [Fact]
    public void A_field_that_is_set_is_not_written_twice()
    {
        Refuses("The Pass state 'A' has 'Output' already, and Raw(\"Output\", …) would write it a second time. Say it once.", flow => flow.Pass("A", p => p.Output(1).Raw("Output", 2)));
        Refuses("The Pass state 'A' has 'Type' already, and Raw(\"Type\", …) would", flow => flow.Pass("A", p => p.Raw("Type", "Task")));
        Refuses("The Pass state 'A' sets 'New' twice. Only one of them can count; remove the other.", flow => flow.Pass("A", p => p.Raw("New", 1).Raw("New", 1)));
        Refuses("The catcher of States.ALL has 'ErrorEquals' already", flow =>
            flow.Task("T", "arn:a", t => t.Catch([Errors.All], h => h.Succeed("S"), c => c.Raw("ErrorEquals", Array.Empty<string>()))));
    }

    [Theory]
    [InlineData("Next")]
    [InlineData("End")]
    public void Where_a_state_goes_is_not_said_by_name(string field) => Assert.StartsWith(
        $"'{field}' is what the flow says: a state goes on with the one that follows it. Use GoTo or End() instead of Raw.",
        Assert.Throws<ArgumentException>(() => StateMachine.Define("test", flow => flow.Pass("A", p => p.Raw(field, "B")))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("States")]
    [InlineData("StartAt")]
    [InlineData("QueryLanguage")]
    public void Fields_of_a_machine_are_not_written_twice(string field) => Assert.Equal(
        $"The state machine 'test' has '{field}' already, and Raw(\"{field}\", …) would write it a second time. Say it once.",
        Assert.Throws<InvalidOperationException>(() => StateMachine.Define(
            "test", new StateMachineOptions { Raw = new Dictionary<string, object?> { [field] = "x" } }, flow => flow.Pass("A"))).Message);

    [Fact]
    public void The_language_of_a_machine_is_not_changed_by_name() => Assert.StartsWith(
        "The state machine 'test' is given another 'QueryLanguage' as a raw field.",
        Assert.Throws<InvalidOperationException>(() => StateMachine.Define(
            "test",
            new StateMachineOptions { QueryLanguage = QueryLanguage.JsonPath, Raw = new Dictionary<string, object?> { ["QueryLanguage"] = "JSONata" } },
            flow => flow.Pass("A"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_value_that_a_field_cannot_have_is_refused()
    {
        Refuses("The Task state 'A' is given a raw field that it cannot have. 'TimeoutSeconds' of the Task state 'A' must be a number", flow =>
            flow.Task("A", "arn:a", t => t.Raw("TimeoutSeconds", "soon")));
        Refuses("The Task state 'A' is given a raw field that it cannot have. 'TimeoutSeconds' and 'TimeoutSecondsPath' exclude each other", flow =>
            flow.Task("A", "arn:a", t => t.Timeout(5).Raw("TimeoutSecondsPath", "$.x")));
    }

    private static void Refuses(string message, Action<FlowBuilder> define) => Assert.StartsWith(
        message, Assert.Throws<InvalidOperationException>(() => StateMachine.Define("test", define)).Message, StringComparison.Ordinal);
}
