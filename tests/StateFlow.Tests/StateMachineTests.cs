using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;
using StateFlow.Tests.Asl;

namespace StateFlow.Tests;

public sealed class StateMachineTests
{
    [Fact]
    public void Machines_with_equal_content_are_equal()
    {
        Assert.Equal(Everything.Jsonata(), Everything.Jsonata());
        Assert.Equal(Everything.Jsonata().GetHashCode(), Everything.Jsonata().GetHashCode());
        Assert.NotEqual(Everything.Jsonata(), Everything.JsonPath());
    }

    [Fact]
    public void A_machine_reads_back_as_itself()
    {
        Assert.Equal(Everything.Jsonata(), AslReader.Read(Everything.Jsonata().ToJson(), new AslReaderOptions { Name = "jsonata" }).Machine);
        Assert.Equal(Everything.JsonPath(), AslReader.Read(Everything.JsonPath().ToJson(), new AslReaderOptions { Name = "jsonpath" }).Machine);
    }

    [Fact]
    public void A_machine_is_changed_by_making_another_one()
    {
        var machine = StateMachine.Define("small", flow => flow.Pass("A"));

        var other = machine with { Comment = "changed", States = [((PassState)machine.States["A"]) with { Comment = "too" }] };

        Assert.Null(machine.Comment);
        Assert.Contains("\"Comment\": \"too\"", other.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_states_of_one_name_cannot_be_put_into_a_graph()
    {
        var machine = StateMachine.Define("small", flow => flow.Pass("A"));

        var problem = Assert.Throws<ArgumentException>(() => machine with { States = [machine.States[0], machine.States[0]] });

        Assert.Equal("Two states are called 'A'. Names are unique. (Parameter 'states')", problem.Message);
    }

    [Fact]
    public void States_are_found_by_name()
    {
        var states = Everything.Jsonata().States;

        Assert.IsType<MapState>(states["Map"]);
        Assert.False(states.TryGet("Nothing", out _));
        Assert.Equal("There is no state 'Nothing'.", Assert.Throws<KeyNotFoundException>(() => states["Nothing"]).Message);
    }

    [Fact]
    public void Tokens_are_collected_from_names_and_texts_wherever_they_stand()
    {
        var machine = StateMachine.Define("tokens", flow => flow
            .Task("A ${Stage}", Lambda.Invoke(Token.Of("Charge.Arn")), t => t
                .Arguments(new Dictionary<string, object> { ["${Table}"] = "x-${Stage}-${AWS::Region}" })
                .Timeout(Token.Of("Timeout")))
            .Succeed("Done", s => s.Output(Jsonata.Expr("$items{ id: $sum(price) }"))));

        Assert.Equal(["Stage", "Charge.Arn", "Table", "AWS::Region", "Timeout"], machine.FindTokens().Select(t => t.Name));
    }

    [Fact]
    public void Tokens_are_resolved_offline_and_those_without_a_value_stay()
    {
        var machine = StateMachine.Define("tokens", flow => flow.Task("A", Lambda.Invoke("${F}-${Stage}"), t => t.Timeout(Token.Of("Timeout"))));

        var resolved = machine.Resolve(new Dictionary<string, Json> { ["F"] = Json.From("charge"), ["Timeout"] = 30 });

        var task = Assert.IsType<TaskState>(resolved.States["A"]);
        Assert.Equal("""{"FunctionName":"charge-${Stage}","Payload":"{% $states.input %}"}""", task.Arguments!.Value.ToString());
        Assert.Equal(new ValueSource.Value(30), task.TimeoutSeconds);
        Assert.Equal(["Stage"], resolved.FindTokens().Select(t => t.Name));
        Assert.Equal("tokens", resolved.Name);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_refused()
    {
        var machine = StateMachine.Define("tokens", flow => flow.Task("A", "${F}", t => t.Timeout(Token.Of("Timeout"))));

        var problem = Assert.Throws<ArgumentException>(() => machine.Resolve(new Dictionary<string, Json> { ["F"] = 1, ["Timeout"] = Json.From("soon") }));

        Assert.Equal(
            """
            The values do not fit:
            /States/A/Resource: 'Resource' of the Task state 'A' must be a string, but is a number, 1.
            /States/A/TimeoutSeconds: 'TimeoutSeconds' of the Task state 'A' must be a number or a JSONata expression, but is a string, "soon". (Parameter 'values')
            """,
            problem.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a}")]
    public void A_token_has_a_name_that_pipelines_understand(string name) => Assert.ThrowsAny<ArgumentException>(() => Token.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_machine_has_a_name(string name) => Assert.ThrowsAny<ArgumentException>(() => StateMachine.Define(name, flow => flow.Pass("A")));

    [Fact]
    public void Ten_thousand_states_in_one_chain_are_defined_checked_written_and_read()
    {
        var machine = Generators.Sizes.Machine(10_000);

        Assert.Equal(10_000, machine.States.Count);
        Assert.Equal("SF13001", Assert.Single(machine.Validate()).Id);
        Assert.Equal(machine, AslReader.Read(AslWriter.WriteString(machine, new AslWriterOptions { AllowErrors = true }), new AslReaderOptions { Name = machine.Name }).Machine);
    }
}
