using StateFlow.Asl;

namespace StateFlow.Validation;

/// <summary>Collects what the rules find in a machine.</summary>
internal sealed class Findings(StateMachine machine, ValidationOptions options)
{
    /// <summary>Suggestions compare with every name there is; a text with more faults than this gets the rest without.</summary>
    private const int MaxSuggestions = 100;

    private readonly List<Diagnostic> _diagnostics = [];
    private int _suggestions;

    /// <summary>Gets what was found, in the order of its places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.Count < 2 ? _diagnostics : _diagnostics.InTextOrder();

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="pointer">The pointer of the smallest object around the fault.</param>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="below">The steps from there to the fault.</param>
    public void Report(DiagnosticDescriptor rule, string pointer, string message, params ReadOnlySpan<PointerStep> below) =>
        Report(new Diagnostic(rule, pointer + JsonPointer.Of(below), message));

    /// <summary>Adds a finding, if it is one that is asked for, and says where in the file its places are.</summary>
    public void Report(Diagnostic finding)
    {
        if (options.Judge(finding) is { } severity)
        {
            _diagnostics.Add(finding with
            {
                Severity = severity,
                Location = machine.Source.Find(finding.Pointer),
                Related = [.. finding.Related.Select(r => r with { Location = machine.Source.Find(r.Pointer) })],
            });
        }
    }

    /// <summary>Asks whether the nearest of the known names was meant.</summary>
    /// <returns>A sentence, or <see langword="null"/> when no name is near.</returns>
    public string? DidYouMean(string written, IEnumerable<string> known) =>
        _suggestions++ < MaxSuggestions ? Words.DidYouMean(written, known) : null;

    /// <summary>Finds the known name that was meant.</summary>
    public string? Nearest(string written, IEnumerable<string> known) =>
        _suggestions++ < MaxSuggestions ? Words.Nearest(written, known) : null;
}
