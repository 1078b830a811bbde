using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace StateFlow.Deploy.Aws;

/// <summary>Reads the answers of services that speak XML.</summary>
internal sealed class AwsXmlUnmarshaller : XmlResponseUnmarshaller
{
    public static readonly AwsXmlUnmarshaller Instance = new();

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        return new AwsResponse(body.ToArray());
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        var request = string.IsNullOrEmpty(error.RequestId) ? input.ResponseData.GetHeaderValue("x-amzn-RequestId") : error.RequestId; // What is no XML has it there only.
        return new AmazonServiceException(error.Message, innerException, error.Type, error.Code, request, statusCode);
    }
}
