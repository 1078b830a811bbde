using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Translates regular expressions of JavaScript (ECMAScript, section "RegExp Objects", annex B included, without the flag u) to .NET.</summary>
/// <remarks>
/// A difference that stays: a reference to a group within a loop sees what the group captured in an earlier round.
/// </remarks>
internal sealed partial class RegexTranslator
{
    /// <summary>The code of an expression that JavaScript refuses: its own error there has none.</summary>
    public const string InvalidCode = "S0303";

    private const int MaxNesting = 250;

    private readonly string _source;
    private readonly bool _ignoreCase;
    private readonly bool _multiline;
    private readonly StringBuilder _target = new();
    private readonly List<RegexGroup> _groups = [];
    private readonly int _groupCount;
    private readonly bool _hasNames;
    private readonly List<(int Start, string Name)> _references = [];
    private readonly HashSet<int> _open = [];
    private int _at;
    private int _loops;
    private int _nesting;
    private bool _needsBacktracking;

    private RegexTranslator(string source, bool ignoreCase, bool multiline)
    {
        _source = source;
        _ignoreCase = ignoreCase;
        _multiline = multiline;
        (_groupCount, _hasNames) = CountGroups(source);
    }

    /// <summary>Translates an expression.</summary>
    /// <param name="source">What stands between the slashes.</param>
    /// <param name="ignoreCase">The flag <c>i</c>.</param>
    /// <param name="multiline">The flag <c>m</c>.</param>
    /// <param name="timeout">How long a match can take. After that an engine tries it that is linear in the length of the text, if it can do the expression.</param>
    /// <exception cref="JsonataFault">S0303: JavaScript refuses the expression, or .NET cannot do it.</exception>
    public static RegexPattern Translate(string source, bool ignoreCase, bool multiline, TimeSpan timeout)
    {
        var translator = new RegexTranslator(source, ignoreCase, multiline);
        var translated = translator.Translate();
        RegexGroup[] groups = [.. translator._groups];
        try
        {
            return new RegexPattern(source, new Regex(translated, RegexOptions.CultureInvariant, timeout), groups, hasLinearEngine: !translator._needsBacktracking);
        }
        catch (RegexParseException problem)
        {
            throw Invalid(source, problem.Message);
        }
    }

    private static JsonataFault Invalid(string source, string problem) =>
        new(InvalidCode) { Value = Json.From(source), Token = source, Text = $"Invalid regular expression: /{source}/: {problem}" };

    /// <summary>Counts the capturing groups: whether a number is a reference depends on those that follow.</summary>
    private static (int Count, bool HasNames) CountGroups(string source)
    {
        var count = 0;
        var names = false;
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    var named = source.AsSpan(i) is ['(', '?', '<', not ('=' or '!'), ..];
                    names |= named;
                    count += named || source.AsSpan(i) is not ['(', '?', ..] ? 1 : 0;
                    break;
                default:
                    break;
            }
        }

        return (count, names);
    }

    private string Translate()
    {
        ReadDisjunction(loop: null);
        if (_at < _source.Length)
        {
            throw Invalid("Unmatched ')'");
        }

        // From the last to the first, so that the places stay where they are.
        for (var i = _references.Count - 1; i >= 0; i--)
        {
            var (start, name) = _references[i];
            var number = _groups.FindIndex(g => string.Equals(g.Name, name, StringComparison.Ordinal)) + 1;
            _target.Insert(start, number > 0 ? Reference(number) : throw Invalid("Invalid named capture referenced"));
        }

        return _target.ToString();
    }

    private JsonataFault Invalid(string problem) => Invalid(_source, problem);

    private void ReadDisjunction(RegexLoop? loop)
    {
        if (++_nesting > MaxNesting)
        {
            throw Invalid("Too many groups within each other");
        }

        for (; _at < _source.Length && _source[_at] != ')';)
        {
            if (_source[_at] == '|')
            {
                _target.Append('|');
                _at++;
            }
            else
            {
                ReadTerm(loop);
            }
        }

        _nesting--;
    }

    private void ReadTerm(RegexLoop? loop)
    {
        var start = _target.Length;
        var groups = _groups.Count;
        var references = _references.Count;
        var character = _source[_at];
        var kind = character switch
        {
            '^' or '$' => ReadAnchor(character),
            '(' => ReadGroup(loop),
            '\\' => ReadEscape(),
            '[' => ReadClass(),
            '.' => ReadDot(),
            '*' or '+' or '?' => throw Invalid("Nothing to repeat"),
            '{' when TryReadBounds(out _, out _) => throw Invalid("Nothing to repeat"),
            _ => ReadCharacter(),
        };
        ReadQuantifier(start, kind, groups, references, loop);
    }

    /// <summary>Reads <c>* + ? {n,m}</c> after a term.</summary>
    private void ReadQuantifier(int start, Term kind, int groups, int references, RegexLoop? loop)
    {
        if (_at >= _source.Length)
        {
            return;
        }

        var from = _at;
        int least;
        int? most;
        switch (_source[_at])
        {
            case '*':
                (least, most) = (0, null);
                _at++;
                break;
            case '+':
                (least, most) = (1, null);
                _at++;
                break;
            case '?':
                (least, most) = (0, 1);
                _at++;
                break;
            case '{' when TryReadBounds(out least, out most):
                break;
            default:
                return;
        }

        if (kind is Term.Anchor)
        {
            _at = from;
            throw Invalid("Nothing to repeat");
        }

        var lazy = _at < _source.Length && _source[_at] == '?';
        _at += lazy ? 1 : 0;
        // What is repeated can be a group that captures and has no others in it: it is its own last round.
        var simple = _groups.Count == groups + 1 && _target[start] == '(' && _target[start + 1] != '?';
        if (_groups.Count > groups && most != 0 && (most != least || (most > 1 && !simple)))
        {
            AddLoop(start, groups, references, loop, least);
        }

        // Annex B: a look-ahead can be repeated; .NET wants a group around it.
        if (kind is Term.LookAhead)
        {
            InsertAt(start, "(?:", references);
            _target.Append(')');
        }

        _target.Append(most switch
        {
            null when least == 0 => "*",
            null when least == 1 => "+",
            null => string.Create(CultureInfo.InvariantCulture, $"{{{least},}}"),
            1 when least == 0 => "?",
            _ => string.Create(CultureInfo.InvariantCulture, $"{{{least},{most}}}"),
        });
        _target.Append(lazy ? "?" : string.Empty);
    }

    /// <summary>Puts a named group around what is repeated and captures, so that the last round is known.</summary>
    private void AddLoop(int start, int groups, int references, RegexLoop? loop, int least)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"loop{++_loops}");
        var inner = new RegexLoop(name, least, loop);
        for (var i = groups; i < _groups.Count; i++)
        {
            // Loops inside hang below this one now.
            _groups[i] = _groups[i] with { Loop = Below(_groups[i].Loop, loop, inner) };
        }

        InsertAt(start, $"(?<{name}>", references);
        _target.Append(')');
    }

    private static RegexLoop Below(RegexLoop? innermost, RegexLoop? outer, RegexLoop added) =>
        innermost is null || innermost == outer ? added : innermost with { Outer = Below(innermost.Outer, outer, added) };

    private void InsertAt(int start, string text, int references)
    {
        _target.Insert(start, text);
        for (var i = references; i < _references.Count; i++)
        {
            _references[i] = (_references[i].Start + text.Length, _references[i].Name);
        }
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else is text.</summary>
    private bool TryReadBounds(out int least, out int? most)
    {
        (least, most) = (0, null);
        var at = _at + 1;
        if (!TryReadNumber(ref at, out least))
        {
            return false;
        }

        if (at < _source.Length && _source[at] == ',')
        {
            at++;
            most = TryReadNumber(ref at, out var number) ? number : null;
        }
        else
        {
            most = least;
        }

        if (at >= _source.Length || _source[at] != '}')
        {
            return false;
        }

        _at = at + 1;
        return !(most < least) ? true : throw Invalid("numbers out of order in {} quantifier");
    }

    private bool TryReadNumber(ref int at, out int number)
    {
        var start = at;
        var value = 0L;
        for (; at < _source.Length && char.IsAsciiDigit(_source[at]); at++)
        {
            value = Math.Min((value * 10) + _source[at] - '0', int.MaxValue);
        }

        number = (int)value;
        return at > start;
    }

    private enum Term
    {
        Atom,
        Anchor,
        LookAhead,
    }
}
