namespace StateFlow.Tests.Validation.Rules;

public sealed class ReservedErrorNamesTests
{
    [Theory]
    [InlineData("State.Timeout", "States.Timeout")]
    [InlineData("states.taskfailed", "States.TaskFailed")]
    public void A_name_in_another_spelling_is_corrected(string written, string meant)
    {
        var finding = Assert.Single(DefinitionAssert.FindingsIn(Machine(written, "Other")), f => f.Id == "SF5025");

        Assert.Equal($"Write '{meant}'", finding.Fix?.Title);
    }

    [Theory]
    [InlineData("States.Http.StatusCode.503", "Other")]
    [InlineData("States.NoQuorum", "States.NoQuorum")]
    [InlineData("State.Missing", "Other")]
    [InlineData("States.${Error}", "Other")]
    public void A_name_that_may_occur_is_fine(string written, string raised) => DefinitionAssert.Finds("SF5025", [], Machine(written, raised));

    private static string Machine(string written, string raised) =>
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{"Type":"Fail","Error":"{{{{raised}}}}"}}}],"Catch":[{"ErrorEquals":["{{{{written}}}}"],"Next":"Z"}],"Next":"Z"},"Z":{"Type":"Succeed"}}}""";
}
