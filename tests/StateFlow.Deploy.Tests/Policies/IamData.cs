using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StateFlow.Deploy.Tests.Policies;

/// <summary>What IAM knows of actions and ARNs: the extract of the Service Authorization Reference that cfn-lint has.</summary>
internal static class IamData
{
    private static readonly Lazy<JsonElement?> Services = new(Read);

    /// <summary>Gets why tests of it cannot run, or <see langword="null"/> when they can.</summary>
    public static string? Missing => Services.Value is null ? "cfn-lint is not there: pip install cfn-lint." : null;

    /// <summary>Gives what an action acts on: patterns of ARNs. None when it acts on everything, <see langword="null"/> when there is no such action.</summary>
    public static IReadOnlyList<string>? ResourcesOf(string action)
    {
        var parts = action.Split(':');
        if (!Services.Value!.Value.TryGetProperty(parts[0], out var service)
            || !service.GetProperty("Actions").TryGetProperty(parts[1].ToLowerInvariant(), out var found))
        {
            return null;
        }

        return !found.TryGetProperty("Resources", out var types) ? []
            : [.. types.EnumerateArray().SelectMany(t => FormatsOf(service, t.GetString()!))];
    }

    /// <summary>Tells whether an ARN is one of those that an action acts on.</summary>
    public static bool Fits(string arn, IReadOnlyList<string> formats)
    {
        var plain = Plain(arn);
        return formats.Select(Plain).Any(f => Regex.IsMatch(plain, $"^{f}$") || (plain.EndsWith('*') && f.StartsWith(plain[..^1], StringComparison.Ordinal)));
    }

    private static string Plain(string arn)
    {
        var parts = arn.Replace("${AWS::", "${", StringComparison.Ordinal).Split(':');
        return string.Join(':', ["arn", "p", parts[2], parts[3].Length == 0 ? "" : "r", parts[4].Length == 0 ? "" : "a", .. parts[5..]]);
    }

    private static IEnumerable<string> FormatsOf(JsonElement service, string type) =>
        service.GetProperty("Resources").EnumerateObject()
            .Where(r => r.Name.Equals(type, StringComparison.OrdinalIgnoreCase))
            .SelectMany(r => r.Value.GetProperty("ARNFormats").EnumerateArray().Select(f => f.GetString()!));

    private static JsonElement? Read()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import cfnlint, os; print(os.path.dirname(cfnlint.__file__))"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var folder = python.StandardOutput.ReadToEnd().Trim();
            python.WaitForExit();
            var file = Path.Combine(folder, "data", "AdditionalSpecs", "Policies.json");
            return python.ExitCode == 0 && File.Exists(file) ? JsonElement.Parse(File.ReadAllBytes(file)) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // There is no Python.
        }
    }
}

/// <summary>Marks a test that reads the data of cfn-lint.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IamFactAttribute : FactAttribute
{
    public IamFactAttribute() => Skip = IamData.Missing;
}
