using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Tests.Asl;

public sealed class AslReaderDuplicateTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"a":1,^"a":2},"End":true}}}""", "/States/A/Result/a")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"l":[0,{"a":1,^"\u0061":2}]},"End":true}}}""", "/States/A/Parameters/l/1/a")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"a":0,"b":1,"c":2,"d":3,"e":4,"f":5,"g":6,"h":7,"i":8,^"i":9},"End":true}}}""", "/States/A/Result/i")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","End":{"a":1,^"a":2}}}}""", "/States/A/End/a")]
    [InlineData("""{"StartAt":"A","States":{"A":{"a":1,^"a":2}}}""", "/States/A/a")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wiat","x":[{"a":1,^"a":2}]}}}""", "/States/A/x/0/a")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Succeed"}},"x":{"a":1,^"a":2}}""", "/x/a")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Succeed","Comment":"x"},^"A":{"Type":"Succeed"}}}""", "/States/A")]
    public void A_name_that_occurs_twice_is_reported_once_wherever_it_stands(string marked, string pointer)
    {
        var finding = Assert.Single(AslReader.Read(marked.Replace("^", string.Empty, StringComparison.Ordinal)).Diagnostics, d => d.Id == "SF1003");

        Assert.Equal((pointer, marked.IndexOf('^', StringComparison.Ordinal) + 1), (finding.Pointer, finding.Location?.Column));
    }

    [Fact]
    public void Of_a_name_that_occurs_twice_the_last_value_counts()
    {
        var machine = AslReader.Read("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"a":1,"a":2},"End":true}}}""").Machine!;

        Assert.Equal(Json.Parse("""{"a":2}"""), Assert.IsType<PassState>(machine.States["A"]).Result);
    }
}
