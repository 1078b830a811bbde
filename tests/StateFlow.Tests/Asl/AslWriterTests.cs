using System.Buffers;
using System.Text;
using StateFlow.Asl;
using StateFlow.TestKit;
using StateFlow.Tests.Generators;
using StateFlow.Validation;

namespace StateFlow.Tests.Asl;

public sealed class AslWriterTests
{
    [Fact]
    public void Fields_stand_in_canonical_order_in_a_jsonata_machine() => Snapshot.Match(AslWriter.WriteString(Everything.Jsonata()), "asl.json");

    [Fact]
    public void Fields_stand_in_canonical_order_in_a_jsonpath_machine() => Snapshot.Match(AslWriter.WriteString(Everything.JsonPath()), "asl.json");

    [Fact]
    public void The_order_of_a_text_does_not_matter()
    {
        const string Shuffled = """{"States":{"A":{"End":true,"Seconds":5,"Comment":"c","Type":"Wait"}},"StartAt":"A","Comment":"m"}""";

        Assert.Equal(
            """{"Comment":"m","StartAt":"A","States":{"A":{"Type":"Wait","Comment":"c","Seconds":5,"End":true}}}""",
            AslWriter.WriteString(AslReader.Read(Shuffled).Machine!, new AslWriterOptions { Indented = false }));
    }

    [Fact]
    public void Text_is_written_as_a_person_would()
    {
        var machine = StateMachine.Define("texts", flow => flow.Pass("It's <\"quoted\"> & ünï 😀", p => p.Comment("a\\b\n/c'd\u2028")));

        Assert.Contains("\"It's <\\\"quoted\\\"> & ünï 😀\"", machine.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"a\\\\b\\n/c'd\\u2028\"", machine.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_the_text_with_none()
    {
        var text = Everything.Jsonata().ToJson();

        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_and_a_buffer_get_the_same_bytes()
    {
        var machine = Everything.Jsonata();
        using var stream = new MemoryStream();
        var buffer = new ArrayBufferWriter<byte>();

        AslWriter.Write(machine, stream);
        AslWriter.Write(machine, buffer);

        Assert.Equal(machine.ToJson(), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(machine.ToJson(), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void A_machine_with_errors_is_refused_with_all_of_them_and_nothing_is_written()
    {
        var machine = AslReader.Read("""{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":-1,"Next":"B"},"C":{"Type":"Succeed"}}}""", new AslReaderOptions { Name = "faulty", File = "faulty.asl.json" }).Machine!;
        var buffer = new ArrayBufferWriter<byte>();

        var problem = Assert.Throws<InvalidDefinitionException>(() => AslWriter.Write(machine, buffer));

        Assert.Equal(0, buffer.WrittenCount);
        Assert.Equal(3, problem.Diagnostics.Count);
        Assert.Equal(
            """
            The state machine 'faulty' has 3 errors:
            faulty.asl.json(1,55): error SF2094: 'Seconds' of the Wait state 'A' is -1, but must be an integer from 0 to 99,999,999.
            faulty.asl.json(1,65): error SF3002: The state 'A' goes on at 'B', which does not exist. Name one of its states, or add one of this name.
            faulty.asl.json(1,70): error SF3010: Nothing leads to the state 'C'. Add a transition to it, or remove it.
            """,
            problem.Message);
    }

    [Fact]
    public void Writing_allocates_no_more_for_many_states_than_for_few()
    {
        Assert.Equal(Allocated(Sizes.Machine(10)), Allocated(Sizes.Machine(1000)));
    }

    private static long Allocated(StateMachine machine)
    {
        var options = new AslWriterOptions { AllowErrors = true };
        var buffer = new ArrayBufferWriter<byte>(1 << 21);
        AslWriter.Write(machine, buffer, options);
        buffer.ResetWrittenCount();
        var before = GC.GetAllocatedBytesForCurrentThread();
        AslWriter.Write(machine, buffer, options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void A_field_without_a_property_stands_where_its_name_does_and_an_unknown_one_before_the_transition()
    {
        const string Canonical = """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":{"Ref":"F"},"Parameters":{},"Retry":5,"New":1,"Newer":2,"End":true}}}""";
        var machine = AslReader.Read("""{"States":{"A":{"New":1,"Retry":5,"Parameters":{},"End":true,"Newer":2,"Resource":{"Ref":"F"},"Type":"Task"}},"StartAt":"A"}""").Machine!;

        Assert.Equal(Canonical, AslWriter.WriteString(machine, new AslWriterOptions { Indented = false, AllowErrors = true }));
        Assert.Equal(machine, AslReader.Read(Canonical).Machine);
    }
}
