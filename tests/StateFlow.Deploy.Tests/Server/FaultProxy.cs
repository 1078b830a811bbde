using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StateFlow.Deploy.Tests.Server;

/// <summary>Stands between a client and the test server: sees every call, and lets some of them go wrong.</summary>
internal sealed class FaultProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly List<ProxiedCall> _calls = [];
    private readonly List<(Func<ProxiedCall, bool> Match, Queue<Fault> Faults)> _rules = [];
    private readonly Uri _server;

    public FaultProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = Task.Run(AcceptAsync);
    }

    public Uri Address { get; }

    /// <summary>Gets the calls so far.</summary>
    public IReadOnlyList<ProxiedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Gets those calls so far that change something.</summary>
    public IReadOnlyList<ProxiedCall> Changes => [.. Calls.Where(c => c.IsChange)];

    public int Count(string operation) => Calls.Count(c => c.Operation == operation);

    /// <summary>Forgets the calls so far, and lets every call through.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
            _rules.Clear();
        }
    }

    /// <summary>Lets the next calls of an operation go wrong.</summary>
    public void On(string operation, Fault fault, int times = 1) => When(c => c.Operation == operation, fault, times);

    /// <summary>Lets the next calls of a kind go wrong.</summary>
    public void When(Func<ProxiedCall, bool> match, Fault fault, int times = 1)
    {
        lock (_lock)
        {
            _rules.Add((match, new Queue<Fault>(Enumerable.Repeat(fault, times))));
        }
    }

    /// <summary>Is gone from now on.</summary>
    public void Stop() => _listener.Stop();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var end = _end.Token;
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(end);
                _ = Task.Run(() => ServeAsync(client, end), end);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await ProxiedCall.ReadAsync(stream, end) is not { } call)
                {
                    return;
                }

                var fault = Find(call);
                if (fault.Before is { } before)
                {
                    await before(stream, call);
                    return;
                }

                if (fault.Dies && !fault.TakesEffect)
                {
                    _listener.Stop();
                    return;
                }

                var answer = fault.TakesEffect ? await ForwardAsync(call, end) : [];
                if (fault.Dies)
                {
                    _listener.Stop();
                    return;
                }

                await stream.WriteAsync(answer.AsMemory(0, fault.LengthOf(answer)), end);
            }
            catch (Exception problem) when (problem is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client went away.
            }
        }
    }

    private Fault Find(ProxiedCall call)
    {
        lock (_lock)
        {
            _calls.Add(call);
            foreach (var (match, faults) in _rules)
            {
                if (faults.Count > 0 && match(call))
                {
                    return faults.Dequeue();
                }
            }

            return Fault.None;
        }
    }

    private async Task<byte[]> ForwardAsync(ProxiedCall call, CancellationToken end)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(_server.Host, _server.Port, end);
        var stream = server.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{call.Head}\r\nConnection: close\r\n\r\n"), end);
        await stream.WriteAsync(call.Content, end);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, end);
        return answer.ToArray();
    }
}
