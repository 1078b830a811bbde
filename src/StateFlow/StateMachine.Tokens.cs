using System.Buffers;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow;

/// <content>Placeholders that a deployment pipeline replaces.</content>
public sealed partial record StateMachine
{
    private static readonly AslWriterOptions AsItIs = new() { Indented = false, AllowErrors = true };

    /// <summary>Finds every placeholder <c>${Name}</c> of the machine.</summary>
    /// <returns>Each of them once, in the order of the ASL text.</returns>
    public IReadOnlyList<Token> FindTokens()
    {
        var tokens = new List<Token>();
        var reader = new Utf8JsonReader(WriteAsItIs().WrittenSpan, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.IndexOf("${"u8) >= 0)
            {
                tokens.AddRange(TokenText.AllIn(reader.GetString()!)); // Only null tokens give null.
            }
        }

        return [.. tokens.Distinct()];
    }

    /// <summary>Replaces placeholders, as a deployment pipeline would, but offline: for tests and local runs.</summary>
    /// <remarks>A string that is nothing but a placeholder becomes the value as it is, so that numbers can be replaced; elsewhere the text is put in.</remarks>
    /// <param name="values">The values by name. Placeholders without a value stay.</param>
    /// <returns>The machine with values.</returns>
    /// <exception cref="ArgumentException">A value does not fit where its placeholder stands.</exception>
    public StateMachine Resolve(IReadOnlyDictionary<string, Json> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = WriteAsItIs().WrittenMemory;
        var output = new ArrayBufferWriter<byte>(text.Length);
        using (var writer = new Utf8JsonWriter(output))
        {
            TokenText.Replace(text.Span, writer, values);
        }

        var options = new AslReaderOptions { Name = Name };
        var before = AslReader.Read(text, options);
        var after = AslReader.Read(output.WrittenMemory, options);
        var misfits = after.Diagnostics.Where(d => !before.Diagnostics.Any(b => b.Id == d.Id && b.Pointer == d.Pointer)).ToList();
        return misfits.Count == 0
            ? after.Machine! with { Source = Source.OfText(output.WrittenCount) } // The text was written by us: it is an object.
            : throw new ArgumentException($"The values do not fit:\n{string.Join('\n', misfits.Select(m => $"{m.Pointer}: {m.Message}"))}", nameof(values));
    }

    private ArrayBufferWriter<byte> WriteAsItIs()
    {
        var output = new ArrayBufferWriter<byte>();
        AslWriter.Write(this, output, AsItIs);
        return output;
    }
}
