using StateFlow.Expressions;

namespace StateFlow;

/// <summary>What decides whether a Choice rule applies.</summary>
/// <remarks>Made by <see cref="JsonPath.At"/> and <see cref="Jsonata.Condition"/>, and put together by <see cref="And"/>, <see cref="Or"/> and <see cref="Not"/>.</remarks>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>Gets the comment of a nested condition. Becomes <c>Comment</c>; the comment of a rule belongs to the rule.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }

    /// <summary>Gets how many conditions are nested here, this one included; also what closes the hierarchy.</summary>
    internal abstract int Depth { get; }

    /// <summary>Holds when this condition and all of <paramref name="others"/> hold. Becomes <c>And</c>.</summary>
    /// <param name="others">The other conditions, checked in order.</param>
    /// <exception cref="InvalidOperationException">This or another one is a JSONata condition; JSONata has an <c>and</c> of its own.</exception>
    public Condition And(params ReadOnlySpan<Condition> others) =>
        new AndCondition([.. (this as AndCondition)?.Conditions ?? [Combinable(this)], .. Combinable(others)]);

    /// <summary>Holds when this condition or one of <paramref name="others"/> holds. Becomes <c>Or</c>.</summary>
    /// <param name="others">The other conditions, checked in order.</param>
    /// <exception cref="InvalidOperationException">This or another one is a JSONata condition; JSONata has an <c>or</c> of its own.</exception>
    public Condition Or(params ReadOnlySpan<Condition> others) =>
        new OrCondition([.. (this as OrCondition)?.Conditions ?? [Combinable(this)], .. Combinable(others)]);

    /// <summary>Holds when this condition does not. Becomes <c>Not</c>.</summary>
    /// <exception cref="InvalidOperationException">This is a JSONata condition; JSONata has <c>$not</c>.</exception>
    public Condition Not() => new NotCondition(Combinable(this));

    private protected static int Deeper(EquatableArray<Condition> inner)
    {
        var depth = inner.Select(c => c.Depth).DefaultIfEmpty().Max();
        return depth < Json.MaxDepth
            ? depth + 1
            : throw new InvalidOperationException($"The condition nests deeper than {Json.MaxDepth} levels, which is all that JSON texts may.");
    }

    private static Condition Combinable(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition is JsonataCondition jsonata
            ? throw new InvalidOperationException(
                $"The condition {jsonata.Expression} is JSONata and cannot stand inside And, Or or Not. Combine inside the expression with 'and', 'or' and '$not'.")
            : condition;
    }

    private static Condition[] Combinable(ReadOnlySpan<Condition> conditions)
    {
        var combinable = conditions.ToArray();
        Array.ForEach(combinable, c => Combinable(c));
        return combinable;
    }
}

/// <summary>Compares the value at a path. Becomes <c>Variable</c> and the field of the operator. JSONPath only.</summary>
/// <param name="Variable">The path, context path or variable. Becomes <c>Variable</c>; required.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Operand">What the value is compared with: a literal, or a path for the operators that end in <c>Path</c>.</param>
public sealed record ComparisonCondition(string? Variable, ComparisonOperator Operator, Json Operand) : Condition
{
    internal override int Depth => 1;
}

/// <summary>Puts conditions together. JSONPath only.</summary>
public abstract record CompositeCondition : Condition
{
    private int _depth;

    private protected CompositeCondition(EquatableArray<Condition> conditions) => Conditions = conditions;

    /// <summary>Gets the conditions, checked in order; not empty in a valid machine.</summary>
    public EquatableArray<Condition> Conditions
    {
        get;
        init => _depth = Deeper(field = value);
    }

    internal override int Depth => _depth;
}

/// <summary>Holds when all of its conditions hold. Becomes <c>And</c>. JSONPath only.</summary>
public sealed record AndCondition : CompositeCondition
{
    /// <summary>Makes the condition.</summary>
    /// <param name="conditions">The conditions, checked in order.</param>
    public AndCondition(EquatableArray<Condition> conditions)
        : base(conditions)
    {
    }
}

/// <summary>Holds when one of its conditions holds. Becomes <c>Or</c>. JSONPath only.</summary>
public sealed record OrCondition : CompositeCondition
{
    /// <summary>Makes the condition.</summary>
    /// <param name="conditions">The conditions, checked in order.</param>
    public OrCondition(EquatableArray<Condition> conditions)
        : base(conditions)
    {
    }
}

/// <summary>Holds when its condition does not. Becomes <c>Not</c>. JSONPath only.</summary>
public sealed record NotCondition : Condition
{
    private int _depth;

    /// <summary>Makes the condition.</summary>
    /// <param name="inner">The condition that must not hold.</param>
    public NotCondition(Condition inner) => Inner = inner;

    /// <summary>Gets the condition that must not hold.</summary>
    public Condition Inner
    {
        get;
        init => _depth = Deeper([field = value]);
    }

    internal override int Depth => _depth;
}

/// <summary>Holds when an expression gives true. Becomes <c>Condition</c>. JSONata only.</summary>
/// <param name="Expression">A text between <c>{%</c> and <c>%}</c>, or a literal boolean.</param>
public sealed record JsonataCondition(Json Expression) : Condition
{
    internal override int Depth => 1;
}

/// <summary>A condition the graph has no record for, kept as it is.</summary>
/// <param name="Content">The condition.</param>
public sealed record RawCondition(Json Content) : Condition
{
    internal override int Depth => 1;
}
