namespace StateFlow.Validation;

/// <summary>How the service reports a text that is no JSON. Of the messages of its parser that of an unknown word was recorded.</summary>
internal static class AwsSyntax
{
    /// <summary>Translates the finding.</summary>
    public static AwsDiagnostic Describe(AwsSubject subject)
    {
        var document = subject.Document;
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return new AwsDiagnostic(Severity.Error, AwsCodes.Schema, AwsAnswers.NoObject, null);
        }

        if (subject.Finding.Location is not { Column: { } column } location)
        {
            return new AwsDiagnostic(Severity.Error, AwsCodes.Json, subject.Finding.Message, null);
        }

        var word = document.WordAt(location.Line, column);
        var source = document.Quote(location.Line, column + word.Length);
        var message = word.Length > 0
            ? $"Unrecognized token '{word}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
            : subject.Finding.Message;
        return new AwsDiagnostic(Severity.Error, AwsCodes.Json, $"{message}\n at {source}", source);
    }
}
