using System.Globalization;

namespace StateFlow.Local.Engine;

/// <summary>Makes the context object, <c>$$</c> and <c>$states.context</c>: asl.md, section 5.9; which members there are was recorded.</summary>
internal static class ContextObject
{
    /// <summary>Makes it for the state that a strand is in.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="item">The item of a Map, or <see langword="null"/>.</param>
    public static Json Of(Strand strand, Json? item)
    {
        var context = new JsonObjectBuilder(5).Add("Execution", strand.Execution.Context);
        if (item is { } value)
        {
            context.Add("Map", new JsonObjectBuilder(1).Add("Item", value).ToJson());
        }

        var state = new JsonObjectBuilder(3).Add("EnteredTime", Json.From(Time(strand.EnteredAt))).Add("Name", Json.From(strand.State.Name));
        if (strand.State.CanRetry)
        {
            state.Add("RetryCount", strand.Retries);
        }

        context.Add("State", state.ToJson()).Add("StateMachine", strand.Execution.MachineContext);
        if (strand.Token is { } token)
        {
            context.Add("Task", new JsonObjectBuilder(1).Add("Token", Json.From(token)).ToJson());
        }

        return context.ToJson();
    }

    /// <summary>Writes a time as the context object does: in UTC, to the millisecond.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
