using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace StateFlow.Cli.Emit;

/// <summary>Finds the assembly that the machines are in, and builds it if need be.</summary>
internal static class ProjectBuild
{
    /// <summary>Gives the path of an assembly.</summary>
    /// <param name="target">The assembly itself, a project, or a folder with one.</param>
    /// <param name="error">Where it is reported why there is none.</param>
    /// <param name="exitCode">What that means for the run.</param>
    public static string? FindAssembly(string target, TextWriter error, out ExitCode exitCode)
    {
        exitCode = ExitCode.WrongUsage;
        if (!Path.Exists(target))
        {
            error.WriteLine($"{target}: error: There is no such project, folder or assembly.");
            return null;
        }

        if (Path.GetExtension(target).Equals(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return IsAssembly(target, error) ? Path.GetFullPath(target) : null;
        }

        return FindProject(target, error) is { } project ? Build(project, error, out exitCode) : null;
    }

    private static bool IsAssembly(string target, TextWriter error)
    {
        try
        {
            AssemblyName.GetAssemblyName(target);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            error.WriteLine($"{target}: error: The file is no .NET assembly.");
            return false;
        }
    }

    private static string? FindProject(string target, TextWriter error)
    {
        if (File.Exists(target))
        {
            if (Path.GetExtension(target).EndsWith("proj", StringComparison.OrdinalIgnoreCase))
            {
                return target;
            }

            error.WriteLine($"{target}: error: The file is neither a project (.csproj) nor an assembly (.dll).");
            return null;
        }

        var projects = Directory.GetFiles(target, "*.csproj");
        if (projects is [var project])
        {
            return project;
        }

        error.WriteLine(projects.Length == 0
            ? $"{target}: error: The folder holds no project (.csproj)."
            : $"{target}: error: The folder holds {projects.Length} projects. Name the one that is meant.");
        return null;
    }

    private static string? Build(string project, TextWriter error, out ExitCode exitCode)
    {
        exitCode = ExitCode.Findings;
        var start = new ProcessStartInfo("dotnet")
        {
            // Libraries do not copy their packages by themselves, and here they are to be loaded.
            ArgumentList = { "msbuild", project, "-restore", "-t:Build", "-nologo", "-nodeReuse:false", "-p:CopyLocalLockFileAssemblies=true", "-getProperty:TargetPath" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var build = Process.Start(start)!; // Null only when a shell starts it.
            var errors = build.StandardError.ReadToEndAsync();
            var output = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            if (build.ExitCode != 0)
            {
                error.Write(errors.Result is { Length: > 0 } text ? text : output);
                return null;
            }

            if (output.Trim() is { Length: > 0 } path)
            {
                return path;
            }

            error.WriteLine($"{project}: error: The project is built for several frameworks. Give the assembly of one of them.");
        }
        catch (Win32Exception problem)
        {
            error.WriteLine($"{project}: error: 'dotnet', which builds the project, cannot be started. {problem.Message}");
        }

        exitCode = ExitCode.WrongUsage;
        return null;
    }
}
