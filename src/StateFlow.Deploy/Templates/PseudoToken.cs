namespace StateFlow.Deploy.Templates;

/// <summary>The placeholders that a pipeline knows the values of: what CloudFormation calls pseudo parameters.</summary>
internal static class PseudoToken
{
    public const string Partition = "AWS::Partition";
    public const string Region = "AWS::Region";
    public const string AccountId = "AWS::AccountId";
    public const string UrlSuffix = "AWS::URLSuffix";

    /// <summary>Tells whether a placeholder is one of them.</summary>
    public static bool Is(string token) => token is Partition or Region or AccountId or UrlSuffix;

    /// <summary>Tells whether a text holds one of them.</summary>
    public static bool IsIn(string text) => TokenText.AllIn(text).Any(t => Is(t.Name));
}
