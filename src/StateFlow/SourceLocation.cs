using System.Globalization;

namespace StateFlow;

/// <summary>A place in a file: ASL text, or the C# code that built the machine.</summary>
/// <param name="File">The file, if its name is known.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; <see langword="null"/> where only the line is known, as in C#.</param>
public readonly record struct SourceLocation(string? File, int Line, int? Column)
{
    /// <summary>Gets <c>file(line,column)</c>, as compilers print it.</summary>
    public override string ToString() => Column is { } column
        ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{column})")
        : string.Create(CultureInfo.InvariantCulture, $"{File}({Line})");
}
