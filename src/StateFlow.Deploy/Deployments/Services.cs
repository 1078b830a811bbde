using StateFlow.Deploy.Aws;
using StateFlow.Deploy.CloudWatch;
using StateFlow.Deploy.Iam;
using StateFlow.Deploy.Lambda;
using StateFlow.Deploy.Logs;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>The services that deployments call.</summary>
/// <param name="connection">Where calls go.</param>
internal sealed class Services(AwsConnection connection) : IDisposable
{
    public StepFunctionsApi StepFunctions { get; } = new(connection);

    public IamApi Iam { get; } = new(connection);

    public LambdaApi Lambda { get; } = new(connection);

    public LogsApi Logs { get; } = new(connection);

    public CloudWatchApi CloudWatch { get; } = new(connection);

    public void Dispose()
    {
        StepFunctions.Dispose();
        Iam.Dispose();
        Lambda.Dispose();
        Logs.Dispose();
        CloudWatch.Dispose();
    }
}
