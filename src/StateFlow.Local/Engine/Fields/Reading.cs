namespace StateFlow.Local.Engine;

/// <summary>What a field is evaluated with.</summary>
/// <param name="Strand">The strand of work whose state has the field.</param>
/// <param name="Document">What <c>$</c> is in a path. In JSONata <c>$states.input</c> is always the input of the state.</param>
internal readonly record struct Reading(Strand Strand, Json Document)
{
    /// <summary>Gets <c>$states.result</c>, where there is one.</summary>
    public Json? Result { get; init; }

    /// <summary>Gets <c>$states.errorOutput</c>, where there is one.</summary>
    public Json? ErrorOutput { get; init; }

    /// <summary>Gets the item of a Map that is selected; <see langword="null"/> for that of the iteration, if the strand is one.</summary>
    public Json? Item { get; init; }

    /// <summary>Makes the context object.</summary>
    public Json Context() => ContextObject.Of(Strand, Item ?? Strand.Item);

    /// <summary>Makes what paths and intrinsic functions read.</summary>
    /// <param name="usesContext">Whether the context object is read.</param>
    public PathScope ToPathScope(bool usesContext)
    {
        var session = Strand.Execution.Session;
        return new PathScope(Document)
        {
            Context = usesContext ? Context() : Json.EmptyObject,
            Variables = Strand.Variables,
            NextIdentifier = session.NextGuid,
            NextRandom = session.NextDouble,
        };
    }

    /// <summary>Makes what expressions in JSONata read.</summary>
    /// <param name="usesContext">Whether the context object is read.</param>
    public JsonataScope ToJsonataScope(bool usesContext)
    {
        var states = new JsonObjectBuilder(4).Add("input", Strand.Input);
        if (Result is { } result)
        {
            states.Add("result", result);
        }

        if (ErrorOutput is { } error)
        {
            states.Add("errorOutput", error);
        }

        if (usesContext)
        {
            states.Add("context", Context());
        }

        return new JsonataScope(new VariableBindings(states.ToJson(), Strand.Variables)) { Options = Strand.Execution.Session.JsonataOptions };
    }
}
