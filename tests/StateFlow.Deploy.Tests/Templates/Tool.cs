using System.Collections.Concurrent;
using System.Diagnostics;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Templates;

/// <summary>The tools of others that exports are handed to.</summary>
internal static class Tool
{
    /// <summary>The environment variable that names a folder with providers of Terraform.</summary>
    private const string TerraformVariable = "STATEFLOW_TERRAFORM_PLUGINS";

    private static readonly ConcurrentDictionary<string, string?> Problems = new(StringComparer.Ordinal);

    private static readonly string[] TerraformFolders =
    [
        Environment.GetEnvironmentVariable(TerraformVariable) ?? string.Empty,
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".terraform.d", "plugins"),
        "/usr/local/share/terraform/plugins",
        "/usr/share/terraform/plugins",
    ];

    /// <summary>Gets the folder with the provider for AWS, if there is one.</summary>
    public static string? TerraformPlugins { get; } = TerraformFolders.FirstOrDefault(f => Directory.Exists(f) && Directory.EnumerateDirectories(f).Any(host => Directory.Exists(Path.Combine(host, "hashicorp", "aws"))));

    /// <summary>Gets the folder with the packages of the CDK, which are installed once.</summary>
    public static string CdkFolder { get; } = Repository.PathOf("artifacts", "cdk");

    /// <summary>Tells why a tool cannot be used, or gives <see langword="null"/> when it can.</summary>
    public static string? ProblemOf(string tool) => Problems.GetOrAdd(tool, t => t switch
    {
        "cfn-lint" => Succeeds("cfn-lint", "--version") ? null : "cfn-lint is not installed: pip install cfn-lint.",
        "sam" => Succeeds("python3", "-c", "import samtranslator") ? null : "The SAM translator is not installed: pip install aws-sam-translator.",
        "aws" => Succeeds("aws", "--version") ? null : "The AWS CLI is not installed.",
        "terraform" => !Succeeds("terraform", "-version") ? "Terraform is not installed."
            : TerraformPlugins is null ? $"Terraform has no provider for AWS. Put the folder with it into the environment variable {TerraformVariable}."
            : null,
        "cdk" => InstallCdk(),
        "server" => TestServer.Missing,
        _ => throw new ArgumentOutOfRangeException(nameof(tool)),
    });

    /// <summary>Runs a program that has to succeed.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(string folder, string program, params string[] arguments)
    {
        var (exitCode, output) = Start(folder, program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    private static string? InstallCdk()
    {
        if (Directory.Exists(Path.Combine(CdkFolder, "node_modules", "typescript")))
        {
            return null;
        }

        Directory.CreateDirectory(CdkFolder);
        return Succeeds("npm", "install", "--prefix", CdkFolder, "--no-fund", "--no-audit", "aws-cdk-lib@2", "constructs@10", "typescript@5", "@types/node@20")
            ? null
            : "The CDK cannot be installed: npm is missing, or reaches no registry.";
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            return Start(".", program, arguments).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // There is no such program.
        }
    }

    private static (int ExitCode, string Output) Start(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in new[] { ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_DEFAULT_REGION", "us-east-1"), ("AWS_EC2_METADATA_DISABLED", "true"), ("AWS_PAGER", ""), ("TF_CLI_CONFIG_FILE", "/dev/null"), ("CHECKPOINT_DISABLE", "1") })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!; // It is started, or an exception says why not.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.Result);
    }
}

/// <summary>Marks a test that hands exports to tools of others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Skips the test where a tool is missing.</summary>
    /// <param name="tools">The tools.</param>
    public ToolFactAttribute(params string[] tools) => (Tools, Skip) = (tools, tools.Select(Tool.ProblemOf).FirstOrDefault(p => p is not null));

    /// <summary>Gets the tools.</summary>
    public IReadOnlyList<string> Tools { get; }
}
