using StateFlow.Asl;

namespace StateFlow.Validation.Texts;

/// <summary>A text in an evaluated field that stands for itself.</summary>
/// <param name="Field">The field.</param>
/// <param name="Path">The steps from the state to the text.</param>
/// <param name="Name">The name of the nearest member around it.</param>
/// <param name="Text">The text.</param>
internal sealed record LiteralText(AslField Field, PointerStep[] Path, string Name, string Text);
