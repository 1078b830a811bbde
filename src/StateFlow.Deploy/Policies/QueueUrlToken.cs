namespace StateFlow.Deploy.Policies;

/// <summary>
/// Placeholders for the parts of a URL that is a placeholder itself: <c>${Url::QueueName}</c> and <c>${Url::QueueAccountId}</c> of
/// <c>${Url}</c>, which is <c>https://sqs.REGION.amazonaws.com/ACCOUNT/NAME</c>. Templates split the URL; a deployment knows it.
/// </summary>
internal static class QueueUrlToken
{
    private const string NameSuffix = "::QueueName";
    private const string AccountSuffix = "::QueueAccountId";
    private const int NamePart = 4;
    private const int AccountPart = 3;

    /// <summary>Gives the ARN of the queue behind a URL that is nothing but a placeholder.</summary>
    /// <param name="url">The placeholder.</param>
    public static string ArnOf(string url) => Arns.Of("sqs", Arns.Region, $"{url[..^1]}{AccountSuffix}}}", $"{url[..^1]}{NameSuffix}}}");

    /// <summary>Tells whether a placeholder stands for a part of a URL.</summary>
    /// <param name="token">Its name.</param>
    /// <param name="url">The name of the placeholder for the URL.</param>
    /// <param name="part">Which part of the URL between slashes, from 0.</param>
    public static bool TryRead(string token, out string url, out int part)
    {
        (var suffix, part) = token.EndsWith(NameSuffix, StringComparison.Ordinal) ? (NameSuffix, NamePart)
            : token.EndsWith(AccountSuffix, StringComparison.Ordinal) ? (AccountSuffix, AccountPart)
            : (string.Empty, 0);
        url = token[..^suffix.Length];
        return part > 0 && url.Length > 0;
    }
}
