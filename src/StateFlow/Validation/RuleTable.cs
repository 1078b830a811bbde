using StateFlow.Validation.Rules;

namespace StateFlow.Validation;

/// <summary>Every rule about graphs, in the order they are checked. What the shape of a text breaks is reported by the reader.</summary>
internal static class RuleTable
{
    public static MachineRule[] OfMachines { get; } =
    [
        new MachineSettings(),
        new UniqueStateNames(),
        new UniqueLabels(),
        new MapConcurrency(),
        new OnePartition(),
        new NumberTokens(),
        new UnusedVariables(),
    ];

    public static GraphRule[] OfGraphs { get; } =
    [
        new GraphOutline(),
        new TransitionTargets(),
        new Reachability(),
        new TerminalStates(),
        new ExpressWorkflows(),
    ];

    public static StateRule[] OfStates { get; } =
    [
        new StateNames(),
        new QueryLanguageChoice(),
        new QueryLanguageFields(),
        new RequiredFields(),
        new NumberRanges(),
        new WaitTimestamp(),
        new HeartbeatBeforeTimeout(),
        new CredentialsRole(),
        new RetrierFields(),
        new CatcherFields(),
        new StatesAllAlone(),
        new ChoiceRuleFields(),
        new MapProcessor(),
        new DistributedMapFields(),
        new ItemReaderFields(),
        new ResultWriterFields(),
        new MapLabel(),
        new MapAdvice(),
        new TaskResources(),
        new SdkActions(),
        new CallParameters(),
        new ParameterTypes(),
        new HttpTasks(),
        new DynamoAttributes(),
        new FifoGroups(),
        new TaskTokens(),
        new WrappedResults(),
        new NestedExecutions(),
        new FunctionCalls(),
        new TargetsFromInput(),
        new SensitiveLiterals(),
        new VariableNames(),
        new VariableSizes(),
        new VariableReads(),
        new VariableScopes(),
        new AssignOrder(),
        new PathReads(),
        new JsonataReads(),
        new KnownValues(),
        new ReplacedFields(),
        new MissingResults(),
        new SeveralValues(),
        new PathSyntax(),
        new PathAsText(),
        new TemplatePaths(),
        new TemplateTexts(),
        new IntrinsicSyntax(),
        new IntrinsicArguments(),
        new ContextReads(),
        new JsonataSyntax(),
        new StatesReads(),
        new JsonataFailures(),
        new JsonataResults(),
    ];
}
