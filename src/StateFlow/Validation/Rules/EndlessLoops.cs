using System.Globalization;

namespace StateFlow.Validation.Rules;

/// <summary>Loops that ask for something wait in between, and end before the history is full: SF3026, SF3027.</summary>
/// <remarks>
/// A Standard workflow fails with its 25,000th event (asl.md, section 1.7). Only loops that one can leave are looked at; the others break SF3024 or
/// SF3025. A loop that counts, looks at the clock or goes through pages is taken to end in time. Without a Choice state a loop comes about by a catcher:
/// it repairs something, and does not ask.
/// </remarks>
internal sealed class EndlessLoops : GraphRule
{
    private const int MaxEvents = 25_000;
    private const long Year = 31_536_000;

    public override void Check(GraphScope scope, Findings findings)
    {
        var flow = scope.Flow;
        if (Array.TrueForAll(flow.Loops, l => l < 0))
        {
            return;
        }

        var loops = Members(flow, flow.Loops);
        var busy = new HashSet<int>();
        foreach (var inner in Members(flow, LoopFinder.Find(WithoutPauses(flow))).Values)
        {
            var number = flow.Loops[inner[0]];
            if (inner.Exists(i => flow.States[i].State is TaskState) && inner.Exists(i => flow.States[i].State is ChoiceState) && IsOpenEnded(flow, inner) && CanBeLeft(flow, loops[number]))
            {
                busy.Add(number);
                findings.Report(
                    TransitionRules.BusyLoop,
                    flow.States[inner[0]].Pointer,
                    $"{Subject(flow, inner)} runs again and again without a pause, as fast as the service answers. Add a Wait state to it.");
            }
        }

        if (scope.IsExpress)
        {
            return; // Express workflows have no history that could be full.
        }

        foreach (var (number, loop) in loops)
        {
            if (!busy.Contains(number) && loop.Exists(i => LoopTraits.TakesTime(flow.States[i])) && IsOpenEnded(flow, loop) && CanBeLeft(flow, loop))
            {
                CheckHistory(scope, loop, findings);
            }
        }
    }

    private static void CheckHistory(GraphScope scope, List<int> loop, Findings findings)
    {
        var flow = scope.Flow;
        var events = loop.Sum(i => LoopTraits.EventsOf(flow.States[i].State));
        var rounds = MaxEvents / events;
        var pause = loop.Where(i => flow.States[i].State is WaitState).Select(i => LoopTraits.SecondsOf(flow.States[i].State)).DefaultIfEmpty().Min();
        if (rounds * pause < TimeOf(scope.Machine))
        {
            findings.Report(
                TransitionRules.UnboundedLoop,
                flow.States[loop[0]].Pointer,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Nothing limits how often {Subject(flow, loop, "the")} runs. A round adds about {events} events to the history, which is full after {MaxEvents:N0}: after about {rounds:N0} rounds the execution fails. Count the rounds, or give the state machine 'TimeoutSeconds'."));
        }
    }

    /// <summary>Gets how many seconds an execution has.</summary>
    private static long TimeOf(StateMachine machine) => machine.TimeoutSeconds switch
    {
        null => Year,
        { } timeout when timeout.TryGetInt64(out var seconds) => Math.Min(seconds, Year),
        _ => 0,
    };

    private static bool IsOpenEnded(GraphFlow flow, List<int> loop) => !loop.Exists(i => LoopTraits.MayCount(flow.States[i]));

    private static bool CanBeLeft(GraphFlow flow, List<int> loop) =>
        loop.Exists(i => Array.Exists(flow.Successors[i], s => flow.Loops[s.Target] != flow.Loops[i]));

    private static SortedDictionary<int, List<int>> Members(GraphFlow flow, int[] loops)
    {
        var members = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < loops.Length; i++)
        {
            if (loops[i] >= 0 && flow.Reached[i])
            {
                if (!members.TryGetValue(loops[i], out var loop))
                {
                    members.Add(loops[i], loop = []);
                }

                loop.Add(i);
            }
        }

        return members;
    }

    private static Step[][] WithoutPauses(GraphFlow flow)
    {
        var pauses = new bool[flow.States.Count];
        for (var i = 0; i < pauses.Length; i++)
        {
            pauses[i] = flow.Loops[i] < 0 || LoopTraits.TakesTime(flow.States[i]);
        }

        var steps = new Step[pauses.Length][];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = pauses[i] ? [] : Array.FindAll(flow.Successors[i], s => !pauses[s.Target]);
        }

        return steps;
    }

    private static string Subject(GraphFlow flow, List<int> loop, string article = "The") =>
        $"{article} loop of {Asl.Words.List(loop.Select(i => flow.States[i].State.Name))}";
}
