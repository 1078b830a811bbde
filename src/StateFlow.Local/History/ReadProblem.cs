using System.Globalization;

namespace StateFlow.Local;

/// <summary>What is wrong with a file that was read.</summary>
/// <param name="Pointer">The JSON pointer of the place; empty for the text as a whole.</param>
/// <param name="Message">What is wrong, and what to do about it.</param>
/// <param name="Line">The line of the place, from 1.</param>
/// <param name="Column">The column of the place in UTF-16 code units, from 1.</param>
public sealed record ReadProblem(string Pointer, string Message, int Line, int Column)
{
    /// <summary>Gets the message with its place.</summary>
    public override string ToString() => Pointer.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}: {Message}")
        : string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}, {Pointer}: {Message}");
}
