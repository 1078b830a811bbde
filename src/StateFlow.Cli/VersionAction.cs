using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace StateFlow.Cli;

/// <summary>Prints the version of the tool, which is not that of the program that runs it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <summary>Gets the version, without the commit that the build adds.</summary>
    public static string Version { get; } =
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]; // Every build writes it.

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return (int)ExitCode.Done;
    }
}
