using System.Net.Sockets;
using System.Text;

namespace StateFlow.Deploy.Tests.Server;

/// <summary>What goes wrong with a call.</summary>
internal sealed record Fault
{
    /// <summary>The id of the requests that are refused.</summary>
    public const string RequestId = "11112222-3333-4444-5555-666677778888";

    public static Fault None { get; } = new();

    /// <summary>The connection breaks before the server hears of the call.</summary>
    public static Fault CutBefore { get; } = new() { TakesEffect = false };

    /// <summary>The call takes effect, but its answer is lost.</summary>
    public static Fault CutAfter { get; } = new() { LengthOf = _ => 0 };

    /// <summary>The call takes effect, and its answer breaks off in the middle of the body.</summary>
    public static Fault CutWithin { get; } = new() { LengthOf = a => a.Length - 5 };

    /// <summary>The call takes effect, and the server is gone.</summary>
    public static Fault DieAfter { get; } = new() { Dies = true };

    /// <summary>The server is gone before it hears of the call.</summary>
    public static Fault DieBefore { get; } = new() { Dies = true, TakesEffect = false };

    /// <summary>The server never answers.</summary>
    public static Fault Silence { get; } = new() { Before = async (stream, _) => await stream.ReadExactlyAsync(new byte[1]) };

    public bool TakesEffect { get; private init; } = true;

    public bool Dies { get; private init; }

    /// <summary>Gets how much of an answer is given.</summary>
    public Func<byte[], int> LengthOf { get; private init; } = a => a.Length;

    /// <summary>Gets what is done instead of asking the server.</summary>
    public Func<NetworkStream, ProxiedCall, Task>? Before { get; private init; }

    /// <summary>The service refuses, in the protocol of its own.</summary>
    public static Fault Error(string code, string message = "It is so.", int status = 400) => new()
    {
        Before = async (stream, call) =>
        {
            var (type, body) = call.Service switch
            {
                "iam" or "sts" or "monitoring" => ("text/xml", $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>{RequestId}</RequestId></ErrorResponse>"),
                "lambda" => ("application/json", $$"""{"Type":"User","Message":"{{message}}"}"""),
                _ => ("application/x-amz-json-1.0", $$"""{"__type":"com.amazonaws.service#{{code}}","message":"{{message}}"}"""),
            };
            await AnswerAsync(stream, status, type, body, call.Service == "lambda" ? $"x-amzn-ErrorType: {code}\r\n" : string.Empty);
        },
    };

    /// <summary>The service says something else.</summary>
    public static Fault Answer(string body) => new() { Before = (stream, _) => AnswerAsync(stream, 200, "application/x-amz-json-1.0", body, string.Empty) };

    /// <summary>Something before the service answers, in a page for people.</summary>
    public static Fault Page(int status) => new()
    {
        Before = (stream, _) => AnswerAsync(stream, status, "text/html", "<html><body><h1>It does not work</body></html>", string.Empty),
    };

    private static async Task AnswerAsync(NetworkStream stream, int status, string type, string body, string headers)
    {
        var content = Encoding.UTF8.GetBytes(body);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} Fault\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nx-amzn-RequestId: {RequestId}\r\n{headers}Connection: close\r\n\r\n"));
        await stream.WriteAsync(content);
    }
}
