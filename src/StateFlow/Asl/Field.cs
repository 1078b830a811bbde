using System.Text.Json;
using StateFlow.Asl.Schema;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <summary>A field that a record of the graph becomes, or several of which it becomes one.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Names">The fields that may be written.</param>
/// <param name="Schemas">What the value of each may be.</param>
/// <param name="Present">Gives the field that a record becomes, or <see langword="null"/> when it becomes none.</param>
/// <param name="Write">Writes the field, name and value, of a record that has it; nothing for another one.</param>
internal sealed record Field<T>(AslField[] Names, FieldSchema[] Schemas, Func<T, AslField?> Present, Action<Utf8JsonWriter, T> Write)
{
    /// <summary>Gets how the fields that have no property are found, if this is their place.</summary>
    public Func<T, EquatableArray<RawField>>? Raw { get; init; }

    /// <summary>Gets whether an object must have the field, or one of the fields.</summary>
    public bool IsRequired { get; init; }
}
