using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>A field whose value the service evaluates.</summary>
/// <param name="Field">The field.</param>
/// <param name="Use">What its value is.</param>
/// <param name="Moment">When it is evaluated.</param>
/// <param name="Value">The value; a path is a string.</param>
/// <param name="Path">The steps from the state to the value.</param>
internal sealed record EvaluatedField(AslField Field, FieldUse Use, Moment Moment, Json Value, PointerStep[] Path)
{
    /// <summary>Gets the comparison that the field is a part of, if it is one.</summary>
    public ComparisonCondition? Comparison { get; init; }
}
