namespace StateFlow.Expressions.Jsonata.Syntax;

/// <content>Decides which parentheses may go.</content>
internal readonly ref partial struct Printer
{
    private const int NegationPower = 70;

    /// <summary>Tells whether something means the same without the parentheses around it.</summary>
    private static bool IsFree(SyntaxNode node, Place place)
    {
        switch (node.Kind)
        {
            // A block has its own parentheses.
            case SyntaxKind.Block:
                return true;

            // A bare % is found in another way, an array in an array is flattened in parentheses only, and a number is a position in a predicate
            // only without them.
            case SyntaxKind.Parent:
            case SyntaxKind.Array when place.IsItem:
            case SyntaxKind.Number or SyntaxKind.Negation when place.IsSigned:
                return false;
        }

        return LeftPower(node) > place.Power
            && RightPower(node) >= place.Follow
            && !(place.HasColon && EndsInOpenCondition(node))
            && ((place.Power == 0 && place.Follow == 0 && !place.HasColon) || !EndsBeforeRegex(node))
            && !HasBinding(node);
    }

    /// <summary>Gets how tightly the loosest operator binds whose left operand begins the text.</summary>
    private static int LeftPower(SyntaxNode node)
    {
        var least = int.MaxValue;
        for (var part = node; part is not null; part = LeftOf(part))
        {
            least = Math.Min(least, PowerOf(part));
        }

        return least;
    }

    /// <summary>Gets how tightly the loosest operator binds whose right operand ends the text.</summary>
    private static int RightPower(SyntaxNode node)
    {
        var least = int.MaxValue;
        for (var part = node; part is not null; part = RightOf(part))
        {
            least = Math.Min(least, part switch
            {
                { Kind: SyntaxKind.Condition } => 0,
                { Kind: SyntaxKind.Bind } => Symbols.PowerOf(Symbol.Assign) - 1,
                { Kind: SyntaxKind.Negation } => NegationPower,
                { Kind: SyntaxKind.Binary } => Symbols.PowerOf(part.Symbol),
                _ => int.MaxValue,
            });
        }

        return least;
    }

    private static int PowerOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Binary or SyntaxKind.Condition or SyntaxKind.Bind => Symbols.PowerOf(node.Symbol),
        SyntaxKind.Group => Symbols.PowerOf(Symbol.OpenBrace),
        SyntaxKind.Sort => Symbols.PowerOf(Symbol.Caret),
        SyntaxKind.Function or SyntaxKind.Partial or SyntaxKind.Index or SyntaxKind.Focus or SyntaxKind.Position => Symbols.PowerOf(Symbol.OpenBracket),
        _ => int.MaxValue,
    };

    private static SyntaxNode? LeftOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Condition when node.Symbol is not Symbol.Question => node.Right,
        SyntaxKind.Negation or SyntaxKind.Lambda or SyntaxKind.Transform => null,
        _ => node.Left,
    };

    private static SyntaxNode? RightOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Condition => node.Third ?? node.Right,
        SyntaxKind.Binary or SyntaxKind.Bind => node.Right,
        SyntaxKind.Negation => node.Left,
        _ => null,
    };

    /// <summary>Tells whether a colon behind it would be taken for the one of a condition without an alternative.</summary>
    private static bool EndsInOpenCondition(SyntaxNode node)
    {
        for (var part = node; part is not null; part = RightOf(part))
        {
            if (part is { Kind: SyntaxKind.Condition, Third: null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a slash behind it would begin a regex: the lexer of the language takes it for one behind <c>[]</c>, <c>^( )</c>, a lambda and a transform.</summary>
    private static bool EndsBeforeRegex(SyntaxNode node)
    {
        var last = node;
        while (RightOf(last) is { } part)
        {
            last = part;
        }

        return last.KeepArray || last.Kind is SyntaxKind.Lambda or SyntaxKind.Transform or SyntaxKind.Sort;
    }

    private static bool HasBinding(SyntaxNode? node) => node is not null
        && (node.Kind is SyntaxKind.Bind || HasBinding(node.Left) || HasBinding(node.Right) || HasBinding(node.Third) || (node.HasItems && node.Items.Exists(HasBinding)));

    /// <summary>Where something stands: what it must bind tighter than, so that it is one operand.</summary>
    /// <param name="Power">How tightly the operator before it binds.</param>
    /// <param name="Follow">How tightly operators behind it may bind.</param>
    /// <param name="HasColon">Whether a colon may follow.</param>
    /// <param name="IsSigned">Whether a number here is not the same as a number in parentheses.</param>
    /// <param name="IsItem">Whether an array here is not the same as an array in parentheses.</param>
    private readonly record struct Place(int Power, int Follow, bool HasColon = false, bool IsSigned = false, bool IsItem = false)
    {
        /// <summary>Gets the place between brackets.</summary>
        public static Place Closed => new(0, 0);

        /// <summary>Gets the place before a colon.</summary>
        public static Place BeforeColon => new(0, 0, HasColon: true);

        /// <summary>Gets the place of a left operand.</summary>
        public Place Before(int power) => new(Power, Math.Max(Follow, power));

        /// <summary>Gets the place of a right operand.</summary>
        public Place Behind(int power) => new(power, Follow, HasColon);
    }
}
