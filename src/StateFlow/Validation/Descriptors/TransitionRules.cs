namespace StateFlow.Validation;

/// <summary>The rules about where control goes: SF3001 to SF3999.</summary>
internal static class TransitionRules
{
    public static DiagnosticDescriptor StartAtMissingTarget { get; } =
        new("SF3001", Severity.Error, "StartAt names a state of the same graph.");

    public static DiagnosticDescriptor NextMissingTarget { get; } =
        new("SF3002", Severity.Error, "Next names a state of the same graph.");

    public static DiagnosticDescriptor DefaultMissingTarget { get; } =
        new("SF3003", Severity.Error, "Default names a state of the same graph.");

    public static DiagnosticDescriptor ChoiceNextMissingTarget { get; } =
        new("SF3004", Severity.Error, "The Next of a rule names a state of the same graph.");

    public static DiagnosticDescriptor CatchNextMissingTarget { get; } =
        new("SF3005", Severity.Error, "The Next of a catcher names a state of the same graph.");

    public static DiagnosticDescriptor NextOutOfBranch { get; } =
        new("SF3006", Severity.Error, "No transition leaves a branch or an item processor.");

    public static DiagnosticDescriptor NextIntoBranch { get; } =
        new("SF3007", Severity.Error, "No transition enters a branch or an item processor.");

    public static DiagnosticDescriptor NextCase { get; } =
        new("SF3008", Severity.Error, "A transition spells the name of its state exactly.");

    public static DiagnosticDescriptor Unreachable { get; } =
        new("SF3010", Severity.Error, "Some path leads to every state.");

    public static DiagnosticDescriptor UnreachableCycle { get; } =
        new("SF3011", Severity.Error, "States do not only lead to each other.");

    public static DiagnosticDescriptor UnreachableSelf { get; } =
        new("SF3012", Severity.Error, "A state does not only lead to itself.");

    public static DiagnosticDescriptor UnreachableInBranch { get; } =
        new("SF3013", Severity.Error, "Within a branch or an item processor some path leads to every state.");

    public static DiagnosticDescriptor NoTerminal { get; } =
        new("SF3020", Severity.Error, "A machine can end.");

    public static DiagnosticDescriptor NoTerminalInBranch { get; } =
        new("SF3021", Severity.Error, "A branch or an item processor can end.");

    public static DiagnosticDescriptor NoNextNoEnd { get; } =
        new("SF3022", Severity.Error, "Every state says where control goes.");

    public static DiagnosticDescriptor NextAndEnd { get; } =
        new("SF3023", Severity.Error, "A state has Next or End, not both.");

    public static DiagnosticDescriptor TrappedState { get; } =
        new("SF3024", Severity.Warning, "From every state the graph can come to its end.");

    public static DiagnosticDescriptor SelfLoop { get; } =
        new("SF3025", Severity.Warning, "A state does not go on at itself.");

    public static DiagnosticDescriptor BusyLoop { get; } =
        new("SF3026", Severity.Warning, "A loop that asks again and again waits in between.");

    public static DiagnosticDescriptor UnboundedLoop { get; } =
        new("SF3027", Severity.Warning, "A loop ends before the history of the execution is full.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        StartAtMissingTarget,
        NextMissingTarget,
        DefaultMissingTarget,
        ChoiceNextMissingTarget,
        CatchNextMissingTarget,
        NextOutOfBranch,
        NextIntoBranch,
        NextCase,
        Unreachable,
        UnreachableCycle,
        UnreachableSelf,
        UnreachableInBranch,
        NoTerminal,
        NoTerminalInBranch,
        NoNextNoEnd,
        NextAndEnd,
        TrappedState,
        SelfLoop,
        BusyLoop,
        UnboundedLoop,
    ];
}
