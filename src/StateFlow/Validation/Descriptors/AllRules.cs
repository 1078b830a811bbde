namespace StateFlow.Validation;

/// <summary>Every rule there is, group by group.</summary>
internal static class AllRules
{
    /// <summary>Gets the rules in the order of their numbers.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> InOrder { get; } =
    [
        .. new[]
        {
            StructureRules.All,
            StateFieldRules.All,
            [.. UnsupportedFieldRules.All.Values],
            QueryLanguageRules.All,
            TransitionRules.All,
            NameRules.All,
            ErrorHandlingRules.All,
            ChoiceRules.All,
            PathRules.All,
            IntrinsicRules.All,
            JsonataRules.All,
            VariableRules.All,
            MapRules.All,
            IntegrationRules.All,
            LimitRules.All,
            PracticeRules.All,
            DataFlowRules.All,
            SecurityRules.All,
        }.SelectMany(group => group).OrderBy(rule => rule.Id.Length).ThenBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}
