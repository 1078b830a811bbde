namespace StateFlow.Expressions.Jsonata;

/// <summary>Variables that are in one frame.</summary>
/// <param name="parent">The scope around this one.</param>
/// <param name="names">The variables, by slot.</param>
internal sealed class Scope(Scope? parent, List<string> names)
{
    public Scope? Parent => parent;

    public List<string> Names => names;

    /// <summary>Gets or sets how many of the first names are always bound.</summary>
    public int BoundCount { get; init; }

    /// <summary>Gets or sets whether something inside may hold on to the frame.</summary>
    public bool IsKept { get; set; }
}
