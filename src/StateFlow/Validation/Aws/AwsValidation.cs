using System.Text;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>What <c>ValidateStateMachineDefinition</c> answers to a definition.</summary>
/// <remarks>Only what the service refuses or warns of is there: it accepts much that fails when it runs, and has no matters of style.</remarks>
public sealed class AwsValidation
{
    /// <summary>How many findings the service tells at most.</summary>
    private const int MaxResults = 100;

    private static readonly AslWriterOptions AsItIs = new() { AllowErrors = true };

    private AwsValidation(IReadOnlyList<AwsDiagnostic> all)
    {
        IsValid = all.All(d => d.Severity is not Severity.Error);
        Diagnostics = [.. all.Take(MaxResults)];
        IsTruncated = all.Count > MaxResults;
    }

    /// <summary>Gets whether the service takes the definition: its result is <c>OK</c>, and not <c>FAIL</c>.</summary>
    public bool IsValid { get; }

    /// <summary>Gets whether there are more findings than the service tells, which are 100.</summary>
    public bool IsTruncated { get; }

    /// <summary>Gets the findings, in the order of the text.</summary>
    public EquatableArray<AwsDiagnostic> Diagnostics { get; }

    /// <summary>Gets the message with which <c>CreateStateMachine</c> refuses the definition; <see langword="null"/> when it takes it.</summary>
    public string? Refusal => IsValid ? null : $"Invalid State Machine Definition: '{string.Join(", ", Diagnostics.Where(d => d.Severity is Severity.Error))}'";

    /// <summary>Translates findings into the words of the service.</summary>
    /// <param name="findings">What <see cref="ReadResult.Validate"/> found in the text.</param>
    /// <param name="definition">The text in UTF-8.</param>
    public static AwsValidation Of(IReadOnlyList<Diagnostic> findings, ReadOnlyMemory<byte> definition)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new AwsValidation(Translate(findings, AwsDocument.Of(definition)));
    }

    /// <summary>Translates findings into the words of the service.</summary>
    /// <param name="findings">What <see cref="Validator.Validate"/> found in the machine.</param>
    /// <param name="machine">The machine.</param>
    public static AwsValidation Of(IReadOnlyList<Diagnostic> findings, StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(machine);
        return Of(findings, Encoding.UTF8.GetBytes(AslWriter.WriteString(machine, AsItIs)));
    }

    /// <summary>Gets the answer as the service gives it.</summary>
    public Json ToJson() => Json.Object(
        new("diagnostics", Json.Array([.. Diagnostics.Select(d => d.ToJson())])),
        new("result", Json.From(IsValid ? "OK" : "FAIL")),
        new("truncated", IsTruncated));

    /// <summary>Translates each finding that the service has, too. Fields that one object lacks are told together.</summary>
    private static List<AwsDiagnostic> Translate(IReadOnlyList<Diagnostic> findings, AwsDocument document)
    {
        var missing = findings.Where(f => AwsAnswers.Find(f)?.Missing is not null).ToLookup(f => f.Pointer, StringComparer.Ordinal);
        var answers = new List<AwsDiagnostic>();
        foreach (var finding in findings)
        {
            if (AwsAnswers.Find(finding) is not { } answer)
            {
                continue;
            }

            var subject = new AwsSubject(finding, document);
            answers.Add(answer.Missing is null ? answer.Of(subject) : AwsAnswers.Required(missing[finding.Pointer], subject));
        }

        return [.. answers.Distinct()];
    }
}
