namespace StateFlow.Integrations;

/// <summary>How a task waits for a service. Becomes the suffix of the resource.</summary>
public enum IntegrationPattern
{
    /// <summary>Until the service answers the call. No suffix.</summary>
    RequestResponse,

    /// <summary>Until the job that the call starts is done. <c>.sync</c>; Standard workflows only.</summary>
    Sync,

    /// <summary>As <see cref="Sync"/>, with the output of a nested execution as JSON instead of text. <c>.sync:2</c>; Standard workflows only.</summary>
    Sync2,

    /// <summary>Until somebody answers with the task token. <c>.waitForTaskToken</c>; Standard workflows only.</summary>
    WaitForTaskToken,
}

/// <summary>The suffixes by which resources say how a task waits.</summary>
internal static class IntegrationPatterns
{
    private static readonly string[] Suffixes = [string.Empty, ".sync", ".sync:2", ".waitForTaskToken"];

    /// <summary>Gets the suffix of a pattern.</summary>
    public static string SuffixOf(IntegrationPattern pattern) => Suffixes[(int)pattern];

    /// <summary>Finds the pattern of a suffix; case matters.</summary>
    public static IntegrationPattern? Parse(ReadOnlySpan<char> suffix)
    {
        for (var i = 0; i < Suffixes.Length; i++)
        {
            if (suffix.SequenceEqual(Suffixes[i]))
            {
                return (IntegrationPattern)i;
            }
        }

        return null;
    }
}
