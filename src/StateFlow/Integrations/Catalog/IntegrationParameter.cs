namespace StateFlow.Integrations;

/// <summary>A parameter of a service call.</summary>
/// <param name="Name">The name as it is written in <c>Arguments</c> or <c>Parameters</c>: PascalCase, whatever the service's own spelling.</param>
/// <param name="Requirement">Whether a call must give it.</param>
public readonly record struct IntegrationParameter(string Name, ParameterRequirement Requirement)
{
    /// <summary>Reads a list: <c>A!,B|,C|,D</c> requires <c>A</c> and one of <c>B</c> and <c>C</c>.</summary>
    internal static IReadOnlyList<IntegrationParameter> ReadList(ReadOnlySpan<char> text)
    {
        var parameters = new List<IntegrationParameter>();
        foreach (var range in text.Split(','))
        {
            if (text[range] is { IsEmpty: false } entry)
            {
                parameters.Add(entry[^1] switch
                {
                    '!' => new(entry[..^1].ToString(), ParameterRequirement.Required),
                    '|' => new(entry[..^1].ToString(), ParameterRequirement.OneOf),
                    _ => new(entry.ToString(), ParameterRequirement.Optional),
                });
            }
        }

        return parameters.AsReadOnly();
    }
}
