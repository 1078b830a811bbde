using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StateFlow.TestKit;

/// <summary>A server on this machine that answers as AWS does: Step Functions, IAM, Lambda, S3, CloudFormation and more.</summary>
/// <remarks>
/// Its script lies outside of the repository, beside the corpora: <c>tools/moto_plus/run.sh</c>, or where the environment variable
/// <c>STATEFLOW_TEST_SERVER_SCRIPT</c> says. It needs Python with moto, and Node.js. Where one of them is missing its tests are skipped, but with
/// <c>STATEFLOW_TEST_SERVER=required</c> they fail.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "DisposeAsync disposes of it.")]
public sealed class TestServer : IAsyncLifetime
{
    private const string ScriptVariable = "STATEFLOW_TEST_SERVER_SCRIPT";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("stateflow-server-").FullName;
    private readonly Lock _lock = new();
    private readonly StringBuilder _log = new();
    private Process? _process;

    /// <summary>Gets why the server cannot be started, or <see langword="null"/> when it can, or has to.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("STATEFLOW_TEST_SERVER") == "required" ? null : FindProblem();

    /// <summary>Gets the address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Gets what the server has printed: a line <c>SFN operation …</c> for each call of Step Functions.</summary>
    public string Log
    {
        get
        {
            lock (_lock)
            {
                return _log.ToString();
            }
        }
    }

    private static string? Script => new[]
    {
        Environment.GetEnvironmentVariable(ScriptVariable),
        Path.Combine(Corpus.Folder, "..", "tools", "moto_plus", "run.sh"),
        Repository.PathOf("..", "shared", "tools", "moto_plus", "run.sh"),
    }.FirstOrDefault(File.Exists);

    /// <summary>Starts the server, and waits until it answers.</summary>
    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return; // Its tests are skipped.
        }

        if (FindProblem() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }

        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("sh", [Script!, $"{Address.Port}"]) { RedirectStandardError = true, RedirectStandardOutput = true }, // FindProblem found it.
        };
        _process.StartInfo.Environment["FAULTS"] = Path.Combine(_folder, "faults.json");
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilItAnswersAsync();
        await PostAsync("config", """{"stepfunctions":{"execute_state_machine":true},"lambda":{"use_docker":false}}""");
    }

    /// <summary>Ends the server.</summary>
    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Lets the next calls of Step Functions fail.</summary>
    /// <param name="faults">JSON: <c>{"CreateStateMachine":[{"code":"AccessDeniedException","message":"…","times":3}]}</c>.</param>
    public void Inject(string faults)
    {
        var file = Path.Combine(_folder, "faults.json");
        var before = File.Exists(file) ? File.GetLastWriteTimeUtc(file) : default;
        File.WriteAllText(file, faults);
        if (File.GetLastWriteTimeUtc(file) <= before)
        {
            File.SetLastWriteTimeUtc(file, before.AddMilliseconds(10)); // The server reads it again when its time changes.
        }
    }

    /// <summary>Calls the interface that sets the server itself up: <c>reset-auth</c>, <c>config</c>.</summary>
    /// <param name="path">The path below <c>moto-api</c>.</param>
    /// <param name="content">The content.</param>
    public async Task PostAsync(string path, string content)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var body = new StringContent(content);
        using var answer = await client.PostAsync(new Uri($"/moto-api/{path}", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }

    private static string? FindProblem() =>
        Script is null ? $"The script of the test server is not there. Put its path into the environment variable {ScriptVariable}."
        : !Succeeds("python3", "-c", "import moto.server") ? "The test server needs Python with moto: pip install 'moto[server,stepfunctions]==5.2.1'."
        : !Succeeds("node", "--version") ? "The test server needs Node.js with npm, for JSONata."
        : null;

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!; // It is started, or an exception says why not.
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // There is no such program.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilItAnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < LongestStart && !_process!.HasExited) // It was started.
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/moto-api/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }

        throw new InvalidOperationException($"The test server did not start:\n{Log}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_lock)
        {
            _log.Append(line.Data).Append('\n');
        }
    }
}
