namespace StateFlow.Deploy.Templates;

/// <summary>The words of CloudFormation templates.</summary>
internal static class CloudFormation
{
    /// <summary>Gives the value of a parameter, or the id of a resource.</summary>
    public static Json Ref(string name) => Object(("Ref", Json.From(name)));

    /// <summary>Gives an attribute of a resource.</summary>
    public static Json GetAtt(string resource, string attribute) => Object(("Fn::GetAtt", Texts([resource, attribute])));

    /// <summary>Makes an object of the members that have a value.</summary>
    public static Json Object(params ReadOnlySpan<(string Name, Json? Value)> members)
    {
        var result = new JsonObjectBuilder();
        foreach (var (name, value) in members)
        {
            if (value is { } given)
            {
                result.Add(name, given);
            }
        }

        return result.ToJson();
    }

    /// <summary>Makes a resource.</summary>
    public static Json Resource(string type, Json properties) => Object(("Type", Json.From(type)), ("Properties", properties));

    /// <summary>Makes an array of texts.</summary>
    public static Json Texts(IEnumerable<string> texts) => Json.Array([.. texts.Select(t => Json.From(t))]);
}
