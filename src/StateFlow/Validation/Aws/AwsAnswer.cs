namespace StateFlow.Validation;

/// <summary>How the service reports what a rule finds.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">Gives the message; <see langword="null"/> where our own has to do, because that of the service is not known.</param>
/// <param name="Place">Where it says that the fault is.</param>
internal sealed record AwsAnswer(string Code, Func<AwsSubject, string?> Message, AwsPlace Place = AwsPlace.Itself)
{
    /// <summary>Gets the field that is missing, if that is the fault: fields that one object lacks are told together.</summary>
    public string? Missing { get; init; }

    /// <summary>Translates a finding.</summary>
    public AwsDiagnostic Of(AwsSubject subject) => subject.Finding.Descriptor == StructureRules.JsonSyntax
        ? AwsSyntax.Describe(subject)
        : new AwsDiagnostic(
            subject.Finding.Descriptor.Severity,
            Code,
            Message(subject) ?? subject.Finding.Message,
            subject.Locate(Place));
}
