using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary><c>a &amp; b</c>, and <c>a &amp; b &amp; c</c> in one go, so that no text is made in between.</summary>
internal sealed class ConcatenationOperation(Operation first) : Operation
{
    private readonly List<Operation> _parts = [first];

    // Where the operator before each part stands; the first part has that of the second.
    private readonly List<int> _positions = [];

    /// <summary>Makes the operation of two sides. Only for the compiler: a concatenation on the left becomes the whole.</summary>
    public static ConcatenationOperation Of(Operation left, Operation right, int position)
    {
        var whole = left as ConcatenationOperation ?? new ConcatenationOperation(left);
        whole._parts.Add(right);
        whole._positions.Add(position);
        return whole;
    }

    public override Json Evaluate(in Json context, Frame frame)
    {
        var texts = new string[_parts.Count];
        var head = _parts[0].Evaluate(context, frame);
        long length = 0;
        for (var i = 1; i < texts.Length; i++)
        {
            var value = _parts[i].Evaluate(context, frame);
            try
            {
                // The sides of an operator are evaluated before either becomes a text.
                length += i > 1 ? 0 : (texts[0] = TextOf(head, frame.Run)).Length;
                length += (texts[i] = TextOf(value, frame.Run)).Length;
                frame.Run.CheckText(length);
            }
            catch (JsonataFault fault) when (fault.Note(_positions[i - 1], Symbols.TextOf(Symbol.Ampersand)))
            {
                throw; // Never: a note catches nothing.
            }
        }

        return Json.From(string.Concat(texts));
    }

    private static string TextOf(in Json value, Run run) => value.Node as string ?? (Values.IsUndefined(value) ? string.Empty : Strings.Of(value, run));
}
