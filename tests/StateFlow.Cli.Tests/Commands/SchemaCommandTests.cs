using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public void The_schema_that_is_shipped_is_the_one_that_the_command_writes()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Assert.Equal(0, Program.Run(["schema"], Stream.Null, output, TextWriter.Null, new FixedClock()));
        Assert.True(File.ReadAllText(Repository.PathOf("schema", "asl.schema.json")) == output.ToString(), "Write it anew: stateflow schema --output schema/asl.schema.json");
    }
}
