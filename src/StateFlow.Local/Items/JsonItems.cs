using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StateFlow.Local;

/// <summary>Reads the items of a JSON document: the items of an array, or the members of an object.</summary>
internal static class JsonItems
{
    public static async IAsyncEnumerable<SourceItem> ReadAsync(TextWindow window, ItemsPointer pointer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = new JsonCursor(window);
        if (await FindAsync(cursor, pointer, cancellationToken).ConfigureAwait(false) is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            throw new ItemReaderException("Attempting to map over non-iterable node.");
        }

        while (await cursor.ReadItemAsync(cancellationToken).ConfigureAwait(false) is var (name, value))
        {
            yield return new SourceItem(value, name, window.Uri);
        }

        await cursor.FinishAsync(cancellationToken).ConfigureAwait(false); // The rest has no items, but it is JSON as well.
    }

    /// <summary>Goes to the value that a pointer points to.</summary>
    /// <returns>The token it begins with.</returns>
    private static async ValueTask<JsonTokenType> FindAsync(JsonCursor cursor, ItemsPointer pointer, CancellationToken cancellationToken)
    {
        var (token, _) = await cursor.ReadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var step in pointer.Steps)
        {
            token = token switch
            {
                JsonTokenType.StartObject => await FindMemberAsync(cursor, step, cancellationToken).ConfigureAwait(false),
                JsonTokenType.StartArray when ItemsPointer.PositionOf(step) is { } position => await FindItemAsync(cursor, position, cancellationToken).ConfigureAwait(false),
                _ => JsonTokenType.None,
            };
            if (token is JsonTokenType.None)
            {
                throw new ItemReaderException($"The ItemsPointer '{pointer.Text}' points to nothing: there is no '{step}'.");
            }
        }

        return token;
    }

    private static async ValueTask<JsonTokenType> FindMemberAsync(JsonCursor cursor, string name, CancellationToken cancellationToken)
    {
        while (await cursor.ReadAsync(cancellationToken).ConfigureAwait(false) is (JsonTokenType.PropertyName, var found))
        {
            var (token, _) = await cursor.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (found == name)
            {
                return token;
            }

            await cursor.SkipAsync(cancellationToken).ConfigureAwait(false);
        }

        return JsonTokenType.None;
    }

    private static async ValueTask<JsonTokenType> FindItemAsync(JsonCursor cursor, long position, CancellationToken cancellationToken)
    {
        while (await cursor.ReadAsync(cancellationToken).ConfigureAwait(false) is (not JsonTokenType.EndArray, _) and var (token, _))
        {
            if (position-- == 0)
            {
                return token;
            }

            await cursor.SkipAsync(cancellationToken).ConfigureAwait(false);
        }

        return JsonTokenType.None;
    }
}
