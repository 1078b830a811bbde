using System.Reflection;
using System.Runtime.Loader;

namespace StateFlow.Cli.Emit;

/// <summary>The assembly of a user and what it needs, apart from what the tool itself is made of.</summary>
internal sealed class IsolatedAssemblies(string path) : AssemblyLoadContext(path)
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (_resolver.ResolveAssemblyToPath(assemblyName) is { } file)
        {
            return LoadFromAssemblyPath(file);
        }

        // Null means: as the tool would load it. That is right for the framework, but would put the tool's own version in the place of the user's.
        return File.Exists(Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll"))
            ? throw new FileNotFoundException($"'{assemblyName.Name}.dll' is not beside the assembly that needs it.")
            : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : 0;
}
