using StateFlow.Validation;

namespace StateFlow.Tests.Validation;

public sealed class FixTests
{
    private const string Processor = "\"ItemProcessor\":{\"StartAt\":\"X\",\"States\":{\"X\":{\"Type\":\"Succeed\"}}}";

    [Theory]
    [InlineData("Pass\",\"ResultsPath\":\"$.x\",\"End\":true", "Rename 'ResultsPath' to 'ResultPath'", "rename /States/A/ResultsPath ResultPath")]
    [InlineData("Succeed\",\"End\":true", "Remove 'End'", "remove /States/A/End")]
    [InlineData("Pass\",\"End\":\"true\"", "Write true without quotes", "set /States/A/End true")]
    [InlineData("Wait\",\"Seconds\":\"30\",\"End\":true", "Write 30 without quotes", "set /States/A/Seconds 30")]
    [InlineData("pass\",\"End\":true", "Write 'Pass' instead of 'pass'", "set /States/A/Type \"Pass\"")]
    [InlineData("Pass\",\"Next\":\"b\"", "Write 'B' instead of 'b'", "set /States/A/Next \"B\"")]
    [InlineData("Wait\",\"Timestamp\":\"2027-03-01 08:00:00Z\",\"End\":true", "Write '2027-03-01T08:00:00Z' instead of '2027-03-01 08:00:00Z'", "set /States/A/Timestamp \"2027-03-01T08:00:00Z\"")]
    [InlineData("Map\",\"End\":true," + Processor + ",\"Retry\":[{\"ErrorEquals\":\"E\"}]", "Write brackets around it", "set /States/A/Retry/0/ErrorEquals [\"E\"]")]
    [InlineData("Map\",\"End\":true," + Processor + ",\"Retry\":{\"ErrorEquals\":[\"E\"]}", "Write brackets around it", "set /States/A/Retry [{\"ErrorEquals\":[\"E\"]}]")]
    [InlineData("Map\",\"End\":true," + Processor + ",\"Retry\":[{\"ErrorEquals\":[\"E\",\"States.ALL\"]}]", "Leave 'States.ALL' alone", "set /States/A/Retry/0/ErrorEquals [\"States.ALL\"]")]
    [InlineData("Map\",\"End\":true," + Processor + ",\"Label\":\"\"", "Remove 'Label'", "remove /States/A/Label")]
    [InlineData("Map\",\"End\":true," + Processor + ",\"ToleratedFailureCount\":5", "Remove 'ToleratedFailureCount'", "remove /States/A/ToleratedFailureCount")]
    [InlineData("Choice\",\"Default\":\"B\",\"Choices\":[{\"Variable\":\"$.x\",\"IsPresent\":\"false\",\"Next\":\"B\"}]", "Write false without quotes", "set /States/A/Choices/0/IsPresent false")]
    [InlineData("Choice\",\"Default\":\"B\",\"Choices\":[{\"Not\":[{\"Variable\":\"$.x\",\"IsNull\":true}],\"Next\":\"B\"}]", "Remove the brackets around it", "set /States/A/Choices/0/Not {\"Variable\":\"$.x\",\"IsNull\":true}")]
    public void What_was_certainly_meant_is_offered_as_a_change(string state, string title, string edit)
    {
        var fix = Assert.Single(FixesOf(state));

        Assert.Equal(title, fix.Title);
        Assert.Equal(edit, Describe(Assert.Single(fix.Edits)));
    }

    [Theory]
    [InlineData("Pass\",\"ResultsPath\":\"$.x\",\"ResultPath\":\"$.y\",\"End\":true")] // The name that is near is taken.
    [InlineData("Pass\",\"Zzz\":1,\"End\":true")]
    [InlineData("Pass\",\"Argumens\":{},\"End\":true")] // Belongs to the other language.
    [InlineData("Pass\",\"Resource\":\"r\",\"End\":true")]
    [InlineData("Succeed\",\"End\":false")]
    [InlineData("Wait\",\"Seconds\":\"soon\",\"End\":true")]
    [InlineData("Pass\",\"Next\":\"C\"")]
    [InlineData("Map\",\"End\":true," + Processor + ",\"Retry\":[{\"ErrorEquals\":\"${Errors}\"}]")]
    [InlineData("Choice\",\"Default\":\"B\",\"Choices\":[{\"Variable\":\"$.x\",\"BooleanEquals\":\"true\",\"Next\":\"B\"}]")] // The data may hold text.
    public void Where_it_is_not_certain_nothing_is_offered(string state) => Assert.Empty(FixesOf(state));

    private static IEnumerable<Fix> FixesOf(string state) => DefinitionAssert
        .FindingsIn("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"" + state + """},"B":{"Type":"Succeed"}}}""")
        .Select(f => f.Fix)
        .OfType<Fix>();

    private static string Describe(Edit edit) => edit switch
    {
        Edit.Set(var pointer, var value) => $"set {pointer} {value}",
        Edit.Rename(var pointer, var name) => $"rename {pointer} {name}",
        Edit.Remove(var pointer) => $"remove {pointer}",
        _ => string.Empty,
    };
}
