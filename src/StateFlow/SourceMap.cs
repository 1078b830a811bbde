using System.Diagnostics.CodeAnalysis;

namespace StateFlow;

/// <summary>Tells where the parts of a machine were written: in a text, or in C# code.</summary>
/// <remarks>
/// Any two maps are equal, because where a machine was written is no part of what it is: a machine that was read from the text of another
/// one equals it.
/// </remarks>
public sealed class SourceMap : IEquatable<SourceMap>
{
    private readonly Func<string, SourceLocation?> _locate;

    private SourceMap(Func<string, SourceLocation?> locate) => _locate = locate;

    /// <summary>Gets the map that knows nothing.</summary>
    public static SourceMap Empty { get; } = new(_ => null);

    /// <summary>Makes a map of known places.</summary>
    /// <param name="locations">The places by JSON pointer into the ASL document.</param>
    public static SourceMap Create(IReadOnlyDictionary<string, SourceLocation> locations)
    {
        ArgumentNullException.ThrowIfNull(locations);
        return new(pointer => locations.TryGetValue(pointer, out var location) ? location : null);
    }

    /// <summary>Makes a map of a text that knows its places by itself, so that they need no list.</summary>
    /// <param name="locate">Gives the place of a JSON pointer into the ASL document, or <see langword="null"/> where it knows none.</param>
    public static SourceMap Create(Func<string, SourceLocation?> locate)
    {
        ArgumentNullException.ThrowIfNull(locate);
        return new(locate);
    }

    /// <summary>Gives the map of a text that has a length.</summary>
    internal SourceMap OfText(int length) => new(_locate) { TextLength = length };

    /// <summary>Makes a map whose places are found when somebody asks for the first one.</summary>
    internal static SourceMap Defer(Func<IReadOnlyDictionary<string, SourceLocation>> locate)
    {
        var locations = new Lazy<SourceMap>(() => Create(locate()));
        return new(pointer => locations.Value._locate(pointer));
    }

    /// <summary>Gets how many bytes the text has that the machine was read from; <see langword="null"/> when it was not read from one.</summary>
    internal int? TextLength { get; private init; }

    /// <summary>Finds where a part of the machine was written, or the smallest known part around it.</summary>
    /// <param name="pointer">A JSON pointer (RFC 6901) into the ASL document.</param>
    /// <returns>The place, or <see langword="null"/> when nothing around it is known either.</returns>
    public SourceLocation? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        while (true)
        {
            if (_locate(pointer) is { } location)
            {
                return location;
            }

            if (pointer.Length == 0)
            {
                return null;
            }

            pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))];
        }
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] SourceMap? other) => other is not null;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceMap);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
