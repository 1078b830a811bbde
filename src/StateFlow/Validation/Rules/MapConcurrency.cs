using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A map that calls functions or APIs for its items limits how many calls there are at once: SF11029.</summary>
internal sealed class MapConcurrency : MachineRule
{
    public override void Check(MachineScope scope, Findings findings)
    {
        HashSet<string>? reported = null;
        foreach (var graph in scope.Graphs)
        {
            if (graph.Owner is not null && graph.States.FirstOrDefault(IsLimitedCall) is { } call && FindUnlimitedMap(graph) is var (map, pointer)
                && (reported ??= new HashSet<string>(StringComparer.Ordinal)).Add(pointer))
            {
                findings.Report(new Diagnostic(
                    MapRules.MapNoMaxConcurrency,
                    pointer,
                    $"The Map state '{map.Name}' calls '{call.State.Name}' for up to {(map.IsDistributed ? "10,000" : "40")} items at once, which may be more than is allowed there. "
                        + "Add 'MaxConcurrency'.")
                {
                    Related = [new RelatedPlace(call.Pointer, "This is called for every item.")],
                });
            }
        }
    }

    /// <summary>Tells whether a state calls what has limits that are easily reached: a function, an API.</summary>
    private static bool IsLimitedCall(StateScope state) =>
        state.Resource is TaskResource.Function || state.Resource.Integration is "lambda:invoke" or "http:invoke" or "apigateway:invoke";

    /// <summary>Finds the map around a graph, if it does not limit its concurrency.</summary>
    private static (MapState Map, string Pointer)? FindUnlimitedMap(GraphScope graph)
    {
        for (var inner = graph; inner.Parent is { } outer; inner = outer)
        {
            if (inner.Owner is MapState map)
            {
                var isUnlimited = map.MaxConcurrency is null && !RequiredFields.IsRaw(map.Raw, AslField.MaxConcurrency, AslField.MaxConcurrencyPath);
                return isUnlimited ? (map, outer.Pointer + JsonPointer.Of(AslField.States.Name, map.Name)) : null;
            }
        }

        return null;
    }
}
