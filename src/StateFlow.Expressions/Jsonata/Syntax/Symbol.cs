namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>The kinds of tokens.</summary>
internal enum Symbol
{
    End,
    Name,
    Variable,
    String,
    Number,
    Value,
    Regex,
    Dot,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    Comma,
    At,
    Hash,
    Semicolon,
    Colon,
    Question,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Bar,
    Equal,
    Less,
    Greater,
    Caret,
    StarStar,
    DotDot,
    Assign,
    NotEqual,
    LessOrEqual,
    GreaterOrEqual,
    Apply,
    Elvis,
    Coalesce,
    And,
    Or,
    In,
    Ampersand,
    Exclamation,
    Tilde,

    /// <summary>What stands for the rest of a text behind an error.</summary>
    Error,
}

/// <summary>What is known about the symbols of operators.</summary>
internal static class Symbols
{
    private static readonly (string Text, int Power)[] All =
    [
        ("(end)", 0), ("(name)", 0), ("(name)", 0), ("(literal)", 0), ("(literal)", 0), ("(literal)", 0), ("(regex)", 0),
        (".", 75), ("[", 80), ("]", 0), ("{", 70), ("}", 0), ("(", 80), (")", 0), (",", 0), ("@", 80), ("#", 80), (";", 0), (":", 0), ("?", 20),
        ("+", 50), ("-", 50), ("*", 60), ("/", 60), ("%", 60), ("|", 0), ("=", 40), ("<", 40), (">", 40), ("^", 40), ("**", 0), ("..", 0), (":=", 10),
        ("!=", 40), ("<=", 40), (">=", 40), ("~>", 40), ("?:", 40), ("??", 40), ("and", 30), ("or", 25), ("in", 40), ("&", 50), ("!", 0), ("~", 0), ("(error)", 10),
    ];

    /// <summary>Gets how tightly an operator binds what stands to its left; 0 where the symbol is no infix operator.</summary>
    public static int PowerOf(Symbol symbol) => All[(int)symbol].Power;

    /// <summary>Gets the symbol as it is written.</summary>
    public static string TextOf(Symbol symbol) => All[(int)symbol].Text;

    /// <summary>Gets the operator that a character begins, if it alone is one.</summary>
    public static Symbol Of(char character) => character switch
    {
        '.' => Symbol.Dot,
        '[' => Symbol.OpenBracket,
        ']' => Symbol.CloseBracket,
        '{' => Symbol.OpenBrace,
        '}' => Symbol.CloseBrace,
        '(' => Symbol.OpenParenthesis,
        ')' => Symbol.CloseParenthesis,
        ',' => Symbol.Comma,
        '@' => Symbol.At,
        '#' => Symbol.Hash,
        ';' => Symbol.Semicolon,
        ':' => Symbol.Colon,
        '?' => Symbol.Question,
        '+' => Symbol.Plus,
        '-' => Symbol.Minus,
        '*' => Symbol.Star,
        '/' => Symbol.Slash,
        '%' => Symbol.Percent,
        '|' => Symbol.Bar,
        '=' => Symbol.Equal,
        '<' => Symbol.Less,
        '>' => Symbol.Greater,
        '^' => Symbol.Caret,
        '&' => Symbol.Ampersand,
        '!' => Symbol.Exclamation,
        '~' => Symbol.Tilde,
        _ => Symbol.End,
    };
}
