using System.Reflection;
using StateFlow.TestKit;

namespace StateFlow.Packages.Tests;

/// <summary>The packages as users get them, of what is built, in a folder where projects find them and nothing else of this library.</summary>
public sealed class PackageFeed : IDisposable
{
    /// <summary>No released version, so that none that a machine has in its cache is taken for it.</summary>
    private const string Version = "0.0.0-test";

    private static readonly string[] Packed = ["StateFlow.Expressions", "StateFlow", "StateFlow.Local", "StateFlow.Build", "StateFlow.Templates"];

    /// <summary>Packs.</summary>
    public PackageFeed()
    {
        var configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        Folder.Write("pack.proj", $"""
            <Project>
              <ItemGroup>
                {string.Join("\n    ", Packed.Select(p => $"<Packed Include=\"{Repository.PathOf("src", p, $"{p}.csproj")}\" />"))}
              </ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Packed)" Targets="Pack" BuildInParallel="true"
                         Properties="NoBuild=true;Configuration={configuration};Version={Version};PackageOutputPath={Folder.PathOf("feed")}" />
              </Target>
            </Project>
            """);
        Folder.DotNet("msbuild", "pack.proj", "-nologo", "-m");

        var machine = Folder.DotNet("nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();
        Folder.Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{machine}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Gets the folder. Projects below it find the packages.</summary>
    internal Folder Folder { get; } = new();

    /// <summary>Gives the path of a package.</summary>
    internal string PathOf(string package) => Folder.PathOf("feed", $"{package}.{Version}.nupkg");

    /// <summary>Gives the names of the starters.</summary>
    internal IReadOnlyList<string> Starters() => [.. Folder.DotNet("exec", Folder.Tool, "new", "--list").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0])];

    /// <summary>Lets the projects of a folder ask for the packages of the feed instead of those of the tool's version.</summary>
    internal void Retarget(string folder)
    {
        var released = Folder.DotNet("exec", Folder.Tool, "--version").Trim();
        foreach (var project in Directory.EnumerateFiles(Folder.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
        {
            File.WriteAllText(project, File.ReadAllText(project).Replace($"Version=\"{released}\"", $"Version=\"{Version}\"", StringComparison.Ordinal));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}
