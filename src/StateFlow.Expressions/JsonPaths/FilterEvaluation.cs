using System.Text.Json;

namespace StateFlow.Expressions.JsonPaths;

/// <summary>Tells whether a filter accepts an item (Jayway, <c>EvaluatorFactory</c> and <c>ValueNodes</c>).</summary>
internal static class FilterEvaluation
{
    public static bool Accepts(Filter filter, Json item, JsonPathWalk walk)
    {
        switch (filter)
        {
            case AllFilter all:
                return !AcceptsOne(all.Parts, item, walk, accepted: false);
            case AnyFilter any:
                return AcceptsOne(any.Parts, item, walk, accepted: true);
            case NotFilter not:
                return !Accepts(not.Part, item, walk);
            case ExistsFilter exists:
                return Read(exists.Path, item, walk) is not null;
            case ComparisonFilter comparison:
                return Compare(comparison, item, walk);
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown filter {filter}.");
        }
    }

    // Tells whether one of the parts has that answer; a closure for each item would cost more than most comparisons.
    private static bool AcceptsOne(Filter[] parts, Json item, JsonPathWalk walk, bool accepted)
    {
        foreach (var part in parts)
        {
            if (Accepts(part, item, walk) == accepted)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Compare(ComparisonFilter comparison, Json item, JsonPathWalk walk)
    {
        if (comparison is { Operator: FilterOperator.Matches } or { Left: RegexOperand } or { Right: RegexOperand })
        {
            return MatchesPattern(comparison, item, walk);
        }

        var left = Value(comparison.Left, item, walk);
        var right = Value(comparison.Right, item, walk);
        return walk.ChargeWhole(left ?? Json.Null) && walk.ChargeWhole(right ?? Json.Null) && Compare(comparison.Operator, left, right);
    }

    // A value that is not there is equal to no other, and not equal to all of them.
    private static bool Compare(FilterOperator comparison, Json? left, Json? right) => comparison switch
    {
        FilterOperator.Equal => AreEqual(left, right),
        FilterOperator.NotEqual => !AreEqual(left, right),
        FilterOperator.StrictEqual => AreSame(left, right),
        FilterOperator.StrictNotEqual => !AreSame(left, right),
        FilterOperator.Less => Order(left, right) < 0,
        FilterOperator.LessOrEqual => Order(left, right) <= 0,
        FilterOperator.Greater => Order(left, right) > 0,
        FilterOperator.GreaterOrEqual => Order(left, right) >= 0,
        FilterOperator.In => IsArray(right) && Has(right!.Value, left),
        FilterOperator.NotIn => !(IsArray(right) && Has(right!.Value, left)),
        FilterOperator.SubsetOf => AreArrays(left, right) && CountIn(left!.Value, right!.Value) == left.Value.Count,
        FilterOperator.AnyOf => AreArrays(left, right) && CountIn(left!.Value, right!.Value) > 0,
        FilterOperator.NoneOf => AreArrays(left, right) && CountIn(left!.Value, right!.Value) == 0,
        FilterOperator.All => AreArrays(left, right) && CountIn(right!.Value, left!.Value) == right.Value.Count,
        FilterOperator.Contains => Contains(left, right),
        FilterOperator.Size => right is { ValueKind: JsonValueKind.Number } size && Length(left) is { } length && size.GetDouble() == length,
        FilterOperator.Empty => right is { ValueKind: JsonValueKind.True or JsonValueKind.False } empty && Length(left) is { } length && empty.GetBoolean() == (length == 0),
        _ => false,
    };

    /// <summary>Compares as <c>==</c> does: a number and a string are compared as what stands on the left.</summary>
    private static bool AreEqual(Json? left, Json? right) => (left, right) switch
    {
        ({ ValueKind: JsonValueKind.Number } number, { ValueKind: JsonValueKind.String } text) =>
            NumberText.IsNumber(text.GetString()) && number == Json.FromNumber(text.GetString()),
        ({ ValueKind: JsonValueKind.String } text, { ValueKind: JsonValueKind.Number } number) => text.GetString() == number.GetNumberText(),
        ({ } first, { } second) => first == second,
        _ => false,
    };

    private static bool AreSame(Json? left, Json? right) => left is { } first && right is { } second && first == second;

    // Null where the sides cannot be ordered, which makes every comparison false.
    private static int? Order(Json? left, Json? right) => (left, right) switch
    {
        ({ ValueKind: JsonValueKind.Number } first, { ValueKind: JsonValueKind.Number } second) => first.GetDouble().CompareTo(second.GetDouble()),
        ({ ValueKind: JsonValueKind.String } first, { ValueKind: JsonValueKind.String } second) => string.CompareOrdinal(first.GetString(), second.GetString()),
        _ => null,
    };

    private static bool Contains(Json? left, Json? right) => (left, right) switch
    {
        ({ ValueKind: JsonValueKind.String } text, { ValueKind: JsonValueKind.String } part) => text.GetString().Contains(part.GetString(), StringComparison.Ordinal),
        ({ ValueKind: JsonValueKind.Array } array, { } item) => Has(array, item),
        _ => false,
    };

    private static bool Has(Json array, Json? item)
    {
        foreach (var candidate in array.Items)
        {
            if (AreEqual(item, candidate))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountIn(Json items, Json array)
    {
        var known = new HashSet<Json>(array.Items);
        return items.Items.Count(known.Contains);
    }

    private static bool IsArray(Json? value) => value is { ValueKind: JsonValueKind.Array };

    private static bool AreArrays(Json? left, Json? right) => IsArray(left) && IsArray(right);

    private static int? Length(Json? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString().Length,
        { ValueKind: JsonValueKind.Array or JsonValueKind.Object } container => container.Count,
        _ => null,
    };

    private static bool MatchesPattern(ComparisonFilter comparison, Json item, JsonPathWalk walk)
    {
        var (pattern, other) = comparison.Left is RegexOperand left ? (left, comparison.Right) : (comparison.Right as RegexOperand, comparison.Left);
        if (comparison.Operator is not FilterOperator.Matches || pattern is null || other is RegexOperand)
        {
            return false;
        }

        var value = Value(other, item, walk) ?? Json.From(string.Empty);
        return value.ValueKind is JsonValueKind.Array ? value.Items.Any(i => Matches(pattern, i, walk)) : Matches(pattern, value, walk);
    }

    private static bool Matches(RegexOperand pattern, Json value, JsonPathWalk walk)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToString(),
            _ => string.Empty,
        };
        return walk.Charge(1 + (text.Length / 16)) && pattern.Regex.IsMatch(text);
    }

    private static Json? Value(Operand operand, Json item, JsonPathWalk walk) => operand switch
    {
        LiteralOperand literal => literal.Value,
        PathOperand path => Read(path, item, walk),
        RegexOperand => null,
        _ => throw new System.Diagnostics.UnreachableException($"Unknown operand {operand}."),
    };

    private static Json? Read(PathOperand path, Json item, JsonPathWalk walk)
    {
        var start = path.FromItem ? item : walk.Document;
        if (path.Steps.IsDefinite)
        {
            return path.Steps.TryFind(start, out var value, out _) ? value : null;
        }

        Json[] items = [.. walk.Select(path.Steps, start)];
        return Nesting.HasRoomFor(items) ? Json.FromList(items) : null;
    }
}
