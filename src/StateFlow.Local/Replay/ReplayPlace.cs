using System.Globalization;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>Names lines of work so that those of a recording and of a replay are found by each other.</summary>
internal static class ReplayPlace
{
    // No name of a state has it in it: control characters are not allowed there.
    private const char Separator = '\n';

    /// <summary>Names what lies in a Parallel or Map.</summary>
    public static string Below(string path, string owner) => $"{path}{Separator}{owner}";

    /// <summary>Names a line of work of a history: an iteration by its number, a branch by its first state.</summary>
    public static string Of(HistoryStrand strand) => strand.Fork is { Owner: var owner }
        ? Below(Below(Of(owner.Strand), owner.State), strand.Index is { } index ? Number(index) : strand.Visits[0].State) // A branch is known by its first visit.
        : string.Empty;

    /// <summary>Names a line of work of a run.</summary>
    public static string Of(Strand strand) => strand.Fork is { Owner: var owner }
        ? Below(Below(Of(owner), owner.State.Name), owner.State is ParallelProgram ? strand.Scope.Start.Name : Number(strand.Index))
        : string.Empty;

    /// <summary>Names the Parallel and Map states around a line of work.</summary>
    public static string PathOf(HistoryStrand strand) => strand.Fork is { Owner: var owner } ? Below(PathOf(owner.Strand), owner.State) : string.Empty;

    /// <summary>Names a line of work for people: <c>Price lines[3]/</c>.</summary>
    public static string Describe(HistoryStrand strand)
    {
        var places = new List<string>();
        for (var inner = strand; inner.Fork is { } fork; inner = fork.Owner.Strand)
        {
            places.Add($"{fork.Owner.State}[{Number(inner.Index ?? fork.Strands.IndexOf(inner))}]");
        }

        places.Reverse();
        return string.Join('/', places);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
