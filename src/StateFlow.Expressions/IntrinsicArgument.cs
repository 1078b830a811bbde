namespace StateFlow.Expressions;

/// <summary>An argument of an intrinsic function.</summary>
public abstract record IntrinsicArgument
{
    private protected IntrinsicArgument(int position) => Position = position;

    /// <summary>Gets where the argument begins in the text, in UTF-16 units from 0.</summary>
    public int Position { get; }

    internal abstract bool IsConstant { get; }

    /// <summary>A string in single quotes, a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <param name="position">Where it begins.</param>
    /// <param name="Value">The value; of a string without its escapes.</param>
    public sealed record Literal(int position, Json Value) : IntrinsicArgument(position)
    {
        internal override bool IsConstant => true;

        /// <summary>Gets the text between the quotes, in which <c>States.Format</c> tells <c>{}</c> from <c>\{\}</c>.</summary>
        internal string? Escaped { get; init; }
    }

    /// <summary>A path, the value of which is the argument.</summary>
    /// <param name="position">Where it begins.</param>
    /// <param name="Query">The path.</param>
    public sealed record Path(int position, JsonPathQuery Query) : IntrinsicArgument(position)
    {
        internal override bool IsConstant => false;
    }

    /// <summary>A call, the result of which is the argument.</summary>
    /// <param name="position">Where it begins.</param>
    /// <param name="Function">The call.</param>
    public sealed record Call(int position, IntrinsicCall Function) : IntrinsicArgument(position)
    {
        internal override bool IsConstant => false;
    }
}
