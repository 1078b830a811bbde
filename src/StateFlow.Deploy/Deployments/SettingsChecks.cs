using System.Text.RegularExpressions;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>What AWS would refuse about a deployment, apart from its definition.</summary>
internal static partial class SettingsChecks
{
    private const int MostTags = 50 - 3; // Three are ours.
    private static readonly int[] RetentionDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Checks a deployment.</summary>
    public static IEnumerable<PlanFinding> Of(MachineDeployment deployment) => Messages(deployment).Select(m => new PlanFinding(Severity.Error, m));

    private static IEnumerable<string> Messages(MachineDeployment deployment)
    {
        var settings = deployment.Settings;
        if (!Name().IsMatch(deployment.Name))
        {
            yield return deployment.Name.Length == 0 ? "The machine has no name. Give it one: 'name' in the settings."
                : $"A machine cannot be called '{deployment.Name}'. Use 1 to 80 letters, digits, '-' and '_'.";
        }

        if (settings.RoleArn is { } role && !role.StartsWith("arn:", StringComparison.Ordinal))
        {
            yield return $"The role '{role}' is no ARN.";
        }

        if (settings.Logging is { RetentionDays: { } days } && !RetentionDays.Contains(days))
        {
            yield return $"Events cannot be kept for {days} days. CloudWatch Logs knows {string.Join(", ", RetentionDays)}.";
        }

        if (settings.Encryption is { DataKeyReusePeriodSeconds: < 60 or > 900 } encryption)
        {
            yield return $"A data key cannot be used again for {encryption.DataKeyReusePeriodSeconds} s, but for 60 to 900.";
        }

        if (settings.Version is { Keep: < 1 } version)
        {
            yield return $"At least one version stays, not {version.Keep}.";
        }

        if (settings.Alias is { } alias && (!AliasName().IsMatch(alias.Name) || alias.Name.All(char.IsAsciiDigit)))
        {
            yield return $"An alias cannot be called '{alias.Name}'. Use 1 to 80 letters, digits, '.', '-' and '_', and not digits only.";
        }

        foreach (var message in TagMessages(settings.Tags).Concat(deployment.Functions.SelectMany(FunctionMessages)))
        {
            yield return message;
        }
    }

    private static IEnumerable<string> TagMessages(IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count > MostTags)
        {
            yield return $"There are {tags.Count} tags, but at most {MostTags} have room: a machine may have 50, and deployments need the others.";
        }

        foreach (var (key, value) in tags)
        {
            if (key.Length is 0 or > 128 || value.Length > 256)
            {
                yield return $"The tag '{key}' is too long: keys have 1 to 128 characters, values up to 256.";
            }

            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("stateflow:", StringComparison.Ordinal))
            {
                yield return $"The tag '{key}' begins with a word that is reserved.";
            }
        }
    }

    private static IEnumerable<string> FunctionMessages(FunctionSettings function)
    {
        if (!FunctionName().IsMatch(function.Name))
        {
            yield return $"A function cannot be called '{function.Name}'. Use 1 to 64 letters, digits, '-' and '_'.";
        }

        if (function.MemorySize is < 128 or > 10_240)
        {
            yield return $"The function '{function.Name}' cannot have {function.MemorySize} MB of memory, but 128 to 10,240.";
        }

        if (function.Timeout < TimeSpan.FromSeconds(1) || function.Timeout > TimeSpan.FromMinutes(15))
        {
            yield return $"A call of the function '{function.Name}' cannot take {function.Timeout.TotalSeconds} s, but 1 to 900.";
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,80}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,80}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AliasName();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FunctionName();
}
