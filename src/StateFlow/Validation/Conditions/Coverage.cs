namespace StateFlow.Validation.Conditions;

/// <summary>What the rules of a Choice state leave over for those that follow, variable by variable.</summary>
/// <param name="texts">The conditions of the state.</param>
internal sealed class Coverage(ConditionTexts texts)
{
    /// <summary>More variables than this in a condition, and it is not looked at: it takes time, and nobody writes it.</summary>
    private const int MaxVariables = 20;

    private readonly Dictionary<string, ValueSet> _chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueSet> _settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueSet> _types = new(StringComparer.Ordinal);

    /// <summary>Gets whether no value is left over of a variable, as far as values have the types that it is compared with.</summary>
    public bool IsComplete => _types.Any(t => Universe(t.Value).IsWithin(_settled[t.Key]));

    /// <summary>Adds a rule.</summary>
    /// <returns>What it adds to the rules before.</returns>
    public Contribution Add(Condition condition)
    {
        var variables = new HashSet<string>(StringComparer.Ordinal);
        texts.AddVariables(condition, variables);
        AddTypes(condition);
        if (variables.Count > MaxVariables)
        {
            return Contribution.Some;
        }

        var contribution = Contribution.Some;
        foreach (var variable in variables)
        {
            var bounds = Bounds.Of(condition, variable, texts.NameOf);
            var chosen = _chosen.GetValueOrDefault(variable, ValueSet.None);
            contribution = bounds.Maybe.IsEmpty ? Contribution.Contradiction
                : contribution is not Contribution.Some ? contribution
                : bounds.Maybe.IsWithin(chosen) ? Contribution.None
                : bounds.Surely.Complement().IsEmpty ? Contribution.All
                : contribution;
            _chosen[variable] = chosen.Union(bounds.Surely.Intersect(bounds.Maybe));
            _settled[variable] = _settled.GetValueOrDefault(variable, ValueSet.None).Union(bounds.Surely);
        }

        return contribution;
    }

    private void AddTypes(Condition condition)
    {
        switch (condition)
        {
            case ComparisonCondition { Variable: { } variable } comparison:
                var name = texts.NameOf(variable);
                _types[name] = _types.GetValueOrDefault(name, ValueSet.None).Union(Bounds.FamilyOf(comparison.Operator));
                _settled.TryAdd(name, ValueSet.None);
                break;
            case CompositeCondition composite:
                foreach (var inner in composite.Conditions)
                {
                    AddTypes(inner);
                }

                break;
            case NotCondition not:
                AddTypes(not.Inner);
                break;
            case ComparisonCondition or JsonataCondition or RawCondition:
                break;
        }
    }

    /// <summary>Gives the values that must be covered: of the types that are compared, or all when only presence and null are tested.</summary>
    private static ValueSet Universe(ValueSet types) =>
        types.IsWithin(ValueSet.Of(SingleValues.Missing | SingleValues.Null)) ? types.Union(ValueSet.Of(SingleValues.Missing).Complement()) : types;
}

/// <summary>What a rule adds to the rules before.</summary>
internal enum Contribution
{
    /// <summary>It may hold where they do not.</summary>
    Some,

    /// <summary>Wherever it holds, one of them does.</summary>
    None,

    /// <summary>It never holds.</summary>
    Contradiction,

    /// <summary>It always holds.</summary>
    All,
}
