using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace StateFlow.Cli.Tests;

/// <summary>Compiles what a user of the library would have written.</summary>
internal static class UserAssembly
{
    private static readonly string[] Libraries = [typeof(StateMachine).Assembly.Location, typeof(Expressions.Json).Assembly.Location];

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. Libraries.Concat(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsFramework))
            .Select(l => MetadataReference.CreateFromFile(l)),
    ];

    /// <summary>Compiles a library into a folder, beside the libraries it needs and its symbols.</summary>
    /// <returns>The path of the assembly.</returns>
    public static string Compile(string source, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var library in Libraries)
        {
            File.Copy(library, Path.Combine(folder, Path.GetFileName(library)), overwrite: true);
        }

        var path = Path.Combine(folder, "Shop.dll");
        using var assembly = File.Create(path);
        using var symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        var result = CSharpCompilation.Create(
            "Shop",
            [CSharpSyntaxTree.ParseText(source, path: "Machines.cs", encoding: Encoding.UTF8)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug))
            .Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }

    private static bool IsFramework(string library) =>
        Path.GetDirectoryName(library) == Path.GetDirectoryName(typeof(object).Assembly.Location);
}
