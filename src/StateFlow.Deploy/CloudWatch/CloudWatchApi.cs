using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.CloudWatch;

/// <summary>The operation of CloudWatch that a roll-out needs.</summary>
/// <param name="connection">Where calls go.</param>
internal sealed class CloudWatchApi(AwsConnection connection) : IDisposable
{
    private readonly AwsClient _client = new(AwsService.CloudWatch, connection);

    public void Dispose() => _client.Dispose();

    /// <summary>Gives the names of those alarms that are in the state <c>ALARM</c>.</summary>
    /// <param name="names">The names of up to 100 alarms; those that do not exist are in no state.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<string>> FindAlarmsAsync(IEnumerable<string> names, CancellationToken cancellation) =>
        [.. (await DescribeAsync(names, cancellation).ConfigureAwait(false)).Where(a => a.State == "ALARM").Select(a => a.Name)];

    /// <summary>Gives those names of which there is no alarm.</summary>
    /// <param name="names">The names of up to 100 alarms.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<string>> FindMissingAsync(IEnumerable<string> names, CancellationToken cancellation) =>
        [.. names.Except((await DescribeAsync(names, cancellation).ConfigureAwait(false)).Select(a => a.Name))];

    private async Task<IEnumerable<(string Name, string? State)>> DescribeAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var parameters = names.Select((name, i) => KeyValuePair.Create($"AlarmNames.member.{i + 1}", name))
            .Concat([new("AlarmTypes.member.1", "MetricAlarm"), new("AlarmTypes.member.2", "CompositeAlarm"), new("MaxRecords", "100")]);
        var result = await new QueryProtocol(_client, AwsService.CloudWatch).SendAsync("DescribeAlarms", parameters, cancellation).ConfigureAwait(false);
        return result.Descendants("member").Where(m => m.Element("AlarmName") is not null).Select(m => (m.Element("AlarmName")!.Value, m.Element("StateValue")?.Value)); // It has one.
    }
}
