using System.Text;

namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>Writes an expression in the one canonical way: the same text for everything that is written alike but for blanks, quotes and needless parentheses.</summary>
/// <remarks>
/// Parentheses are a block and belong to the tree. They are left out where they only group, and where the binding powers of the operators around them
/// would group in the same way: <c>(a * b) + c</c>, but not <c>(a.b)[0]</c>, which is another thing than <c>a.b[0]</c>.
/// </remarks>
internal readonly ref partial struct Printer
{
    private readonly StringBuilder _text;

    private Printer(StringBuilder text) => _text = text;

    /// <summary>Writes an expression that was parsed without errors.</summary>
    public static string Print(SyntaxNode root)
    {
        var text = new StringBuilder();
        new Printer(text).Loose(root, Place.Closed);
        return text.ToString();
    }

    /// <summary>Writes an operand; parentheses around it may go.</summary>
    private void Loose(SyntaxNode node, Place place)
    {
        var inner = node;
        while (inner is { Kind: SyntaxKind.Block, KeepArray: false, Items: [var only] })
        {
            inner = only;
        }

        Exact(inner == node || !IsFree(inner, place) ? Once(node, inner) : inner, place);
    }

    /// <summary>Gets the innermost of several blocks around the same thing, if nothing but it is inside.</summary>
    private static SyntaxNode Once(SyntaxNode node, SyntaxNode inner)
    {
        while (node.Kind is SyntaxKind.Block && node != inner && node.Items[0] != inner && !HasBinding(inner))
        {
            node = node.Items[0];
        }

        return node;
    }

    private void Exact(SyntaxNode node, Place place)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Binary:
                Binary(node, place);
                break;
            case SyntaxKind.Bind:
                Exact(node.Left!, place.Before(Symbols.PowerOf(Symbol.Assign))); // The parser has seen the operands, here and below.
                _text.Append(" := ");
                Loose(node.Right!, place.Behind(Symbols.PowerOf(Symbol.Assign) - 1));
                break;
            case SyntaxKind.Negation:
                _text.Append('-');
                Loose(node.Left!, place.Behind(NegationPower) with { IsSigned = true });
                break;
            case SyntaxKind.Condition:
                Condition(node, place);
                break;
            case SyntaxKind.Function or SyntaxKind.Partial:
                Exact(node.Left!, place.Before(PowerOf(node)));
                List('(', node.Items, ')');
                break;
            case SyntaxKind.Index:
                Exact(node.Left!, place.Before(PowerOf(node)));
                _text.Append('[');
                Loose(node.Right!, Place.Closed with { IsSigned = true });
                _text.Append(']');
                break;
            case SyntaxKind.Group:
                Exact(node.Left!, place.Before(PowerOf(node)));
                Pairs(node.Items);
                break;
            case SyntaxKind.Sort:
                Exact(node.Left!, place.Before(PowerOf(node)));
                Terms(node.Items);
                break;
            case SyntaxKind.Focus or SyntaxKind.Position:
                Exact(node.Left!, place.Before(PowerOf(node)));
                _text.Append(node.Kind is SyntaxKind.Focus ? "@$" : "#$").Append(node.Right!.Text);
                break;
            default:
                Primary(node);
                break;
        }

        if (node.KeepArray)
        {
            _text.Append("[]");
        }
    }

    private void Primary(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Name:
                Name(node.Text);
                break;
            case SyntaxKind.Variable:
                _text.Append('$').Append(node.Text);
                break;
            case SyntaxKind.String:
                Quoted(node.Text);
                break;
            case SyntaxKind.Number:
                _text.Append(NumberText.Format(node.Number));
                break;
            case SyntaxKind.Regex:
                _text.Append('/').Append(node.Text).Append('/').Append(node.Extra);
                break;
            case SyntaxKind.Array:
                List('[', node.Items, ']');
                break;
            case SyntaxKind.Object:
                Pairs(node.Items);
                break;
            case SyntaxKind.Block:
                Block(node);
                break;
            case SyntaxKind.Lambda:
                Lambda(node);
                break;
            case SyntaxKind.Transform:
                Transform(node);
                break;
            default:
                _text.Append(node.Text); // A word, or a sign such as * that stands for itself.
                break;
        }
    }

    private void Binary(SyntaxNode node, Place place)
    {
        var power = Symbols.PowerOf(node.Symbol);
        switch (node.Symbol)
        {
            case Symbol.Dot:
                Exact(node.Left!, place.Before(power));
                _text.Append('.');
                Exact(node.Right!, place.Behind(power));
                break;
            case Symbol.DotDot:
                Loose(node.Left!, Place.Closed);
                _text.Append("..");
                Loose(node.Right!, Place.Closed);
                break;
            case Symbol.Apply:
                Exact(node.Left!, place.Before(power));
                _text.Append(" ~> ");
                Exact(node.Right!, place.Behind(power));
                break;
            default:
                Loose(node.Left!, place.Before(power));
                _text.Append(' ').Append(Symbols.TextOf(node.Symbol)).Append(' ');
                Loose(node.Right!, place.Behind(power));
                break;
        }
    }

    private void Condition(SyntaxNode node, Place place)
    {
        if (node.Symbol is Symbol.Elvis or Symbol.Coalesce)
        {
            // The left side stands twice in the tree, but once in the text.
            Loose(node.Right!, place.Before(Symbols.PowerOf(node.Symbol)));
            _text.Append(' ').Append(Symbols.TextOf(node.Symbol)).Append(' ');
            Loose(node.Third!, place.Behind(0));
            return;
        }

        Loose(node.Left!, place.Before(Symbols.PowerOf(Symbol.Question)));
        _text.Append(" ? ");
        Loose(node.Right!, node.Third is null ? place.Behind(0) : Place.BeforeColon);
        if (node.Third is not null)
        {
            _text.Append(" : ");
            Loose(node.Third, place.Behind(0));
        }
    }

    private void List(char open, List<SyntaxNode> items, char close)
    {
        _text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? string.Empty : ", ");
            Loose(items[i], open == '[' ? Place.Closed with { IsItem = true } : Place.Closed);
        }

        _text.Append(close);
    }

    private void Pairs(List<SyntaxNode> items)
    {
        _text.Append('{');
        for (var i = 0; i < items.Count; i += 2)
        {
            _text.Append(i == 0 ? string.Empty : ", ");
            Loose(items[i], Place.BeforeColon);
            _text.Append(": ");
            Loose(items[i + 1], Place.Closed);
        }

        _text.Append('}');
    }

    private void Terms(List<SyntaxNode> terms)
    {
        _text.Append("^(");
        for (var i = 0; i < terms.Count; i++)
        {
            _text.Append(i == 0 ? string.Empty : ", ").Append(terms[i].IsDescending ? ">" : string.Empty);
            Loose(terms[i].Left!, Place.Closed); // A term has an expression.
        }

        _text.Append(')');
    }

    private void Block(SyntaxNode node)
    {
        _text.Append('(');
        for (var i = 0; i < node.Items.Count; i++)
        {
            _text.Append(i == 0 ? string.Empty : "; ");
            if (node.Items.Count == 1)
            {
                Exact(node.Items[i], Place.Closed);
            }
            else
            {
                Loose(node.Items[i], Place.Closed);
            }
        }

        _text.Append(')');
    }

    private void Lambda(SyntaxNode node)
    {
        _text.Append("function");
        List('(', node.Items, ')');
        Signature(node.Extra);
        _text.Append(" { ");
        Loose(node.Left!, Place.Closed); // A lambda has a body.
        _text.Append(" }");
    }

    private void Transform(SyntaxNode node)
    {
        _text.Append('|');
        Loose(node.Left!, Place.Closed); // A transform has a pattern and an update.
        _text.Append('|');
        Loose(node.Right!, Place.Closed);
        if (node.Third is not null)
        {
            _text.Append(", ");
            Loose(node.Third, Place.Closed);
        }

        _text.Append('|');
    }
}
