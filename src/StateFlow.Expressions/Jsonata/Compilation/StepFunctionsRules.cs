namespace StateFlow.Expressions.Jsonata;

/// <summary>What Step Functions refuses although it is JSONata.</summary>
internal static class StepFunctionsRules
{
    /// <summary>Gets the refusals in the order of the text.</summary>
    public static IEnumerable<ExpressionError> Refusals(FactFinder finder) => finder.NewOperators.Count + finder.Facts.ContextReferences.Count == 0
        ? []
        : finder.NewOperators.Select(NewOperator).Concat(finder.Facts.ContextReferences.Select(TopLevel)).OrderBy(error => error.Start);

    // Step Functions has JSONata 2.0.6; both operators came with 2.1.0.
    private static ExpressionError NewOperator(JsonataReference used) => new(
        "S0204",
        $"Unknown operator: \"{used.Name}\". It came with JSONata 2.1, and Step Functions has 2.0.6. Write {(used.Name == "??" ? "$exists(x) ? x : y" : "x ? x : y")}.",
        used.Position)
    {
        Start = used.Start,
        Length = used.Length,
        Token = used.Name,
    };

    private static ExpressionError TopLevel(JsonataReference used) =>
        new(ErrorCodes.Unsupported, $"Reference to '{used.Name}' at the top level is not supported.", used.Position)
        {
            Start = used.Start,
            Length = used.Length,
            Token = used.Name,
        };
}
