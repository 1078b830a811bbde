using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Sorts by keys that are all numbers or all strings, as nearly all are: then no comparison fails, and none has to look what it compares.</summary>
internal static class KeyedSort
{
    /// <summary>Finds the order of keys.</summary>
    /// <param name="keys">The keys, and what stands between them.</param>
    /// <param name="step">How far a key is from the one before.</param>
    /// <param name="after">How the key of what belongs behind compares with the other one.</param>
    /// <param name="isAfterInTie">Tells whether the first belongs behind the second where their keys are equal, if something decides about that.</param>
    /// <param name="run">The evaluation.</param>
    /// <returns>The positions of the keys in their order; null when they are not all numbers or all strings.</returns>
    public static int[]? Order(ReadOnlySpan<Json> keys, int step, Symbol after, Func<int, int, bool>? isAfterInTie, Run run)
    {
        switch (KindsOf(keys, step))
        {
            case ValueKinds.Number:
                var numbers = new Keyed<double>[keys.Length / step];
                for (var i = 0; i < numbers.Length; i++)
                {
                    numbers[i] = new(keys[i * step].Double, i);
                }

                MergeSort.Sort(numbers, new NumberOrder(after, isAfterInTie), run);
                return Array.ConvertAll(numbers, key => key.At);
            case ValueKinds.String:
                var texts = new Keyed<string>[keys.Length / step];
                for (var i = 0; i < texts.Length; i++)
                {
                    texts[i] = new((string)keys[i * step].Node!, i); // All are strings.
                }

                MergeSort.Sort(texts, new TextOrder(after, isAfterInTie), run);
                return Array.ConvertAll(texts, key => key.At);
            default:
                return null;
        }
    }

    /// <summary>Gets what is among keys.</summary>
    public static ValueKinds KindsOf(ReadOnlySpan<Json> keys, int step)
    {
        var kinds = ValueKinds.None;
        for (var i = 0; i < keys.Length; i += step)
        {
            kinds |= Values.KindOf(keys[i]);
        }

        return kinds;
    }

    private readonly record struct Keyed<T>(T Key, int At);

    private readonly struct NumberOrder(Symbol after, Func<int, int, bool>? isAfterInTie) : ISortOrder<Keyed<double>>
    {
        public bool IsAfter(in Keyed<double> left, in Keyed<double> right) => left.Key == right.Key && isAfterInTie is not null
            ? isAfterInTie(left.At, right.At)
            : ComparisonOperation.Holds(after, left.Key, right.Key);
    }

    private readonly struct TextOrder(Symbol after, Func<int, int, bool>? isAfterInTie) : ISortOrder<Keyed<string>>
    {
        public bool IsAfter(in Keyed<string> left, in Keyed<string> right)
        {
            var order = string.CompareOrdinal(left.Key, right.Key);
            return order == 0 && isAfterInTie is not null ? isAfterInTie(left.At, right.At) : ComparisonOperation.Holds(after, order, 0);
        }
    }
}
