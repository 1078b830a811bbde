using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Asl.Schema;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>What is the same in the formats of whole and nested machines: the states.</summary>
/// <typeparam name="T">The record of the graph.</typeparam>
internal abstract class StateGraphFormat<T> : ObjectFormat<T>
    where T : StateGraph
{
    protected StateGraphFormat(string noun, params Field<T>[] fields)
        : base(noun, fields)
    {
    }

    protected static Field<T> StatesField { get; } = new(
        [AslField.States],
        [FieldSchemas.States],
        graph => ReferenceEquals(graph.States, StateCollection.Missing) ? null : AslField.States,
        (writer, graph) =>
        {
            if (ReferenceEquals(graph.States, StateCollection.Missing))
            {
                return;
            }

            writer.WriteStartObject(AslField.States.Encoded);
            foreach (var state in graph.States.AsSpan())
            {
                writer.WritePropertyName(state.Name);
                StateFormats.Write(writer, state);
            }

            writer.WriteEndObject();
        })
    {
        IsRequired = true,
    };

    protected static StateCollection ReadStates(AslObject source)
    {
        if (!source.Has(AslField.States))
        {
            return StateCollection.Missing;
        }

        var element = source.Element(AslField.States);
        if (element.ValueKind is not JsonValueKind.Object)
        {
            source.Reject(AslField.States, "an object of states");
            return StateCollection.Missing;
        }

        source.Context.Enter(AslField.States.Name);
        var states = ReadStates(source.Context, element);
        source.Context.Leave();
        return states;
    }

    private static StateCollection ReadStates(ReadContext context, JsonElement element)
    {
        var states = new StateCollection.Builder(element.GetPropertyCount());
        foreach (var property in element.EnumerateObject())
        {
            var name = Json.GetName(property, context.Strings);
            var offset = context.OffsetOf(property);
            context.Enter(name);
            var state = StateFormats.Read(context, name, offset, property.Value);
            context.Leave();
            context.Strings.FoundDuplicate |= !states.Set(state);
        }

        return states.Build();
    }
}
