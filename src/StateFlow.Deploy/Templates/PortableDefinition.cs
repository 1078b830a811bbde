using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Deploy.Templates;

/// <summary>Makes a definition work in every partition: <c>arn:aws:states:::</c> of its integrations is another ARN in China and in GovCloud.</summary>
internal static class PortableDefinition
{
    private const string Written = "arn:aws:states:::";
    private const string Portable = $"arn:${{{PseudoToken.Partition}}}:states:::";

    /// <summary>Gives the definition with a placeholder for the partition of its integrations; other ARNs stay as they are.</summary>
    /// <param name="graph">A definition, or a part of one that has states.</param>
    public static Json Of(Json graph) => JsonTexts.MapMembers(graph, (name, value) =>
        name == AslField.States.Name ? JsonTexts.MapMembers(value, (_, state) => OfState(state)) : value);

    private static Json OfState(Json state) => JsonTexts.MapMembers(state, (name, value) =>
        name == AslField.Resource.Name ? OfResource(value)
        : name == AslField.ItemReader.Name || name == AslField.ResultWriter.Name ? JsonTexts.MapMembers(value, (n, v) => n == AslField.Resource.Name ? OfResource(v) : v)
        : name == AslField.ItemProcessor.Name || name == AslField.Iterator.Name ? Of(value)
        : name == AslField.Branches.Name ? Json.Array([.. value.Items.Select(Of)])
        : value);

    private static Json OfResource(Json resource) => resource.ValueKind is JsonValueKind.String && resource.GetString() is var text && text.StartsWith(Written, StringComparison.Ordinal)
        ? Json.From(Portable + text[Written.Length..])
        : resource;
}
