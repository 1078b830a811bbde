using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A finding in the words of the service.</summary>
/// <param name="Severity">How bad it is: an error or a warning.</param>
/// <param name="Code">The code, for example <c>SCHEMA_VALIDATION_FAILED</c>.</param>
/// <param name="Message">What the service says; our own words where nobody knows what it says.</param>
/// <param name="Location">Where: a path such as <c>/States/Route/Choices[0]/Next</c>, or <see langword="null"/> for some findings about the whole.</param>
public sealed record AwsDiagnostic(Severity Severity, string Code, string Message, string? Location)
{
    /// <summary>Gets the finding as <c>CreateStateMachine</c> words it: <c>CODE: message at /location</c>.</summary>
    public override string ToString() => Location is null ? $"{Code}: {Message}" : $"{Code}: {Message} at {Location}";

    /// <summary>Gets the finding as <c>ValidateStateMachineDefinition</c> answers it.</summary>
    public Json ToJson()
    {
        var answer = new JsonObjectBuilder().Add("code", Json.From(Code));
        if (Location is not null)
        {
            answer.Add("location", Json.From(Location));
        }

        return answer.Add("message", Json.From(Message)).Add("severity", Json.From(Severity is Severity.Error ? "ERROR" : "WARNING")).ToJson();
    }
}
