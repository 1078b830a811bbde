using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Validation;

/// <summary>A machine was to be written although it has errors.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is no such exception without diagnostics.")]
public sealed class InvalidDefinitionException : Exception
{
    private InvalidDefinitionException(string message, IReadOnlyList<Diagnostic> diagnostics)
        : base(message) => Diagnostics = diagnostics;

    /// <summary>Gets everything that was found, warnings and hints included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal static void ThrowIfErrors(string? name, IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity is Severity.Error).ToList();
        if (errors.Count > 0)
        {
            var subject = name is null ? "The state machine" : $"The state machine '{name}'";
            var count = errors.Count == 1 ? "an error" : $"{errors.Count} errors";
            throw new InvalidDefinitionException($"{subject} has {count}:\n{string.Join('\n', errors)}", diagnostics);
        }
    }
}
