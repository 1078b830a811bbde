namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>A part of an expression: as it was written, and later as it is meant.</summary>
/// <remarks>
/// One class holds both, because the second is made of the first by small changes: a name becomes a path of one step, a dot adds a step, a bracket
/// adds a stage to the last one. This is what <c>processAST</c> of the reference implementation does.
/// </remarks>
/// <param name="kind">What it is.</param>
/// <param name="start">Where its token begins.</param>
/// <param name="position">Where its token ends; errors are reported there.</param>
internal sealed class SyntaxNode(SyntaxKind kind, int start, int position)
{
    private List<SyntaxNode>? _items;

    public SyntaxNode(SyntaxKind kind, Token token)
        : this(kind, token.Start, token.End) => (Symbol, Text, Number) = (token.Symbol, token.Text, token.Number);

    public SyntaxKind Kind { get; set; } = kind;

    public int Start { get; } = start;

    public int Position { get; } = position;

    /// <summary>Gets the token, for operators which one it is.</summary>
    public Symbol Symbol { get; init; }

    /// <summary>Gets the name, the text, the pattern, or the operator.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets or sets the flags of a regex, or the signature of a lambda.</summary>
    public string? Extra { get; set; }

    public double Number { get; set; }

    /// <summary>Gets or sets the left operand, the condition, the callee, the body of a lambda, or the pattern of a transform.</summary>
    public SyntaxNode? Left { get; set; }

    /// <summary>Gets or sets the right operand, what is chosen, or the update of a transform.</summary>
    public SyntaxNode? Right { get; set; }

    /// <summary>Gets or sets what is chosen otherwise, or what a transform deletes.</summary>
    public SyntaxNode? Third { get; set; }

    /// <summary>Gets or sets items, arguments, expressions of a block, steps of a path, terms of a sort; keys and values in turn.</summary>
    public List<SyntaxNode> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    public bool HasItems => _items is { Count: > 0 };

    /// <summary>Gets or sets whether a term of a sort is descending.</summary>
    public bool IsDescending { get; set; }

    /// <summary>Gets or sets whether <c>[]</c> follows, so that a single result stays an array.</summary>
    public bool KeepArray { get; set; }

    /// <summary>Gets or sets the predicates behind the whole, or the stages of a step.</summary>
    public List<Stage>? Predicates { get; set; }

    /// <summary>Gets or sets the stages of a step: they see the values of each context by itself.</summary>
    public List<Stage>? Stages { get; set; }

    /// <summary>Gets or sets the object that groups the results.</summary>
    public SyntaxNode? Group { get; set; }

    /// <summary>Gets or sets the variable that <c>@</c> binds.</summary>
    public string? Focus { get; set; }

    /// <summary>Gets or sets the variable that <c>#</c> binds.</summary>
    public string? Index { get; set; }

    /// <summary>Gets or sets the parent that somebody asks for and that this step is.</summary>
    public ParentSlot? Ancestor { get; set; }

    /// <summary>Gets or sets the parents that parts of this node ask for and that are not found yet.</summary>
    public List<ParentSlot>? Seeking { get; set; }

    /// <summary>Gets or sets whether a step hands on tuples: values with what was bound on the way.</summary>
    public bool IsTuple { get; set; }

    /// <summary>Gets or sets whether an array constructor is the first or the last step of a path.</summary>
    public bool IsConsArray { get; set; }

    /// <summary>Gets or sets whether a single result of a path stays an array.</summary>
    public bool KeepSingletonArray { get; set; }

    /// <summary>Gets or sets whether a call is the last thing a lambda does.</summary>
    public bool IsTailCall { get; set; }

    /// <summary>Gets or sets how deep the tree below is.</summary>
    public int Depth { get; set; } = 1;
}

/// <summary>A predicate, or the binding of a position.</summary>
/// <param name="Predicate">The predicate, or null for a position.</param>
/// <param name="Variable">The variable that is bound to the position.</param>
internal sealed record Stage(SyntaxNode? Predicate, string? Variable);

/// <summary>A parent that a <c>%</c> stands for.</summary>
/// <param name="label">The variable that holds it.</param>
internal sealed class ParentSlot(string label)
{
    public string Label { get; set; } = label;

    /// <summary>Gets or sets how many steps up it is.</summary>
    public int Level { get; set; } = 1;
}
