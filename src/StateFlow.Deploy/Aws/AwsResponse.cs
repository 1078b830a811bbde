using Amazon.Runtime;

namespace StateFlow.Deploy.Aws;

/// <summary>The answer to a call.</summary>
/// <param name="body">What it says.</param>
internal sealed class AwsResponse(byte[] body) : AmazonWebServiceResponse
{
    public AwsResponse()
        : this([])
    {
    }

    /// <summary>Gets what it says.</summary>
    public byte[] Body => body;
}
