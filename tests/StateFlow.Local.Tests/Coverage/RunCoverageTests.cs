using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Coverage;

public sealed class RunCoverageTests
{
    private static readonly StateMachine Orders = StateMachine.Define("orders", flow => flow
        .Choice("Large?", large => large
            .When(Jsonata.Condition("$states.input.total > 100"), yes => yes.Pass("Note"))
            .Otherwise())
        .Task("Charge", Lambda.Invoke("charge"), charge => charge
            .Retry(["Busy"])
            .Catch(["Declined"], no => no.Fail("No Money", error: "Declined"))));

    [Fact]
    public async Task What_a_run_reached_is_counted()
    {
        var run = await Orders.RunAsync(new { total = 1 }, tasks => tasks.On("Charge").Fails("Busy").Times(2).ThenReturns(1));

        var coverage = RunCoverage.Of(Orders, run);

        Assert.Equal(
            [
                "\"Large?\" 1",
                "\"Large?\" takes rule 1 -> \"Note\" 0",
                "\"Large?\" takes its default -> \"Charge\" 1",
                "\"Note\" 0",
                "\"Note\" -> \"Charge\" 0",
                "\"Charge\" 1",
                "\"Charge\" retries Busy 2",
                "\"Charge\" catches Declined -> \"No Money\" 0",
                "\"No Money\" 0",
            ],
            coverage.Points.Select(p => $"{p.Point.Description} {p.Count}"));
    }

    [Fact]
    public async Task Runs_are_added_up()
    {
        var small = await Orders.RunAsync(new { total = 1 }, tasks => tasks.On("Charge").Returns(1));
        var large = await Orders.RunAsync(new { total = 200 }, tasks => tasks.On("Charge").Fails("Declined"));

        var coverage = RunCoverage.Of(Orders, small, large);

        Assert.Equal(2, coverage.Runs);
        Assert.Equal(["\"Charge\" retries Busy"], coverage.NotCovered.Select(p => p.Description));
        Assert.Equal((8, 9, 88.8), (coverage.Covered, coverage.Total, coverage.Percentage));
        Assert.Equal(2, coverage.Points.Single(p => p.Point is { Kind: CoverageKind.State, State: "Charge" }).Count);
        Assert.Equal(new KindCoverage(CoverageKind.ChoiceRule, 2, 2), coverage.Kinds.Single(k => k.Kind is CoverageKind.ChoiceRule));
        Assert.Equal(new KindCoverage(CoverageKind.Retrier, 0, 1), coverage.Kinds.Single(k => k.Kind is CoverageKind.Retrier));
    }

    [Fact]
    public void Without_runs_nothing_is_covered()
    {
        var coverage = RunCoverage.Of(Orders);

        Assert.Equal(0, coverage.Covered);
        Assert.Equal(9, coverage.NotCovered.Count);
        Assert.Equal(0, coverage.Percentage);
    }

    [Fact]
    public async Task All_is_a_hundred_percent_and_so_is_all_of_nothing()
    {
        var one = StateMachine.Define("one", flow => flow.Pass("A"));

        var coverage = RunCoverage.Of(one, await one.RunAsync());

        Assert.Equal(100, coverage.Percentage);
        Assert.Equal(100, coverage.Kinds.Single(k => k.Kind is CoverageKind.Catcher).Percentage);
        Assert.Equal(
            """
            one: 1 of 1 covered (100 %) by 1 run
              states           1 of    1    100 %
            """,
            coverage.ToString());
    }

    [Fact]
    public async Task The_text_says_what_was_never_reached_and_where_it_stands()
    {
        var run = await Orders.RunAsync(new { total = 1 }, tasks => tasks.On("Charge").Returns(1));

        Assert.Equal(
            """
            orders: 3 of 9 covered (33.3 %) by 1 run
              states           2 of    4     50 %
              transitions      0 of    1      0 %
              choice rules     1 of    2     50 %
              retriers         0 of    1      0 %
              catchers         0 of    1      0 %
            never reached:
              "Large?" takes rule 1 -> "Note"          /States/Large?/Choices/0
              "Note"                                   /States/Note
              "Note" -> "Charge"                       /States/Note/Next
              "Charge" retries Busy                    /States/Charge/Retry/0
              "Charge" catches Declined -> "No Money"  /States/Charge/Catch/0
              "No Money"                               /States/No Money
            """,
            RunCoverage.Of(Orders, run).ToString());
    }

    [Fact]
    public async Task As_json_it_has_everything()
    {
        var one = StateMachine.Define("one", flow => flow.Pass("A"));

        var json = RunCoverage.Of(one, await one.RunAsync()).ToJson();

        Assert.Equal(
            """{"machine":"one","runs":1,"covered":1,"total":1,"percentage":100,"kinds":{"states":{"covered":1,"total":1,"percentage":100},"transitions":{"covered":0,"total":0,"percentage":100},"choiceRules":{"covered":0,"total":0,"percentage":100},"retriers":{"covered":0,"total":0,"percentage":100},"catchers":{"covered":0,"total":0,"percentage":100}},"points":[{"kind":"state","state":"A","pointer":"/States/A","description":"\"A\"","count":1}]}""",
            json.ToString());
    }

    [Fact]
    public async Task Children_of_a_distributed_map_count_with_their_parent()
    {
        var machine = StateMachine.Define("spread", flow => flow
            .DistributedMap("Each", ExecutionType.Standard, map => map.Items(Jsonata.Expr("[1, 2, 3]")).ItemProcessor(item => item.Pass("Inside"))));

        var coverage = RunCoverage.Of(machine, await machine.RunAsync());

        Assert.Equal(3, coverage.Points.Single(p => p.Point is { Kind: CoverageKind.State, State: "Inside" }).Count);
    }

    [Fact]
    public async Task A_run_of_an_equal_definition_counts_and_one_of_another_does_not()
    {
        static StateMachine Define(string name) => StateMachine.Define("one", flow => flow.Pass(name));
        var run = await Define("A").RunAsync();

        Assert.Equal(100, RunCoverage.Of(Define("A"), run).Percentage);
        var problem = Assert.Throws<ArgumentException>(() => RunCoverage.Of(Define("B"), run));
        Assert.StartsWith("The run is one of 'one', whose definition is another than that of 'one'.", problem.Message, StringComparison.Ordinal);
    }
}
