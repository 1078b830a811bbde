using System.Text.Json;

namespace StateFlow.Local;

/// <summary>Walks a JSON document of any size, of which only a window is there.</summary>
/// <param name="window">The document.</param>
internal sealed class JsonCursor(TextWindow window)
{
    private const int Outside = -1;

    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = Json.MaxDepth });
    private int _depth;
    private bool _isOpening;

    /// <summary>Reads the next token of the structure: a bracket, a name or a scalar.</summary>
    /// <returns>What it is, and the name if it is one; <see cref="JsonTokenType.None"/> at the end of the document.</returns>
    /// <exception cref="ItemReaderException">The text is no JSON.</exception>
    public async ValueTask<(JsonTokenType Type, string? Name)> ReadAsync(CancellationToken cancellationToken)
    {
        (JsonTokenType, string?) token;
        while (!TryRead(out token))
        {
            await window.ReadMoreAsync(cancellationToken).ConfigureAwait(false);
        }

        return token;
    }

    /// <summary>Reads the next item of the array or the next member of the object that the cursor is in.</summary>
    /// <returns>The item, with its name if it is a member; <see langword="null"/> when the array or object ends.</returns>
    /// <exception cref="ItemReaderException">The text is no JSON, or the item is too large.</exception>
    public async ValueTask<(string? Name, Json Value)?> ReadItemAsync(CancellationToken cancellationToken)
    {
        (string?, Json)? item;
        while (!TryReadItem(out item))
        {
            await window.ReadMoreAsync(cancellationToken).ConfigureAwait(false);
        }

        return item;
    }

    /// <summary>Goes behind the value that the token which was read last begins.</summary>
    /// <exception cref="ItemReaderException">The text is no JSON.</exception>
    public ValueTask SkipAsync(CancellationToken cancellationToken) => _isOpening ? ClimbAsync(_depth, cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Goes to the end of the document.</summary>
    /// <exception cref="ItemReaderException">The text is no JSON.</exception>
    public ValueTask FinishAsync(CancellationToken cancellationToken) => ClimbAsync(Outside, cancellationToken);

    private async ValueTask ClimbAsync(int depth, CancellationToken cancellationToken)
    {
        while (!TryClimb(depth))
        {
            await window.ReadMoreAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool TryClimb(int depth)
    {
        var reader = Continue();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject && reader.CurrentDepth == depth)
                {
                    Keep(reader);
                    return true;
                }
            }
        }
        catch (JsonException problem)
        {
            throw Fault(problem);
        }

        Keep(reader);
        return window.IsAtEnd;
    }

    private bool TryRead(out (JsonTokenType Type, string? Name) token)
    {
        var reader = Continue();
        try
        {
            if (!reader.Read())
            {
                token = default;
                return window.IsAtEnd;
            }
        }
        catch (JsonException problem)
        {
            throw Fault(problem);
        }

        token = (reader.TokenType, reader.TokenType is JsonTokenType.PropertyName ? NameOf(reader) : null);
        (_depth, _isOpening) = (reader.CurrentDepth, reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject);
        Keep(reader);
        return true;
    }

    private bool TryReadItem(out (string? Name, Json Value)? item)
    {
        item = null;
        var reader = Continue();
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                Keep(reader);
                return true;
            }

            var isMember = reader.TokenType is JsonTokenType.PropertyName;
            var name = isMember ? NameOf(reader) : null;
            if ((isMember && !reader.Read()) || !TrySkip(ref reader, out var start))
            {
                return false;
            }

            item = (name, Parse(start, (int)reader.BytesConsumed));
            Keep(reader);
            return true;
        }
        catch (JsonException problem)
        {
            throw Fault(problem);
        }
    }

    private static bool TrySkip(ref Utf8JsonReader reader, out int start)
    {
        start = (int)reader.TokenStartIndex;
        return reader.TrySkip();
    }

    private Utf8JsonReader Continue() => new(window.Unread.Span, window.IsAtEnd, _state);

    private void Keep(in Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        window.Advance((int)reader.BytesConsumed);
    }

    /// <summary>Gets a name. The reader itself refuses one that holds half of a surrogate pair.</summary>
    private string NameOf(in Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        return Parse(start, start + reader.ValueSpan.Length + 2).GetString();
    }

    private Json Parse(int start, int end)
    {
        window.CheckSize(start, end);
        return Json.TryParse(window.Unread[start..end], out var value, out var error)
            ? value
            : throw window.Fault(window.LineAt(start) + error.Line - 1, error.Message); // The reader took it for JSON: what it does not look at is the encoding.
    }

    private ItemReaderException Fault(JsonException problem)
    {
        var message = problem.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        message = (place < 0 ? message : message[..place]).Replace(" Change the reader options.", string.Empty, StringComparison.Ordinal);
        return window.Fault((problem.LineNumber ?? 0) + 1, "byte", (problem.BytePositionInLine ?? 0) + 1, message);
    }
}
