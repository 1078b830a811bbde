namespace StateFlow.Deploy.Aws;

/// <summary>A service that is called.</summary>
/// <param name="Id">Its id, by which the variables <c>AWS_ENDPOINT_URL_…</c> and the profiles call it: <c>SFN</c>.</param>
/// <param name="SigningName">What calls are signed for: <c>states</c>.</param>
/// <param name="EndpointPrefix">How its hosts begin.</param>
/// <param name="Version">The version of its API.</param>
internal sealed record AwsService(string Id, string SigningName, string EndpointPrefix, string Version)
{
    public static readonly AwsService StepFunctions = new("SFN", "states", "states", "2016-11-23");
    public static readonly AwsService Iam = new("IAM", "iam", "iam", "2010-05-08") { IsGlobal = true };
    public static readonly AwsService Lambda = new("Lambda", "lambda", "lambda", "2015-03-31");
    public static readonly AwsService Logs = new("CloudWatch Logs", "logs", "logs", "2014-03-28");
    public static readonly AwsService CloudWatch = new("CloudWatch", "monitoring", "monitoring", "2010-08-01");

    /// <summary>Gets whether there is one endpoint for a whole partition.</summary>
    public bool IsGlobal { get; private init; }
}
