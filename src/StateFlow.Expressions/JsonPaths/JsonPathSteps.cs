namespace StateFlow.Expressions.JsonPaths;

/// <summary>The steps of a path, without its root.</summary>
internal sealed class JsonPathSteps
{
    private readonly JsonPathStep[] _steps;

    public JsonPathSteps(JsonPathStep[] steps)
    {
        _steps = steps;
        IsDefinite = true;
        for (var i = 0; i < steps.Length; i++)
        {
            IsDefinite &= steps[i].IsDefinite || (steps[i] is MembersStep && i == steps.Length - 1);
        }
    }

    public ReadOnlySpan<JsonPathStep> Steps => _steps;

    /// <summary>Gets whether the path selects one value at most, and gives it rather than an array of what was selected.</summary>
    public bool IsDefinite { get; }

    /// <summary>Follows a definite path; allocates nothing, except for the object that <c>['a', 'b']</c> makes.</summary>
    /// <param name="document">Where to begin.</param>
    /// <param name="value">The value, or where the path ended.</param>
    /// <param name="failed">The number of the step that found nothing, or -1.</param>
    public bool TryFind(Json document, out Json value, out int failed)
    {
        value = document;
        for (failed = 0; failed < _steps.Length; failed++)
        {
            if (Find(_steps[failed], value) is not { } next)
            {
                return false;
            }

            value = next;
        }

        failed = -1;
        return true;
    }

    /// <summary>Makes a definite step; null where there is nothing.</summary>
    public static Json? Find(JsonPathStep step, Json value) => step switch
    {
        MemberStep member => value.TryGetProperty(member.Name, out var found) ? found : null,
        IndexStep index => ItemOf(value, index.Index),
        MembersStep members => MembersOf(value, members.Names),
        IndexesStep or SliceStep or WildcardStep or FilterStep or ScanStep => throw new System.Diagnostics.UnreachableException($"{step} is not definite."),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown step {step}."),
    };

    /// <summary>Gives an item of an array, counted from the end where the index is negative.</summary>
    public static Json? ItemOf(Json array, int index)
    {
        var items = array.Items.AsSpan();
        var at = index < 0 ? items.Length + index : index;
        return at >= 0 && at < items.Length ? items[at] : null;
    }

    /// <summary>Gives those members of an object that have one of the names, as an object.</summary>
    public static Json? MembersOf(Json value, string[] names)
    {
        if (value.ValueKind is not System.Text.Json.JsonValueKind.Object)
        {
            return null;
        }

        var members = new JsonObjectBuilder(names.Length);
        foreach (var name in names)
        {
            if (value.TryGetProperty(name, out var member))
            {
                members.Set(name, member);
            }
        }

        return members.ToJson();
    }
}
