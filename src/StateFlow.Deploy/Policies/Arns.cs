namespace StateFlow.Deploy.Policies;

/// <summary>Writes ARNs whose partition, region and account are placeholders.</summary>
internal static class Arns
{
    public const string Any = "*";
    public const string Partition = "${AWS::Partition}";
    public const string Region = "${AWS::Region}";
    public const string Account = "${AWS::AccountId}";

    /// <summary>Gives the ARN of a resource of a service; some services have neither regions nor accounts in their ARNs.</summary>
    public static string Of(string service, string resource) => service switch
    {
        "s3" or "route53" => Of(service, string.Empty, string.Empty, resource),
        "iam" or "cloudfront" => Of(service, string.Empty, Account, resource),
        "apigateway" => Of(service, Region, string.Empty, resource),
        "bedrock" when resource.StartsWith("foundation-model/", StringComparison.Ordinal) => Of(service, Region, string.Empty, resource),
        _ => Of(service, Region, Account, resource),
    };

    public static string Of(string service, string region, string account, string resource) => $"arn:{Partition}:{service}:{region}:{account}:{resource}";

    /// <summary>Gives the ARN of a state machine, or of all when the name is not known.</summary>
    public static string StateMachine(string? name) => Of("states", $"stateMachine:{name ?? Any}");

    /// <summary>Gives the ARN of the executions of a state machine.</summary>
    /// <param name="machine">The name, with what follows it: the label of a distributed map.</param>
    public static string Executions(string machine) => Of("states", $"execution:{machine}:*");

    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>Tells whether a text is nothing but a placeholder.</summary>
    public static bool IsToken(string text) => text.Length > 0 && TokenText.LengthAt(text) == text.Length;
}
