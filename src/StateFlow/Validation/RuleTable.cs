using StateFlow.Validation.Rules;

namespace StateFlow.Validation;

/// <summary>Every rule about graphs, in the order they are checked. What the shape of a text breaks is reported by the reader.</summary>
internal static class RuleTable
{
    public static MachineRule[] OfMachines { get; } =
    [
        new MachineSettings(),
        new DefinitionSize(),
        new UniqueStateNames(),
        new UniqueLabels(),
    ];

    public static GraphRule[] OfGraphs { get; } =
    [
        new GraphOutline(),
        new TransitionTargets(),
        new Reachability(),
        new TerminalStates(),
        new TrappedStates(),
        new EndlessLoops(),
    ];

    public static StateRule[] OfStates { get; } =
    [
        new StateNames(),
        new QueryLanguageChoice(),
        new QueryLanguageFields(),
        new RequiredFields(),
        new PassResult(),
        new FailReason(),
        new NumberRanges(),
        new WaitTimestamp(),
        new HeartbeatBeforeTimeout(),
        new CredentialsRole(),
        new RetrierFields(),
        new CatcherFields(),
        new StatesAllAlone(),
        new ReservedErrorNames(),
        new HandledErrors(),
        new RetryTime(),
        new RetryJitter(),
        new CaughtInput(),
        new ChoiceRuleFields(),
        new ChoiceCoverage(),
        new PresenceGuards(),
        new ChoiceShape(),
        new MapProcessor(),
        new DistributedMapFields(),
        new ItemReaderFields(),
        new ResultWriterFields(),
        new MapLabel(),
        new StateTimes(),
        new PayloadSize(),
        new TaskTimeouts(),
        new TaskErrors(),
        new RepeatableTasks(),
        new NeedlessParts(),
    ];
}
