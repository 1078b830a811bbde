using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>The outcome of reading a definition.</summary>
/// <param name="Machine">The definition, or <see langword="null"/> when nothing could be made of the text.</param>
/// <param name="Diagnostics">What is wrong with the text, in its order.</param>
/// <param name="Source">Where everything stands in the text.</param>
public sealed record ReadResult(StateMachine? Machine, IReadOnlyList<Diagnostic> Diagnostics, SourceMap Source)
{
    /// <summary>Gets whether the text has errors, and not only warnings and hints.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity is Severity.Error);

    /// <summary>Checks what was read against every rule.</summary>
    /// <param name="options">How to check; <see cref="ValidationOptions.Default"/> when they are left out.</param>
    /// <returns>What is wrong with the text and what is wrong with the machine, in the order of the text.</returns>
    /// <example><code>var findings = AslReader.Read(text).Validate();</code></example>
    public IReadOnlyList<Diagnostic> Validate(ValidationOptions? options = null) =>
        (options ?? ValidationOptions.Default).Apply(Diagnostics).Concat(Machine?.Validate(options) ?? []).InTextOrder();
}
