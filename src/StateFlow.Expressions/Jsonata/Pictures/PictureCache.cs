namespace StateFlow.Expressions.Jsonata;

/// <summary>Keeps the pictures that an expression has used: nearly always they are the same few texts, for every item and in every evaluation.</summary>
/// <remarks>Threads may lose what others add at the same time. Then it is analysed again.</remarks>
internal sealed class PictureCache
{
    private const int Most = 16;

    private volatile Entry[] _entries = [];

    /// <summary>Gets a picture.</summary>
    /// <typeparam name="T">The kind of picture.</typeparam>
    /// <param name="text">The picture as it is written.</param>
    /// <param name="parse">Analyses it, unless that was done.</param>
    public T Get<T>(string text, Func<string, T> parse)
        where T : class
    {
        var entries = _entries;
        foreach (var entry in entries)
        {
            if (entry.Picture is T known && string.Equals(entry.Text, text, StringComparison.Ordinal))
            {
                return known;
            }
        }

        var picture = parse(text);
        _entries = [new Entry(text, picture), .. entries.AsSpan(0, Math.Min(entries.Length, Most - 1))];
        return picture;
    }

    private readonly record struct Entry(string Text, object Picture);
}
