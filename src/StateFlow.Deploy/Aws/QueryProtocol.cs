using System.Xml;
using System.Xml.Linq;

namespace StateFlow.Deploy.Aws;

/// <summary>Calls in the query protocol of AWS: a form goes out, XML comes back.</summary>
/// <param name="client">The client of the service.</param>
/// <param name="service">The service.</param>
internal sealed class QueryProtocol(AwsClient client, AwsService service)
{
    /// <summary>Sends a call.</summary>
    /// <returns>The element <c>…Result</c>, its names without namespace; an empty one where there is none.</returns>
    public async Task<XElement> SendAsync(string operation, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellation)
    {
        var request = new AwsRequest(service, operation)
        {
            Form = [new("Action", operation), new("Version", service.Version), .. parameters],
            Headers = [new("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")],
        };
        var body = await client.SendAsync(request, AwsXmlUnmarshaller.Instance, cancellation).ConfigureAwait(false);
        try
        {
            using var text = new MemoryStream(body);
            var root = XDocument.Load(text).Root!; // A document that was loaded has a root.
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
            }

            return root.Element($"{operation}Result") ?? new XElement("Nothing");
        }
        catch (XmlException problem)
        {
            throw new AwsServiceException(service.Id, operation, $"The answer is not what the service promises: {problem.Message}", problem);
        }
    }
}
