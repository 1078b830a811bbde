using StateFlow.Asl;

namespace StateFlow.Deploy;

/// <summary>The differences between two definitions, state by state.</summary>
public sealed record DefinitionDiff
{
    /// <summary>Gets the differences: the machine first, then its states in their order, those inside of others after them.</summary>
    public EquatableArray<StateChange> Changes { get; internal init; }

    /// <summary>Gets whether the definitions mean the same: neither white space nor the order of members counts.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two machines.</summary>
    /// <param name="before">The machine as it was.</param>
    /// <param name="after">The machine as it is. A placeholder <c>${Name}</c> in it stands for any text that <paramref name="before"/> has in its place.</param>
    public static DefinitionDiff Of(StateMachine before, StateMachine after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Of(Definition(before), Definition(after));
    }

    /// <summary>Compares two definitions, whether they are valid or not.</summary>
    /// <param name="before">The definition as it was.</param>
    /// <param name="after">The definition as it is.</param>
    public static DefinitionDiff Of(Json before, Json after)
    {
        var comparison = new Deploy.Diff.DefinitionComparison();
        comparison.Compare(before, after);
        return new DefinitionDiff { Changes = [.. comparison.Changes] };
    }

    private static Json Definition(StateMachine machine) => Json.Parse(AslWriter.WriteString(machine, new AslWriterOptions { AllowErrors = true, Indented = false }));
}
