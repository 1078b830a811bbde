using System.Text;
using System.Text.RegularExpressions;

namespace StateFlow.Deploy.Tests.Server;

/// <summary>A call that a <see cref="FaultProxy"/> saw.</summary>
/// <param name="Head">The first line and the headers, without those about the connection.</param>
/// <param name="Content">The body.</param>
internal sealed partial record ProxiedCall(string Head, byte[] Content)
{
    private static readonly string[] LambdaWrites = ["CreateFunction", "UpdateFunctionCode", "UpdateFunctionConfiguration", "DeleteFunction"];

    /// <summary>Gets the body as text.</summary>
    public string Body => Encoding.UTF8.GetString(Content);

    /// <summary>Gets the service that the signature is for.</summary>
    public string Service => Scope().Match(Head) is { Success: true } scope ? scope.Groups["service"].Value : string.Empty;

    /// <summary>Gets the name of the operation.</summary>
    public string Operation =>
        Target().Match(Head) is { Success: true } target ? target.Groups["name"].Value
        : Action().Match(Body) is { Success: true } action ? action.Groups["name"].Value
        : LambdaOperation();

    /// <summary>Gets whether the operation changes something.</summary>
    public bool IsChange => Service == "lambda" ? LambdaWrites.Contains(Operation) : Change().IsMatch(Operation);

    /// <summary>Reads a call; gives nothing where the client went away.</summary>
    public static async Task<ProxiedCall?> ReadAsync(Stream stream, CancellationToken end)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < 4 || head is not [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
        {
            if (await stream.ReadAsync(one, end) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var text = Encoding.Latin1.GetString([.. head]).TrimEnd();
        if (text.Contains("Expect: 100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), end);
        }

        var content = new byte[Length().Match(text) is { Success: true } length ? int.Parse(length.Groups["bytes"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(content, end);
        return new ProxiedCall(string.Join("\r\n", text.Split("\r\n").Where(l => !About().IsMatch(l))), content);
    }

    private string LambdaOperation() => (Head.Split(' ')[0], Head.Split(' ')[1].Split('/')) switch
    {
        ("POST", [.., "functions"]) => "CreateFunction",
        ("GET", _) => "GetFunction",
        ("DELETE", _) => "DeleteFunction",
        ("PUT", [.., "code"]) => "UpdateFunctionCode",
        ("PUT", [.., "configuration"]) => "UpdateFunctionConfiguration",
        _ => string.Empty,
    };

    [GeneratedRegex(@"Credential=[^/]*/\d+/[^/]+/(?<service>[^/]+)/")]
    private static partial Regex Scope();

    [GeneratedRegex(@"X-Amz-Target: [^.\r]*\.(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Target();

    [GeneratedRegex(@"\bAction=(?<name>\w+)")]
    private static partial Regex Action();

    [GeneratedRegex(@"Content-Length: (?<bytes>\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex("^(Connection|Expect):", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex("^(Create|Update|Put|Attach|Detach|Delete|Publish|Tag|Untag)")]
    private static partial Regex Change();
}
