using System.Globalization;
using System.Text;

namespace StateFlow.Local;

/// <summary>A place where a replay parts from its recording.</summary>
/// <param name="Kind">What is different.</param>
/// <param name="Place">The branches and iterations it lies in, from the outside in: <c>Price lines[3]</c>. Empty in the machine itself.</param>
/// <param name="State">The state, by the name that the recording has for it; <see langword="null"/> for the execution as a whole.</param>
/// <param name="EventId">The number of the recorded event.</param>
/// <param name="Message">What happened in the recording, and what happens now.</param>
public sealed record Divergence(DivergenceKind Kind, string Place, string? State, long EventId, string Message)
{
    /// <summary>Gets what is different in the data, where data is: before is the recording, after is now.</summary>
    public EquatableArray<DataDifference> Differences { get; init; }

    /// <summary>Gets the place and the message, and the differences each on a line of its own.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Place.Length > 0)
        {
            text.Append(Place).Append('/');
        }

        text.Append(State ?? "The execution").Append(CultureInfo.InvariantCulture, $" (event {EventId}): {Message}");
        foreach (var difference in Differences)
        {
            text.Append("\n     ").Append(difference);
        }

        return text.ToString();
    }
}
