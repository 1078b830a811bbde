using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A function for <c>$sort</c> that compares the same path of both arguments: <c>function($l, $r) { $l.price &gt; $r.price }</c>.</summary>
/// <remarks>It is enough to follow the path once for each item, instead of twice for each comparison.</remarks>
internal sealed class KeyComparator
{
    private readonly Operation _key;
    private readonly int _slot;
    private readonly Symbol _after;

    private KeyComparator(Operation key, int slot, Symbol after) => (_key, _slot, _after) = (key, slot, after);

    /// <summary>Recognises the body of a lambda.</summary>
    /// <returns>The comparator; null when the body does anything else.</returns>
    public static KeyComparator? Of(Operation body) =>
        body is ComparisonOperation { Left: var left, Right: var right, Operator: var symbol }
        && PathOf(left) is { } path && PathOf(right) is { } other && path.Names.AsSpan().SequenceEqual(other.Names)
            ? (path.Slot, other.Slot) switch
            {
                (0, 1) => new(left, 0, symbol),
                (1, 0) => new(left, 1, Mirrored(symbol)),
                _ => null,
            }
            : null;

    /// <summary>Finds the order of items.</summary>
    /// <returns>The positions of the items in their order; null when their keys are not all numbers or all strings.</returns>
    public int[]? Order(ReadOnlySpan<Json> items, Run run)
    {
        var frame = new Frame(run, null, new Json[2]);
        var keys = new Json[items.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            frame.Slots[_slot] = items[i];
            keys[i] = _key.Evaluate(Values.Undefined, frame);
        }

        return KeyedSort.Order(keys, 1, _after, null, run);
    }

    private static (int Slot, string[] Names)? PathOf(Operation operation) => operation switch
    {
        VariableOperation { Parameter: { } slot } => (slot, []),
        PathOperation { NamesOfParameter: { } path } => path,
        _ => null,
    };

    private static Symbol Mirrored(Symbol symbol) => symbol switch
    {
        Symbol.Less => Symbol.Greater,
        Symbol.LessOrEqual => Symbol.GreaterOrEqual,
        Symbol.Greater => Symbol.Less,
        _ => Symbol.LessOrEqual,
    };
}
