using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A change of a JSON document.</summary>
public abstract record Edit
{
    private protected Edit(string pointer) => Pointer = pointer;

    /// <summary>Gets what is changed: a JSON pointer (RFC 6901).</summary>
    public string Pointer { get; init; }

    /// <summary>Gets a value that tells the cases apart; it also closes the hierarchy.</summary>
    internal abstract string Verb { get; }

    /// <summary>Gives a member or an item a value; a member that is not there is added.</summary>
    /// <param name="Pointer">The member or item.</param>
    /// <param name="Value">The value.</param>
    public sealed record Set(string Pointer, Json Value) : Edit(Pointer)
    {
        internal override string Verb => "set";
    }

    /// <summary>Takes a member or an item away.</summary>
    /// <param name="Pointer">The member or item.</param>
    public sealed record Remove(string Pointer) : Edit(Pointer)
    {
        internal override string Verb => "remove";
    }

    /// <summary>Gives a member another name, at the same place.</summary>
    /// <param name="Pointer">The member.</param>
    /// <param name="Name">The new name.</param>
    public sealed record Rename(string Pointer, string Name) : Edit(Pointer)
    {
        internal override string Verb => "rename";
    }
}
