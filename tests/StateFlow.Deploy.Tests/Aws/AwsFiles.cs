using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateFlow.Deploy.Tests.Aws;

/// <summary>The configuration of AWS that these tests have, instead of the one of who runs them.</summary>
internal static class AwsFiles
{
    public static string Config { get; } = PathOf("config");

    private static string Credentials { get; } = PathOf("credentials");

    // The AWS SDK asks for the paths once, and reads the files each time.
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "It has to be before the first test.")]
    internal static void Use()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Config)!); // It is in a folder.
        File.WriteAllText(Config, string.Empty);
        File.WriteAllText(Credentials, string.Empty);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Config);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Credentials);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(Config)!, recursive: true); // It is in a folder.
    }

    private static string PathOf(string name) => Path.Combine(Path.GetTempPath(), $"stateflow-aws-{Environment.ProcessId}", name);
}
