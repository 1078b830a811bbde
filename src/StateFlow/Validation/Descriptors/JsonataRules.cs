namespace StateFlow.Validation;

/// <summary>The rules about JSONata: SF9001 to SF9999.</summary>
internal static class JsonataRules
{
    public static DiagnosticDescriptor JsonataRequiredInField { get; } =
        new("SF9030", Severity.Error, "A number in a JSONata state is a number or an expression.");

    public static DiagnosticDescriptor JsonataItemsType { get; } =
        new("SF9032", Severity.Error, "Items are an array, an object or an expression.");

    public static DiagnosticDescriptor JsonataArgumentsType { get; } =
        new("SF9033", Severity.Error, "Arguments are an object or an expression.");

    public static DiagnosticDescriptor JsonataTimeoutType { get; } =
        new("SF9035", Severity.Error, "A timeout in a JSONata state is a number or an expression.");
}
