using System.Buffers;

namespace StateFlow.Integrations;

/// <summary>Reads the <c>Resource</c> of Task states, whatever the text, in time that grows with its length only.</summary>
internal static class ResourceParser
{
    private const string Activity = "activity:";
    private const string Sdk = "aws-sdk:";

    /// <summary>What no name has; the dollar sign, forbidden as well, begins tokens and the qualifier <c>$LATEST</c>.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>{}[]?*\"#%\\^|~&,;:/`");

    public static TaskResource Parse(string text)
    {
        var resource = ParseArn(text);
        var isOpen = resource is TaskResource.Sdk sdk ? TokenText.IsIn(sdk.Service) || TokenText.IsIn(sdk.Action)
            : resource is TaskResource.Unknown && TokenText.IsIn(text);
        return isOpen ? new TaskResource.Unresolved() : resource;
    }

    private static TaskResource ParseArn(string text)
    {
        if (!Arn.TryRead(text, out var arn))
        {
            return Unknown(ResourceProblem.NotAnArn);
        }

        var rest = arn.Resource;
        var isPlaced = IsName(arn.Region) && IsName(arn.Account);
        return arn.Service switch
        {
            "lambda" => isPlaced ? ParseFunction(text, rest) : Unknown(ResourceProblem.Malformed),
            "states" when rest.StartsWith(Activity, StringComparison.Ordinal) =>
                isPlaced && IsName(rest[Activity.Length..]) ? new TaskResource.Activity(text) : Unknown(ResourceProblem.Malformed),
            "states" when rest.StartsWith(Sdk, StringComparison.Ordinal) => ParseSdk(rest[Sdk.Length..]),
            "states" => ParseOptimized(rest, isPlaced ? ResourceProblem.NotCallable : ResourceProblem.UnknownIntegration),
            _ => Unknown(ResourceProblem.NotCallable),
        };
    }

    private static TaskResource ParseFunction(string text, ReadOnlySpan<char> rest)
    {
        if (!Arn.TryCut(ref rest, out var kind) || kind is not "function")
        {
            return Unknown(ResourceProblem.Malformed);
        }

        var isQualified = Arn.TryCut(ref rest, out var name);
        return !IsName(name) || (isQualified && !IsName(rest)) ? Unknown(ResourceProblem.Malformed)
            : isQualified ? new TaskResource.Function(text[..^(rest.Length + 1)], rest.ToString())
            : new TaskResource.Function(text, null);
    }

    private static TaskResource ParseSdk(ReadOnlySpan<char> rest)
    {
        var pattern = CutPattern(ref rest);
        return !Arn.TryCut(ref rest, out var service) || service.IsEmpty || rest.IsEmpty ? Unknown(ResourceProblem.UnknownIntegration)
            : pattern is null ? Unknown(ResourceProblem.UnknownPattern)
            : pattern is IntegrationPattern.Sync or IntegrationPattern.Sync2 ? Unknown(ResourceProblem.UnsupportedPattern)
            : new TaskResource.Sdk(service.ToString(), rest.ToString(), pattern.Value);
    }

    private static TaskResource ParseOptimized(ReadOnlySpan<char> rest, ResourceProblem otherwise)
    {
        var pattern = CutPattern(ref rest);
        return rest is "s3:getObject" or "s3:listObjectsV2" or "s3:putObject" ? Unknown(ResourceProblem.ReaderOrWriter)
            : OptimizedTable.Find(rest) is not { } integration ? Unknown(otherwise)
            : pattern is null ? Unknown(ResourceProblem.UnknownPattern)
            : integration.Supports(pattern.Value) ? new TaskResource.Optimized(integration, pattern.Value)
            : new TaskResource.Unknown(ResourceProblem.UnsupportedPattern, integration);
    }

    private static TaskResource.Unknown Unknown(ResourceProblem problem) => new(problem);

    /// <summary>Cuts the suffix of a resource off.</summary>
    /// <returns>What it says; <see langword="null"/> when it says nothing that is known.</returns>
    private static IntegrationPattern? CutPattern(ref ReadOnlySpan<char> resource)
    {
        var dot = resource.IndexOf('.');
        var suffix = dot < 0 ? default : resource[dot..];
        resource = dot < 0 ? resource : resource[..dot];
        return IntegrationPatterns.Parse(suffix);
    }

    private static bool IsName(ReadOnlySpan<char> part)
    {
        for (var i = 0; i < part.Length; i += Math.Max(1, TokenText.LengthAt(part[i..])))
        {
            if (Forbidden.Contains(part[i]) || char.IsWhiteSpace(part[i]) || char.IsControl(part[i]))
            {
                return false;
            }
        }

        return !part.IsEmpty;
    }
}
