using System.Globalization;
using System.Runtime.CompilerServices;

namespace StateFlow.Local;

/// <summary>Reads the lines of an object, each of which is a JSON value.</summary>
internal static class JsonLineItems
{
    public static async IAsyncEnumerable<SourceItem> ReadAsync(TextWindow window, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(window);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return Json.TryParse(lines.Current, out var value, out var error)
                ? new SourceItem(value, null, window.Uri)
                : throw window.Fault(lines.Number, "column", error.Column, Describe(error, lines.Number));
        }
    }

    /// <summary>Says what is wrong. Who reads a line takes it for the first one.</summary>
    private static string Describe(JsonSyntaxError error, long line) =>
        error.Message.Replace(" line 1, ", string.Create(CultureInfo.InvariantCulture, $" line {line}, "), StringComparison.Ordinal);
}
