using StateFlow.Asl;
using StateFlow.Tests.Generators;

namespace StateFlow.Tests.Asl;

public sealed class RoundtripPropertyTests
{
    private static readonly AslWriterOptions AsItIs = new() { AllowErrors = true };

    [Fact]
    public void A_graph_with_every_property_set_reads_back_as_itself()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            Check(seed, density: 1);
        }
    }

    [Fact]
    public void A_graph_with_some_properties_set_reads_back_as_itself()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            Check(seed, density: 0.5);
        }
    }

    [Fact]
    public void A_graph_with_no_property_set_reads_back_as_itself() => Check(seed: 0, density: 0);

    private static void Check(int seed, double density)
    {
        var machine = new GraphGenerator(seed, density).Machine();
        var text = AslWriter.WriteString(machine, AsItIs);

        var copy = AslReader.Read(text, new AslReaderOptions { Name = machine.Name }).Machine;

        Assert.True(machine == copy, $"seed {seed}, density {density}: {GraphDifference.Find(machine, copy)}\n{text}");
        Assert.Equal(machine.GetHashCode(), copy!.GetHashCode());
    }
}
