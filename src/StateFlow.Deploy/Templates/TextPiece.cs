namespace StateFlow.Deploy.Templates;

/// <summary>A piece of a text with placeholders.</summary>
/// <param name="Text">The text as it is, or the name of a placeholder.</param>
/// <param name="IsToken">Whether it is a placeholder.</param>
internal readonly record struct TextPiece(string Text, bool IsToken)
{
    /// <summary>Takes a text apart.</summary>
    public static List<TextPiece> Split(string text)
    {
        var pieces = new List<TextPiece>();
        var from = 0;
        while (TokenText.TryFind(text, from, out var start, out var name))
        {
            Add(text[from..start], isToken: false);
            Add(name, isToken: true);
            from = start + TokenText.LengthAt(text.AsSpan(start));
        }

        Add(text[from..], isToken: false);
        return pieces;

        void Add(string piece, bool isToken)
        {
            if (piece.Length > 0)
            {
                pieces.Add(new TextPiece(piece, isToken));
            }
        }
    }
}
