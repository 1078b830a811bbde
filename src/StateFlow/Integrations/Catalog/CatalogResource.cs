using System.IO.Compression;

namespace StateFlow.Integrations;

/// <summary>Reads the resources that <c>eng/build-catalog.cs</c> makes.</summary>
internal static class CatalogResource
{
    /// <summary>One line a service: error prefix, IAM prefix, actions.</summary>
    public const string Services = "services.txt.br";

    /// <summary>One line a service, in the same order: the parameters of its actions, in the order of the actions.</summary>
    public const string Parameters = "parameters.txt.br";

    /// <summary>What optimized integrations need of IAM, by their names.</summary>
    public const string Permissions = "permissions.json.br";

    /// <summary>Gets the text of a resource.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(CatalogResource).Assembly.GetManifestResourceStream(name)!; // The constants above are all there is.
        using var text = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
