using StateFlow.Integrations;
using StateFlow.Validation;

namespace StateFlow.Tests.Fluent;

/// <summary>What cannot mean anything throws at the call, with a sentence that helps.</summary>
public sealed class MisuseTests
{
    [Fact]
    public void Two_states_of_one_name()
    {
        var problem = Assert.Throws<ArgumentException>(() => Define(flow => flow.Pass("A").Parallel("P", p => p.Branch(b => b.Pass("A")))));

        Assert.Matches(
            @"^There is a state 'A' already, added at .*MisuseTests\.cs\(\d+\)\. Names are unique in the whole machine, branches and item processors included; rename one of them, or add a fragment that is used twice with Prefixed\(…\)\.",
            problem.Message);
    }

    [Fact]
    public void A_machine_without_states() => Refuses("The state machine 'test' has no states. Add at least one inside of the lambda, such as Task or Pass.", _ => { });

    [Fact]
    public void A_branch_without_states() => Refuses(
        "Branch 1 of 'P' has no states. Add at least one inside of the lambda, such as Task or Pass.",
        flow => flow.Parallel("P", p => p.Branch(_ => { })));

    [Fact]
    public void A_choice_that_falls_through_to_nothing() => Refuses(
        "Otherwise of the Choice state 'C' leads nowhere: no state follows. Add one behind it, such as Succeed, or end the lambda with GoTo, Succeed or Fail.",
        flow => flow.Choice("C", c => c.When(Jsonata.Condition("$x"), a => a.Pass("A")).Otherwise()));

    [Fact]
    public void A_handler_that_ends_without_a_state() => Refuses(
        "The catcher of States.ALL leads nowhere: no state follows. Add one behind it, such as Succeed, or end the lambda with GoTo, Succeed or Fail.",
        flow => flow.Task("A", "arn:a", t => t.Catch([Errors.All], h => h.End())));

    [Fact]
    public void A_jump_after_the_end() => Refuses(
        "GoTo(\"A\") comes after the end of the chain: nothing leads here. Add a state first.",
        flow =>
        {
            flow.Pass("A").End();
            flow.GoTo("A");
        });

    [Fact]
    public void The_outer_flow_inside_of_a_branch() => Refuses(
        "'B' was added to the flow around 'P' while 'P' is being defined. Use the builder that its lambda is given.",
        flow => flow.Parallel("P", p => p.Branch(_ => flow.Pass("B"))));

    [Fact]
    public void A_flow_after_its_lambda()
    {
        FlowBuilder? kept = null;
        Define(flow => (kept = flow).Pass("A"));

        var problem = Assert.Throws<InvalidOperationException>(() => kept!.Pass("B"));

        Assert.Equal("'B' was added to a flow whose lambda had ended. Say everything inside of the lambda.", problem.Message);
    }

    [Fact]
    public void A_builder_after_its_lambda()
    {
        TaskBuilder? kept = null;
        Define(flow => flow.Task("A", "arn:a", t => kept = t));

        var problem = Assert.Throws<InvalidOperationException>(() => kept!.Comment("late"));

        Assert.Equal("The Task state 'A' was configured after its lambda had ended. Say everything inside of the lambda.", problem.Message);
    }

    [Fact]
    public void A_field_that_is_set_twice() => Refuses(
        "The Pass state 'A' sets Comment twice. Only one of them can count; remove the other.",
        flow => flow.Pass("A", p => p.Comment("one").Comment("two")));

    [Fact]
    public void A_variable_that_is_assigned_twice_in_one_state() => Refuses(
        "The Pass state 'A' sets the variable 'x' twice. Only one of them can count; remove the other.",
        flow => flow.Pass("A", p => p.Assign("x", 1).Assign("x", 2)));

    [Fact]
    public void Two_Otherwise() => Refuses(
        "The Choice state 'C' has two Otherwise. Only one of them can count; remove the other.",
        flow => flow.Choice("C", c => c.Otherwise().Otherwise()).Pass("A"));

    [Fact]
    public void A_map_that_does_nothing() => Refuses(
        "The Map state 'M' does nothing with its items. Add ItemProcessor(…).",
        flow => flow.Map("M", m => m.MaxConcurrency(1)));

    [Fact]
    public void A_map_with_two_processors() => Refuses(
        "The Map state 'M' has two item processors. Put everything that is done with an item into one.",
        flow => flow.Map("M", m => m.ItemProcessor(i => i.Pass("A")).ItemProcessor(i => i.Pass("B"))));

    [Fact]
    public void A_variable_with_a_dollar() => RefusesArgument(
        "Write the variable without '$': \"x\". It is read as '$x'.",
        flow => flow.Pass("A", p => p.Assign("$x", 1)));

    [Theory]
    [InlineData("states", "The variable 'states' is reserved")]
    [InlineData("a.b", "'a.b' cannot be the name of a variable: a letter or '_', then letters, digits and '_', at most 80 characters.")]
    [InlineData("1x", "'1x' cannot be the name of a variable")]
    [InlineData("x.$", "Write the variable without '.$': \"x\".")]
    public void A_name_that_no_variable_has(string name, string message) => RefusesArgument(message, flow => flow.Pass("A", p => p.Assign(name, 1)));

    [Theory]
    [InlineData("_x1")]
    [InlineData("größe")]
    [InlineData("x${Stage}")]
    public void A_name_that_a_variable_may_have(string name) => Assert.NotNull(Define(flow => flow.Pass("A", p => p.Assign(name, 1))));

    [Theory]
    [InlineData("foo", "'foo' is not a path: paths begin with '$', for example '$.foo'.")]
    [InlineData("$.a[*]", "'$.a[*]' is not a reference path, which names one place: no '*', '..', '?', '@', ',' or ':' outside of quoted names.")]
    [InlineData("$..a", "'$..a' is not a reference path")]
    [InlineData("$$.x", "'$$.x' cannot take a result: it is put into the input only, for example at '$.result'. A variable is set with Assign.")]
    [InlineData("$x", "'$x' cannot take a result")]
    public void A_place_that_no_result_can_be_put(string path, string message) => RefusesArgument(message, flow => flow.Pass("A", p => p.ResultPath(path)));

    [Theory]
    [InlineData("$")]
    [InlineData("$.a['b:c'].d[0]")]
    [InlineData("$['a']")]
    [InlineData("$.${Place}")]
    [InlineData("${Place}")]
    [InlineData(null)]
    public void A_place_that_a_result_can_be_put(string? path) => Assert.NotNull(Define(flow => flow.Pass("A", p => p.ResultPath(path))));

    [Fact]
    public void Filters_and_items_that_are_no_paths()
    {
        RefusesArgument("'foo' is not a path", flow => flow.Pass("A", p => p.InputPath("foo")));
        RefusesArgument("'foo' is not a path", flow => flow.Pass("A", p => p.OutputPath("foo")));
        RefusesArgument("'$.a[?(@.x)]' is not a reference path", flow => flow.Map("A", m => m.ItemsPath("$.a[?(@.x)]")));
    }

    [Fact]
    public void A_resource_that_is_no_arn() => RefusesArgument(
        "'hello' is not the ARN of a resource. Call a function with Lambda.Invoke(\"hello\"), or give an ARN or a token such as \"${Function}\".",
        flow => flow.Task("A", "hello"));

    [Fact]
    public void A_resource_may_be_a_token() =>
        Assert.Equal("${Fn}", Assert.IsType<TaskState>(Define(flow => flow.Task("A", Token.Of("Fn"))).States[0]).Resource);

    [Fact]
    public void Branches_that_nest_deeper_than_anybody_reads()
    {
        StateMachine.Define("test", flow => Nest(flow, 200)).ToJson();

        Assert.StartsWith(
            "Branch 1 of 'P1' lies in 200 other branches and item processors.",
            Assert.Throws<InvalidOperationException>(() => Define(flow => Nest(flow, 201))).Message,
            StringComparison.Ordinal);

        static void Nest(FlowBuilder flow, int depth) => _ = depth == 0
            ? flow.Pass("Innermost")
            : flow.Parallel($"P{depth}", p => p.Branch(b => Nest(b, depth - 1)));
    }

    [Fact]
    public void A_state_behind_a_choice_that_always_ends()
    {
        var machine = Define(flow =>
        {
            flow.Choice("C", c => c.When(Jsonata.Condition("$states.input.x"), a => a.Succeed("A")));
            flow.Succeed("B");
        });

        var finding = Assert.Single(machine.Validate(), f => f.Severity is Severity.Error);

        Assert.Equal(
            "Nothing leads to the state 'B'. Add a transition to it, such as the 'Default' that the Choice state 'C' does not have (Otherwise() in the builder), or remove it.",
            finding.Message);
    }

    [Fact]
    public void An_expression_with_its_delimiters() => RefusesArgument(
        "Write the expression without '{%' and '%}': they are added.",
        flow => flow.Pass("A", p => p.Output(Jsonata.Expr("{% 1 %}"))));

    [Fact]
    public void A_path_that_is_none() => RefusesArgument(
        "'orderId' is not a path: paths begin with '$', for example '$.orderId'.",
        flow => flow.Wait("A", JsonPath.At("orderId")));

    [Fact]
    public void A_path_in_arguments() => RefusesArgument(
        "'Arguments' belongs to JSONata, but $.id is JSONPath. Use Jsonata.Expr, or 'Parameters' and 'ResultSelector'.",
        flow => flow.Task("A", "arn:a", t => t.Arguments(new { id = JsonPath.At("$.id") })));

    [Fact]
    public void An_expression_in_parameters() => RefusesArgument(
        "'Parameters' belongs to JSONPath, but {% $id %} is JSONata. Use JsonPath.At or Intrinsic, or 'Arguments' and 'Output'.",
        flow => flow.Task("A", "arn:a", t => t.Parameters(new { id = Jsonata.Expr("$id") })));

    [Fact]
    public void A_path_as_a_whole_payload() => RefusesArgument(
        "'Parameters' cannot be a path as a whole ($.order). Give it a name in an object: new { name = JsonPath.At(…) }.",
        flow => flow.Pass("A", p => p.Parameters(JsonPath.At("$.order"))));

    [Fact]
    public void An_expression_in_a_literal() => RefusesArgument(
        "'Result' is literal: $.id would not be evaluated in it. Use 'Parameters', or 'Output' in a JSONata state.",
        flow => flow.Pass("A", p => p.Result(new { id = JsonPath.At("$.id") })));

    [Fact]
    public void No_errors_to_retry() => RefusesArgument(
        "Name at least one error; Errors.All stands for any of them. (Parameter 'errors')",
        flow => flow.Task("A", "arn:a", t => t.Retry([])));

    [Fact]
    public void A_backoff_that_shrinks() => RefusesArgument(
        "A back-off rate is at least 1: delays do not become shorter. (Parameter 'backoffRate')\nActual value was 0.5.",
        flow => flow.Task("A", "arn:a", t => t.Retry([Errors.All], backoffRate: 0.5)));

    [Fact]
    public void Parts_of_a_second() => RefusesArgument(
        "The language counts in whole seconds. (Parameter 'time')\nActual value was 00:00:01.5000000.",
        flow => flow.Wait("A", TimeSpan.FromSeconds(1.5)));

    [Fact]
    public void A_payload_that_is_no_json()
    {
        var problem = Assert.Throws<ArgumentException>(() => Define(flow => flow.Pass("A", p => p.Output(new { self = typeof(string) }))));

        Assert.StartsWith("A <>f__AnonymousType", problem.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be made into JSON", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_nothing_can_be_added_to() => Refuses(
        "'Arguments' of the Task state 'A' cannot be added to the arguments of test:call: one of them is not an object. Give objects with expressions inside.",
        flow => flow.Task("A", new Integration(new ServiceCall("test:call", ("Queue", "q"))), t => t.Arguments(Jsonata.Expr("$x"))));

    [Fact]
    public void An_output_beside_an_unwrapped_one() => Refuses(
        "The Task state 'A' has both UnwrapPayload() and 'Output', which would say twice what becomes of the result. Leave UnwrapPayload() out and take 'Payload' in 'Output': $states.result.Payload in JSONata, a ResultSelector with $.Payload in JSONPath.",
        flow => flow.Task("A", Lambda.Invoke("f").UnwrapPayload(), t => t.Output(1)));

    [Fact]
    public void An_argument_that_the_call_gives_already() => Refuses(
        "The Task state 'A' gives the argument 'QueueUrl' of sqs:sendMessage twice: in the call and in the arguments of the state. Remove one of them.",
        flow => flow.Task("A", Sqs.SendMessage("q", "m"), t => t.Arguments(new { QueueUrl = "other" })));

    [Fact]
    public void A_path_to_an_argument_that_the_call_gives_already() => Assert.StartsWith(
        "The Task state 'A' gives the argument 'QueueUrl' of sqs:sendMessage twice",
        Assert.Throws<InvalidOperationException>(() => DefinePath(flow =>
            flow.Task("A", Sqs.SendMessage("q", "m"), t => t.Parameters(new { QueueUrl = JsonPath.At("$.queue") })))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Arguments_that_are_a_text() => RefusesArgument(
        "'Arguments' must be an object or one expression, but is \"literal\".",
        flow => flow.Task("A", AwsSdk.Call("s3", "listBuckets"), t => t.Arguments("literal")));

    [Fact]
    public void Items_that_are_a_number() => RefusesArgument(
        "'Items' must be an object or an array or one expression, but is 3.",
        flow => flow.Map("M", m => m.Items(3)));

    [Fact]
    public void Credentials_without_a_role() => RefusesArgument(
        "'Credentials' needs the ARN of a role: a text, an expression, a path, or an object with 'RoleArn'.",
        flow => flow.Task("A", "arn:a", t => t.Credentials(new { Role = "r" })));

    [Fact]
    public void A_jsonata_condition_inside_of_And()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => JsonPath.At("$.a").IsNull().And(Jsonata.Condition("$b")));

        Assert.Equal(
            "The condition \"{% $b %}\" is JSONata and cannot stand inside And, Or or Not. Combine inside the expression with 'and', 'or' and '$not'.", problem.Message);
    }

    [Fact]
    public void Conditions_that_nest_for_ever()
    {
        var condition = JsonPath.At("$.a").IsNull();

        Assert.Throws<InvalidOperationException>(() =>
        {
            for (var i = 0; i < 2000; i++)
            {
                condition = condition.Not();
            }
        });
    }

    private static void Refuses(string message, Action<FlowBuilder> define) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Define(define)).Message);

    private static void RefusesArgument(string message, Action<FlowBuilder> define) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Define(define)).Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private static StateMachine Define(Action<FlowBuilder> define) => StateMachine.Define("test", define);

    private static StateMachine DefinePath(Action<FlowBuilder> define) =>
        StateMachine.Define("test", new StateMachineOptions { QueryLanguage = QueryLanguage.JsonPath }, define);
}
