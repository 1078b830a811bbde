using System.IO.Compression;
using System.Reflection;

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
    public static string Read(string name) => Read(typeof(CatalogResource).Assembly, name);

    /// <summary>Gets the text of a resource of an assembly, which has it.</summary>
    public static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!; // Names are constants.
        using var text = new StreamReader(new BrotliStream(stream, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
