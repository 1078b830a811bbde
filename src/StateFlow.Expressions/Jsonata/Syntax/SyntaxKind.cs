namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>The kinds of nodes. Those from <see cref="Path"/> on are made after parsing, when names and dots have become paths.</summary>
internal enum SyntaxKind
{
    Name,
    Variable,
    String,
    Number,
    Value,
    Regex,
    Wildcard,
    Descendant,
    Parent,

    /// <summary>The question mark of a partial application.</summary>
    Placeholder,

    /// <summary>A word that may be an operator stands where an operand is expected: it is a name.</summary>
    Keyword,
    End,
    Binary,
    Negation,
    Array,
    Object,
    Block,
    Function,
    Partial,
    Lambda,
    Condition,
    Transform,
    Index,
    Group,
    Sort,
    Focus,
    Position,
    Path,
    Bind,
    Application,
    SortStep,

    /// <summary>Text that is no expression, in the tree of a text with errors.</summary>
    Error,
}
