using StateFlow.Asl;
using StateFlow.TestKit;

namespace StateFlow.Tests.Workflows;

public sealed class EightWorkflowsTests
{
    private static readonly string Source = Repository.PathOf("tests", "StateFlow.Tests", "Workflows", $"{nameof(EightWorkflows)}.cs");

    public static TheoryData<string> Names =>
        [.. typeof(EightWorkflows).GetMethods().Where(m => m.ReturnType == typeof(StateMachine)).Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_becomes_the_ASL_that_a_careful_person_writes(string name) => Snapshot.Match(Define(name).ToJson(), "asl.json", name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_found_in_it_and_nothing_lost(string name)
    {
        var machine = Define(name);
        var read = AslReader.Read(machine.ToJson(), new AslReaderOptions { Name = machine.Name });

        Assert.Empty(machine.Validate());
        Assert.Empty(read.Diagnostics);
        Assert.Equal(machine, read.Machine);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_takes_at_most_forty_lines(string name)
    {
        var lines = File.ReadLines(Source).SkipWhile(l => !l.Contains($" {name}(", StringComparison.Ordinal)).TakeWhile(l => l.Length > 0);

        Assert.InRange(lines.Count(), 2, 40);
    }

    private static StateMachine Define(string name) => (StateMachine)typeof(EightWorkflows).GetMethod(name)!.Invoke(null, null)!;
}
