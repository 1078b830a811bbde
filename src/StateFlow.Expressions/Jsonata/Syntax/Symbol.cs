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
    private static readonly string[] Texts =
    [
        "(end)", "(name)", "(name)", "(literal)", "(literal)", "(literal)", "(regex)", ".", "[", "]", "{", "}", "(", ")", ",", "@", "#", ";", ":", "?",
        "+", "-", "*", "/", "%", "|", "=", "<", ">", "^", "**", "..", ":=", "!=", "<=", ">=", "~>", "?:", "??", "and", "or", "in", "&", "!", "~", "(error)",
    ];

    /// <summary>Gets how tightly an operator binds what stands to its left; 0 where the symbol is no infix operator.</summary>
    public static int PowerOf(Symbol symbol) => symbol switch
    {
        Symbol.OpenBracket or Symbol.OpenParenthesis or Symbol.At or Symbol.Hash => 80,
        Symbol.Dot => 75,
        Symbol.OpenBrace => 70,
        Symbol.Star or Symbol.Slash or Symbol.Percent => 60,
        Symbol.Plus or Symbol.Minus or Symbol.Ampersand => 50,
        Symbol.Equal or Symbol.NotEqual or Symbol.Less or Symbol.LessOrEqual or Symbol.Greater or Symbol.GreaterOrEqual => 40,
        Symbol.Caret or Symbol.Apply or Symbol.Elvis or Symbol.Coalesce or Symbol.In => 40,
        Symbol.And => 30,
        Symbol.Or => 25,
        Symbol.Question => 20,
        Symbol.Assign or Symbol.Error => 10,
        _ => 0,
    };

    /// <summary>Gets the symbol as it is written.</summary>
    public static string TextOf(Symbol symbol) => Texts[(int)symbol];

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
