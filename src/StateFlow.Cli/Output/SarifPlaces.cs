using StateFlow.Cli.Documents;
using StateFlow.Expressions;

namespace StateFlow.Cli.Output;

/// <summary>Writes places as SARIF does.</summary>
internal static class SarifPlaces
{
    /// <summary>Makes a message.</summary>
    public static Json Text(string text) => Json.Object(new KeyValuePair<string, Json>("text", Json.From(text)));

    /// <summary>Makes a location: where in a file, as far as that is known, and where in the definition.</summary>
    public static JsonObjectBuilder Location(SourceLocation? place, string pointer)
    {
        var location = new JsonObjectBuilder();
        if (place is { File: { } file } known && file != SourceText.StandardInput)
        {
            var region = new JsonObjectBuilder().Add("startLine", known.Line);
            if (known.Column is { } column)
            {
                region.Add("startColumn", column);
            }

            location.Add("physicalLocation", Json.Object(new("artifactLocation", Artifact(file)), new("region", region.ToJson())));
        }

        return location.Add("logicalLocations", Json.Array(Json.Object(new KeyValuePair<string, Json>("fullyQualifiedName", Json.From(pointer.Length > 0 ? pointer : "/")))));
    }

    /// <summary>Names a file: relative to the current folder where it is below it, which is what code hosts expect.</summary>
    public static Json Artifact(string file)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(file));
        var isBelow = !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal);
        var uri = isBelow ? string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)) : new Uri(Path.GetFullPath(file)).AbsoluteUri;
        return Json.Object(new KeyValuePair<string, Json>("uri", Json.From(uri)));
    }
}
