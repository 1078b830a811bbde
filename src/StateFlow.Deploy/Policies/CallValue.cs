namespace StateFlow.Deploy.Policies;

/// <summary>What a definition gives for a parameter.</summary>
/// <param name="Text">The text; placeholders may be in it. <see langword="null"/> when it is not known before the state runs.</param>
/// <param name="Problem">Why it is not known, as the rest of a sentence; <see langword="null"/> when it is.</param>
/// <param name="Pattern">What is known of it nevertheless, with <c>*</c> for all else; <see langword="null"/> when that is nothing.</param>
internal readonly record struct CallValue(string? Text, string? Problem, string? Pattern = null)
{
    public static CallValue Computed { get; } = new(null, "is computed while the state runs");

    public static CallValue Missing { get; } = new(null, "is not there");

    public static CallValue NoText { get; } = new(null, "is no text");
}
