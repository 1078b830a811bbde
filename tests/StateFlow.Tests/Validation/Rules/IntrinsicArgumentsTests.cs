namespace StateFlow.Tests.Validation.Rules;

public sealed class IntrinsicArgumentsTests
{
    [Theory]
    [InlineData("States.Array(States.MathAdd('a', 1))", "in 'States.MathAdd' argument 1 is a string, but must be a number.")]
    [InlineData("States.ArrayLength(States.UUID())", "in 'States.ArrayLength' argument 1 is a string, but must be an array.")]
    [InlineData("States.StringSplit($.a, true)", "in 'States.StringSplit' argument 2 is a boolean, but must be a string.")]
    [InlineData("States.ArrayGetItem($.a, -1)", "in 'States.ArrayGetItem' the index is -1. The first item has the index 0.")]
    [InlineData("States.MathRandom(5, 5)", "in 'States.MathRandom' the end 5 is not greater than the start 5.")]
    [InlineData("States.ArrayRange($.a, 9, 0.2)", "in 'States.ArrayRange' the step is 0, so that the range never ends.")]
    public void What_fails_surely_is_reported(string call, string problem) => DefinitionAssert.Finds(
        call.Contains("Range", StringComparison.Ordinal) ? "SF8012" : "SF8010",
        [$"/States/A/Parameters/a.$: 'Parameters/a.$' of the state 'A' fails whenever it is evaluated: {problem}"],
        Define(call));

    [Theory]
    [InlineData("States.Format('{} of {}', $.a, $.b)")]
    [InlineData(@"States.Format('\\{\\} {}', $.a)")]
    [InlineData("States.Format($.template, $.a)")]
    [InlineData("States.ArrayGetItem($.a, 5)")]
    [InlineData("States.ArrayPartition($.a, 0.5)")]
    [InlineData("States.ArrayRange(9, 1, -1)")]
    [InlineData("States.ArrayRange(1, 1000, 1)")]
    [InlineData("States.MathAdd(States.ArrayGetItem($.a, 0), $.b)")]
    [InlineData("States.JsonMerge($.a, $.b, $.deep)")]
    [InlineData("States.Hash($.a, $.algorithm)")]
    [InlineData("States.Array(null, true, 1.5, 'a')")]
    public void What_may_go_well_is_not_reported(string call) =>
        Assert.DoesNotContain(DefinitionAssert.FindingsIn(Define(call)), f => f.Id.StartsWith("SF80", StringComparison.Ordinal));

    private static string Define(string call) => "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Parameters\":{\"a.$\":\"" + call + "\"},\"End\":true}}}";
}
