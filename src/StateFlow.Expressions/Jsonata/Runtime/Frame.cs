namespace StateFlow.Expressions.Jsonata;

/// <summary>The variables of one block, of one call, or of one tuple. Which variable has which slot is known when the expression is compiled.</summary>
/// <param name="run">The evaluation.</param>
/// <param name="parent">The frame around this one.</param>
/// <param name="slots">The values.</param>
internal sealed class Frame(Run run, Frame? parent, Json[] slots)
{
    public Run Run { get; } = run;

    public Frame? Parent { get; } = parent;

    public Json[] Slots { get; } = slots;

    /// <summary>Marks a slot that nothing was bound to: the variable is looked for further out.</summary>
    public static Json Unbound { get; } = Json.FromNode(new object());

    /// <summary>Makes a frame whose variables are not bound yet.</summary>
    public static Frame Create(Run run, Frame? parent, int count)
    {
        var slots = new Json[count];
        Array.Fill(slots, Unbound);
        return new Frame(run, parent, slots);
    }
}
