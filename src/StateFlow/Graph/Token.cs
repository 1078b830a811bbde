using System.Buffers;
using System.Text.Json.Serialization;

namespace StateFlow;

/// <summary>A placeholder <c>${Name}</c> that a deployment pipeline replaces: CloudFormation, SAM, Terraform.</summary>
/// <remarks>
/// A token may be written into any string of a definition as text, too. <see cref="StateMachine.FindTokens"/> lists all of them,
/// <see cref="StateMachine.Resolve"/> replaces them offline.
/// </remarks>
[JsonConverter(typeof(PayloadExpressionConverter))]
public readonly record struct Token : IPayloadExpression
{
    internal const string Open = "${";

    internal static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:");

    private Token(string name) => Name = name;

    /// <summary>Gets the name between the braces.</summary>
    public string Name { get; }

    string? IPayloadExpression.Mark => null;

    /// <summary>Makes a token.</summary>
    /// <param name="name">The name: letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and <c>:</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or has other characters.</exception>
    public static Token Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.AsSpan().ContainsAnyExcept(NameCharacters)
            ? throw new ArgumentException($"'{name}' is not a token name. Use letters, digits, '_', '-', '.' and ':' only.", nameof(name))
            : new Token(name);
    }

    /// <summary>Writes the token as text.</summary>
    public static implicit operator string(Token token) => token.ToString();

    /// <summary>Gets <c>${Name}</c>.</summary>
    public override string ToString() => $"{Open}{Name}}}";
}
