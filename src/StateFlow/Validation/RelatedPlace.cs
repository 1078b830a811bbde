namespace StateFlow.Validation;

/// <summary>A place that has to do with a finding.</summary>
/// <param name="Pointer">Where in the ASL document: a JSON pointer (RFC 6901).</param>
/// <param name="Message">What it has to do with it.</param>
/// <param name="Location">Where in the file it was written, if that is known.</param>
public sealed record RelatedPlace(string Pointer, string Message, SourceLocation? Location = null);
