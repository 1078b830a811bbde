using System.Text;
using System.Text.Json;

namespace StateFlow.Local;

/// <summary>How a member of the details of an event is written.</summary>
internal enum EventMemberKind
{
    /// <summary>As text.</summary>
    Text,

    /// <summary>As a whole number.</summary>
    Number,

    /// <summary>As an object.</summary>
    Object,

    /// <summary>As text that holds JSON.</summary>
    Data,

    /// <summary>As text that holds JSON, with a second member that says whether it is complete.</summary>
    DetailedData,

    /// <summary>As an object whose members are texts that hold JSON, with a second member that says whether they are complete.</summary>
    Variables,
}

/// <summary>A member of the details of an event.</summary>
/// <param name="Name">The name that the API has for it.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Get">Takes it from the event.</param>
/// <param name="Set">Puts it into the event.</param>
internal sealed record EventMember(string Name, EventMemberKind Kind, Func<HistoryEvent, Json?> Get, Func<HistoryEvent, Json, HistoryEvent> Set)
{
    private bool HasDetails => Kind is EventMemberKind.DetailedData or EventMemberKind.Variables;

    /// <summary>Writes it, where the event has it.</summary>
    public void Write(HistoryEvent recorded, JsonObjectBuilder details)
    {
        if (Get(recorded) is not { } value)
        {
            return;
        }

        details.Add(Name, Kind switch
        {
            EventMemberKind.Data or EventMemberKind.DetailedData => Json.From(value.ToString()),
            EventMemberKind.Variables => Json.Object([.. value.Members.Select(m => KeyValuePair.Create(m.Key, Json.From(m.Value.ToString())))]),
            _ => value,
        });
        if (HasDetails)
        {
            details.Add($"{Name}Details", new JsonObjectBuilder(1).Add("truncated", false).ToJson());
        }
    }

    /// <summary>Makes the value of what was written.</summary>
    /// <returns>What is wrong with it, or <see langword="null"/>.</returns>
    public string? Read(Json written, out Json value)
    {
        value = written;
        return Kind switch
        {
            EventMemberKind.Text => written.ValueKind is JsonValueKind.String ? null : $"'{Name}' must be text.",
            EventMemberKind.Number => written.TryGetInt64(out var number) && number >= 0 ? null : $"'{Name}' must be a whole number from 0.",
            EventMemberKind.Object => written.ValueKind is JsonValueKind.Object ? null : $"'{Name}' must be an object.",
            EventMemberKind.Variables => ReadVariables(written, out value),
            _ => TryParse(written, out value) ? null : $"'{Name}' must be text that holds JSON.",
        };
    }

    private string? ReadVariables(Json written, out Json value)
    {
        value = default;
        if (written.ValueKind is not JsonValueKind.Object)
        {
            return $"'{Name}' must be an object.";
        }

        var variables = new JsonObjectBuilder(written.Count);
        foreach (var (name, text) in written.Members)
        {
            if (!TryParse(text, out var variable))
            {
                return $"The variable '{name}' must be text that holds JSON.";
            }

            variables.Add(name, variable);
        }

        value = variables.ToJson();
        return null;
    }

    private static bool TryParse(Json text, out Json value)
    {
        value = default;
        return text.ValueKind is JsonValueKind.String && Json.TryParse(Encoding.UTF8.GetBytes(text.GetString()), out value, out _);
    }
}
