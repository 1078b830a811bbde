using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow;

/// <content>Checking and writing machines.</content>
public sealed partial record StateMachine
{
    /// <summary>Checks the machine against every rule of the language.</summary>
    /// <param name="options">How to check; <see cref="ValidationOptions.Default"/> when they are left out.</param>
    /// <returns>What was found, with JSON pointers and, where known, files and lines.</returns>
    public IReadOnlyList<Diagnostic> Validate(ValidationOptions? options = null) => Validator.Validate(this, options);

    /// <summary>Gets the ASL text, indented by two spaces, once the machine has passed validation.</summary>
    /// <exception cref="InvalidDefinitionException">The machine has errors; the exception lists all of them.</exception>
    public string ToJson() => AslWriter.WriteString(this);
}
