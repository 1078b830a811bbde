using System.Reflection;
using System.Text;

namespace StateFlow.TestKit;

/// <summary>What holds for every library of the solution.</summary>
public static class HouseRules
{
    /// <summary>Fails where an assembly refers to another than those of the base class library and the named ones.</summary>
    public static void RefersOnlyTo(Assembly assembly, params IReadOnlyList<string> others) => Assert.All(
        assembly.GetReferencedAssemblies().Select(r => r.Name!),
        name => Assert.True(IsBaseClassLibrary(name) || others.Contains(name), $"{assembly.GetName().Name} must not refer to {name}."));

    /// <summary>Fails where others could derive from a public class: such a class is sealed, static, or closed by its constructors.</summary>
    public static void PublicClassesAreClosed(Assembly assembly) => Assert.DoesNotContain(
        assembly.GetExportedTypes(),
        t => t.IsClass && !t.IsSealed && t
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(c => c.IsPublic || c.IsFamilyOrAssembly || (c.IsFamily && !IsCopyConstructor(c))));

    /// <summary>Fails where an assembly holds a path of the machine it was built on: two clones must make equal files.</summary>
    public static void HoldsNoPathOfItsClone(Assembly assembly) =>
        Assert.True(File.ReadAllBytes(assembly.Location).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)) < 0, $"{assembly.GetName().Name} holds the path {Repository.Root}.");

    /// <summary>Fails where a file of C# is longer than a reader likes.</summary>
    public static void FilesAreShort(string folder, int limit = 400) => Assert.All(
        CodeIn(folder),
        file => Assert.True(File.ReadLines(file).Count() <= limit, $"{Path.GetRelativePath(Repository.Root, file)} has more than {limit} lines."));

    /// <summary>Fails where a verified text lies about that no test asks for.</summary>
    /// <param name="folder">The folder of a test project.</param>
    public static void EveryVerifiedTextHasItsTest(string folder) => Assert.All(
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.verified.*", SearchOption.AllDirectories).Where(IsSnapshot),
        verified =>
        {
            var (type, test) = Path.GetFileName(verified).Split('.') is [var first, var second, ..] ? (first, second) : default;
            var source = Path.Combine(Path.GetDirectoryName(verified)!, "..", $"{type}.cs");
            Assert.True(File.Exists(source) && File.ReadAllText(source).Contains($" {test}(", StringComparison.Ordinal), $"No test asks for {Path.GetRelativePath(Repository.Root, verified)}.");
        });

    /// <summary>Gives the C# files below a folder of the repository.</summary>
    public static IEnumerable<string> CodeIn(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories).Where(f => !IsGenerated(f));

    private static bool IsBaseClassLibrary(string name) =>
        (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.CommandLine") || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);

    private static bool IsSnapshot(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "Snapshots";

    private static bool IsGenerated(string file) =>
        Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin");

    private static bool IsCopyConstructor(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;
}
