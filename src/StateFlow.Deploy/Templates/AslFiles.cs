namespace StateFlow.Deploy.Templates;

/// <summary>The definition as it is, and the values of its placeholders.</summary>
internal static class AslFiles
{
    /// <summary>Writes the files.</summary>
    public static IReadOnlyList<ExportFile> Write(TemplateSource source)
    {
        var tokens = JsonTexts.All(source.Definition).SelectMany(TokenText.AllIn).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var values = source.Tokens.Where(tokens.Contains).Select(t => KeyValuePair.Create(t, source.Settings.Substitutions.GetValueOrDefault(t)));
        return
        [
            new ExportFile($"{source.Name}.asl.json", IndentedJson.Write(source.Definition)),
            new ExportFile($"{source.Name}.substitutions.json", IndentedJson.Write(Json.Object([.. values]))),
        ];
    }
}
