namespace StateFlow.Expressions.Intrinsics;

/// <summary>An intrinsic function.</summary>
/// <param name="Name">Its name, with <c>States.</c></param>
/// <param name="MinArguments">How many arguments it needs.</param>
/// <param name="MaxArguments">How many arguments it takes.</param>
/// <param name="Evaluate">Gives the result; what it gives after a failure does not count.</param>
internal sealed record IntrinsicFunction(string Name, int MinArguments, int MaxArguments, Func<IntrinsicInput, Json> Evaluate)
{
    /// <summary>How many arguments a function takes that takes any number.</summary>
    public const int Any = int.MaxValue;

    /// <summary>Gets whether a string that is written as the first argument comes with its escapes.</summary>
    public bool ReadsEscapes { get; init; }
}
