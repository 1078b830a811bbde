using System.Collections.Immutable;

namespace StateFlow.Expressions.Jsonata;

/// <summary>What a function takes: <c>&lt;s-nn?:s&gt;</c> is a string, the context if it is missing, a number, and another one that may be missing.</summary>
/// <remarks>
/// The rules are those of <c>signature.js</c> of the reference implementation, which matches the letters of the arguments against a regular expression
/// of the parameters: greedy, and with a second try where the first one does not fit.
/// </remarks>
internal sealed partial class Signature
{
    private readonly ImmutableArray<Parameter> _parameters;

    // How many arguments there are at least, where those behind may just be missing.
    private readonly int _least;

    private Signature(ImmutableArray<Parameter> parameters) => (_parameters, _least) = (parameters, LeastOf(parameters));

    /// <summary>Parses a signature.</summary>
    /// <param name="text">The signature with its angle brackets.</param>
    /// <param name="position">Where it begins, for errors.</param>
    /// <exception cref="JsonataFault">The text is no signature.</exception>
    public static Signature Parse(string text, int position = 0)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        for (var at = 1; at < text.Length && text[at] != ':'; at++)
        {
            switch (text[at])
            {
                case 's' or 'n' or 'b' or 'l' or 'o':
                    parameters.Add(new Parameter(text[at], KindOf(text[at]) | ValueKinds.Missing));
                    break;
                case 'a' or 'x':
                    parameters.Add(new Parameter(text[at], ValueKinds.Any));
                    break;
                case 'j':
                    parameters.Add(new Parameter('j', ValueKinds.Any & ~ValueKinds.Function));
                    break;
                case 'f':
                    parameters.Add(new Parameter('f', ValueKinds.Function));
                    break;
                case '(':
                    var end = Closing(text, at, '(', ')');
                    var choice = text[(at + 1)..end];
                    if (choice.Contains('<', StringComparison.Ordinal))
                    {
                        throw new JsonataFault("S0402") { Position = position + at, Value = Json.From(choice) };
                    }

                    parameters.Add(new Parameter('(', choice.Aggregate(ValueKinds.Missing, (kinds, letter) => kinds | KindOf(letter))));
                    at = end;
                    break;
                case '<':
                    if (parameters.Count == 0 || parameters[^1].Letter is not ('a' or 'f'))
                    {
                        var value = parameters.Count == 0 ? Json.Null : Json.From(parameters[^1].Letter.ToString());
                        throw new JsonataFault("S0401") { Position = position + at, Value = value };
                    }

                    var close = Closing(text, at, '<', '>');
                    parameters[^1] = parameters[^1] with { Items = text[(at + 1)..close] };
                    at = close;
                    break;
                case '-' when parameters.Count > 0:
                    parameters[^1] = parameters[^1] with { TakesContext = true, IsOptional = true };
                    break;
                case '?' when parameters.Count > 0:
                    parameters[^1] = parameters[^1] with { IsOptional = true };
                    break;
                case '+' when parameters.Count > 0:
                    parameters[^1] = parameters[^1] with { IsRepeated = true };
                    break;
            }
        }

        return new Signature(parameters.ToImmutable());
    }

    private static int LeastOf(ImmutableArray<Parameter> parameters)
    {
        var least = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsRepeated)
            {
                return parameters.Length;
            }

            least = parameters[i] is { IsOptional: true, TakesContext: false } ? least : i + 1;
        }

        return least;
    }

    private static ValueKinds KindOf(char letter) => letter switch
    {
        's' => ValueKinds.String,
        'n' => ValueKinds.Number,
        'b' => ValueKinds.Boolean,
        'l' => ValueKinds.Null,
        'o' => ValueKinds.Object,
        'a' => ValueKinds.Array,
        'f' => ValueKinds.Function,
        'm' => ValueKinds.Missing,
        _ => ValueKinds.None,
    };

    private static int Closing(string text, int open, char opening, char closing)
    {
        var depth = 1;
        var at = open;
        while (++at < text.Length)
        {
            if (text[at] == closing && --depth == 0)
            {
                return at;
            }

            depth += text[at] == opening ? 1 : 0;
        }

        return text.Length;
    }

    /// <summary>A parameter.</summary>
    /// <param name="Letter">Its type as it is written; <c>(</c> for a choice.</param>
    /// <param name="Kinds">What it takes.</param>
    private sealed record Parameter(char Letter, ValueKinds Kinds)
    {
        /// <summary>Gets the types that the items of an array must have.</summary>
        public string? Items { get; init; }

        public bool TakesContext { get; init; }

        public bool IsOptional { get; init; }

        public bool IsRepeated { get; init; }
    }
}
