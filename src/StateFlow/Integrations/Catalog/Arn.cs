namespace StateFlow.Integrations;

/// <summary>The parts of an ARN: <c>arn:partition:service:region:account:resource</c>. Tokens such as <c>${AWS::Region}</c> may stand for any of them.</summary>
internal readonly ref struct Arn
{
    private Arn(ReadOnlySpan<char> partition, ReadOnlySpan<char> service, ReadOnlySpan<char> region, ReadOnlySpan<char> account, ReadOnlySpan<char> resource)
    {
        Partition = partition;
        Service = service;
        Region = region;
        Account = account;
        Resource = resource;
    }

    public ReadOnlySpan<char> Partition { get; }

    public ReadOnlySpan<char> Service { get; }

    /// <summary>Gets the region; empty for what is in no region.</summary>
    public ReadOnlySpan<char> Region { get; }

    /// <summary>Gets the account; empty for what is in no account.</summary>
    public ReadOnlySpan<char> Account { get; }

    /// <summary>Gets the rest, which each service writes in its own way.</summary>
    public ReadOnlySpan<char> Resource { get; }

    /// <summary>Reads an ARN.</summary>
    /// <returns>Whether the text has all parts; some may be empty.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out Arn arn)
    {
        arn = default;
        if (!TryCut(ref text, out var start) || start is not "arn"
            || !TryCut(ref text, out var partition) || partition.IsEmpty
            || !TryCut(ref text, out var service)
            || !TryCut(ref text, out var region)
            || !TryCut(ref text, out var account))
        {
            return false;
        }

        arn = new Arn(partition, service, region, account, text);
        return true;
    }

    /// <summary>Cuts off what stands before the next colon; those of tokens do not count.</summary>
    /// <returns>Whether there is a colon. Without one the rest is cut off as a whole.</returns>
    public static bool TryCut(scoped ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        var end = 0;
        while (end < rest.Length && rest[end] != ':')
        {
            end += Math.Max(1, TokenText.LengthAt(rest[end..]));
        }

        var isCut = end < rest.Length;
        part = rest[..end];
        rest = isCut ? rest[(end + 1)..] : default;
        return isCut;
    }
}
