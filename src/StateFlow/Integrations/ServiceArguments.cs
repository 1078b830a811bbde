using StateFlow.Expressions;

namespace StateFlow.Integrations;

/// <summary>Arguments that a service call has by itself. Their names are those of AWS, whatever the caller's serializer does to names.</summary>
/// <param name="members">The names and the values, which may be such objects again, or lists of them; null ones are left out.</param>
internal sealed class ServiceArguments(params (string Name, object? Value)[] members)
{
    /// <summary>Converts the arguments. Paths still stand in them as marked texts, as after <see cref="Draft.Convert"/>.</summary>
    public Json ToJson(Draft draft)
    {
        var result = new JsonObjectBuilder(members.Length);
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                result.Set(name, value switch
                {
                    ServiceArguments one => one.ToJson(draft),
                    ServiceArguments[] list => Json.Array([.. list.Select(a => a.ToJson(draft))]),
                    _ => draft.Convert(value),
                });
            }
        }

        return result.ToJson();
    }
}
