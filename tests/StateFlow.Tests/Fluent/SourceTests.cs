using StateFlow.Integrations;

namespace StateFlow.Tests.Fluent;

/// <summary>What verbs take for seconds, times, numbers and texts.</summary>
public sealed class SourceTests
{
    private static readonly StateMachineOptions Path = new() { QueryLanguage = QueryLanguage.JsonPath };

    [Theory]
    [InlineData(typeof(SecondsSource), new[] { typeof(TimeSpan), typeof(int) })]
    [InlineData(typeof(TimestampSource), new[] { typeof(DateTimeOffset) })]
    [InlineData(typeof(NumberSource), new[] { typeof(int), typeof(double) })]
    [InlineData(typeof(TextSource), new[] { typeof(string), typeof(IntrinsicExpression) })]
    public void The_compiler_refuses_what_does_not_fit(Type source, Type[] own) => Assert.Equal(
        own.Concat([typeof(Token), typeof(JsonataExpression), typeof(JsonPathExpression)]).Select(t => t.Name).Order(),
        source.GetMethods().Where(m => m.Name == "op_Implicit").Select(m => m.GetParameters()[0].ParameterType.Name).Order());

    [Fact]
    public void Every_kind_of_value_becomes_its_field()
    {
        Assert.Equal(new ValueSource.Value(60), Timeout(60));
        Assert.Equal(new ValueSource.Value(60), Timeout(TimeSpan.FromMinutes(1)));
        Assert.Equal("{% $x %}", Assert.IsType<ValueSource.Value>(Timeout(Jsonata.Expr("$x"))).Content.GetString());
        Assert.Equal("${T}", Assert.IsType<ValueSource.Value>(Timeout(Token.Of("T"))).Content.GetString());
        Assert.Equal(new ValueSource.Path("$.x"), Timeout(JsonPath.At("$.x"), Path));
    }

    [Fact]
    public void Seconds_below_zero_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Timeout(-1));

    [Fact]
    public void An_expression_in_a_jsonpath_state_is_refused()
    {
        Refuses("The Wait state 'A' is in JSONPath, where 'Seconds' is not evaluated: {% 1 %}. Give a path, or say QueryLanguage(QueryLanguage.Jsonata).",
            flow => flow.Wait("A", Jsonata.Expr("1")));
        Refuses("The Wait state 'A' is in JSONPath, where 'Timestamp' is not evaluated", flow => flow.WaitUntil("A", Jsonata.Expr("1")));
        Refuses("The Task state 'A' is in JSONPath, where 'TimeoutSeconds' is", flow => flow.Task("A", "arn:a", t => t.Timeout(Jsonata.Expr("1"))));
        Refuses("The Fail state 'A' is in JSONPath, where 'Cause' is", flow => flow.Fail("A", cause: Jsonata.Expr("1")));
        Refuses("The Map state 'A' is in JSONPath, where 'MaxConcurrency' is", flow => flow.Map("A", m => m.MaxConcurrency(Jsonata.Expr("1")).ItemProcessor(i => i.Pass("B"))));
        Refuses("The Map state 'A' is in JSONPath, where 'MaxItems' is", flow => flow.DistributedMap(
            "A", ExecutionType.Standard, m => m.ItemReader(ItemSource.Json("b", "k", maxItems: Jsonata.Expr("1"))).ItemProcessor(i => i.Pass("B"))));
        Refuses("The Map state 'A' is in JSONPath, where 'MaxItemsPerBatch' is", flow => flow.DistributedMap(
            "A", ExecutionType.Standard, m => m.ItemBatcher(Jsonata.Expr("1")).ItemProcessor(i => i.Pass("B"))));
    }

    [Fact]
    public void An_expression_is_taken_when_the_state_is_jsonata() => Assert.NotNull(
        StateMachine.Define("test", Path, flow => flow.Wait("A", Jsonata.Expr("1"), w => w.QueryLanguage(QueryLanguage.Jsonata))));

    [Fact]
    public void A_path_that_finds_many_values_is_refused() =>
        Assert.StartsWith("'$.a[*]' is not a reference path", Assert.Throws<ArgumentException>(() => Timeout(JsonPath.At("$.a[*]"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_large_number_is_compared_as_it_is() =>
        Assert.Equal(9007199254740993, Assert.IsType<ComparisonCondition>(JsonPath.At("$.a").NumericEquals(9007199254740993)).Operand);

    [Fact]
    public void A_record_of_a_state_can_be_made_without_a_builder() => Assert.Equal(
        StateMachine.Define("test", flow => flow.Wait("A", TimeSpan.FromSeconds(5))).States[0],
        new WaitState("A") { Duration = new WaitDuration.Seconds(new ValueSource.Value(5)), Transition = new Transition.End() });

    [Fact]
    public void Headers_and_delimiters_of_files_with_rows_can_be_given()
    {
        var athena = Reader(ItemSource.AthenaManifest("b", "k", InputType.Csv));
        var objects = Reader(ItemSource.ItemsOfObjects("b", InputType.Csv, headers: ["a"], delimiter: CsvDelimiter.Tab));

        Assert.Equal((CsvHeaderLocation.FirstRow, ManifestType.AthenaData), (athena.ReaderConfig!.CsvHeaderLocation, athena.ReaderConfig.ManifestType));
        Assert.Equal((CsvHeaderLocation.Given, CsvDelimiter.Tab), (objects.ReaderConfig!.CsvHeaderLocation, objects.ReaderConfig.CsvDelimiter));
        Assert.Equal(["a"], objects.ReaderConfig.CsvHeaders!.Value);
        Assert.StartsWith(
            "Only CSV files have headers and delimiters, but JsonLines is read.",
            Assert.Throws<ArgumentException>(() => ItemSource.ItemsOfObjects("b", InputType.JsonLines, headers: ["a"])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_may_say_the_version_and_the_owner()
    {
        Assert.Equal(
            """{"Bucket":"b","Key":"k","VersionId":"{% $states.input.version %}","ExpectedBucketOwner":"111122223333"}""",
            Reader(ItemSource.Json("b", "k").VersionId(Jsonata.Expr("$states.input.version")).ExpectedBucketOwner("111122223333")).Arguments.ToString());
        Assert.Equal("""{"Bucket":"b","ExpectedBucketOwner":"1"}""", Reader(ItemSource.Objects("b").ExpectedBucketOwner("1")).Arguments.ToString());
        Assert.Throws<InvalidOperationException>(() => ItemSource.Objects("b").VersionId("v"));
    }

    private static ItemReader Reader(ItemSource source)
    {
        var machine = StateMachine.Define("test", flow => flow.DistributedMap(
            "A", ExecutionType.Standard, m => m.ItemReader(source).ItemProcessor(i => i.Pass("B"))));
        Assert.DoesNotContain(machine.Validate(), f => f.Severity is StateFlow.Validation.Severity.Error);
        return Assert.IsType<MapState>(machine.States[0]).ItemReader!;
    }

    private static ValueSource? Timeout(SecondsSource limit, StateMachineOptions? options = null) => Assert.IsType<TaskState>(
        StateMachine.Define("test", options ?? new(), flow => flow.Task("A", Lambda.Invoke("f"), t => t.Timeout(limit))).States[0]).TimeoutSeconds;

    private static void Refuses(string message, Action<FlowBuilder> define) => Assert.StartsWith(
        message, Assert.Throws<InvalidOperationException>(() => StateMachine.Define("test", Path, define)).Message, StringComparison.Ordinal);
}
