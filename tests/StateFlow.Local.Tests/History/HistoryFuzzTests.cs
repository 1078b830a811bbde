using StateFlow.Integrations;

namespace StateFlow.Local.Tests.History;

/// <summary>A text can be as wrong as it likes: it is read, and what can be read of it can be replayed.</summary>
public sealed class HistoryFuzzTests
{
    private static readonly string[] Values = ["null", "-1", "7", "\"x\"", "[]", "{}", "1e400", "true", "\"{\"", "\"TaskScheduled\"", "\"MapIterationStarted\"", "\"ParallelStateStarted\"", "99999999999999999999"];

    private static readonly StateMachine Machine = StateMachine.Define("orders", flow => flow
        .Parallel("Both", both => both
            .Branch(one => one.Map("Each", map => map.ItemProcessor(item => item.Task("Call", Lambda.Invoke("call"), call => call.Retry([Errors.All])))))
            .Branch(two => two.Wait("Wait", TimeSpan.FromSeconds(5)))
            .Catch([Errors.All], caught => caught.Pass("Caught")))
        .Pass("Wrong", wrong => wrong.Output(Jsonata.Expr("$number('x')"))));

    [Fact]
    public async Task Nothing_in_a_text_makes_reading_or_replaying_fail()
    {
        var run = await Machine.RunAsync(new[] { 1, 2 }, tasks => tasks.On("Call").Fails("Busy").ThenReturns(1).ThenFails("Busy").Times(4).ThenReturns(2));
        var text = HistoryJson.Write(run).ToString();
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var read = HistoryJson.Read(Damaged(text, random));
            if (read.Events is [{ Type: HistoryEventType.ExecutionStarted, Input: not null }, ..] && i % 10 == 0)
            {
                Assert.NotNull(await Replayer.ReplayAsync(Machine, read.Events));
            }
        }
    }

    [Fact]
    public void Any_beginning_of_a_text_is_read()
    {
        const string Text = """[{"timestamp": 1, "type": "ExecutionStarted", "id": 1, "executionStartedEventDetails": {"input": "{}"}}]""";
        Assert.All(Enumerable.Range(0, Text.Length), length => Assert.Single(HistoryJson.Read(Text[..length]).Problems));
    }

    // Puts another value, number or link where one is, or leaves an event out.
    private static string Damaged(string text, Random random)
    {
        var json = Json.Parse(text)["events"]!.Value;
        var events = json.Items.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(events.Count);
            var members = events[at].Members.ToList();
            var member = random.Next(members.Count);
            var other = Json.TryParse(System.Text.Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]), out var value, out _) ? value : Json.Null;
            members[member] = KeyValuePair.Create(members[member].Key, random.Next(3) == 0 ? events[random.Next(events.Count)][members[member].Key] ?? other : other);
            events[at] = Json.Object([.. members]);
            if (random.Next(4) == 0)
            {
                events.RemoveAt(random.Next(1, events.Count));
            }
        }

        return Json.Array([.. events]).ToString();
    }
}
