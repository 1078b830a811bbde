using System.Diagnostics;
using System.Text.Json;

namespace StateFlow.Benchmarks;

/// <summary>A peer in a process of its own, which answers questions.</summary>
internal sealed class NodePeer : IDisposable
{
    private const string Jsonata = "answer.js";

    private readonly Process _process;

    /// <summary>Starts the process.</summary>
    /// <param name="modules">The folder <c>node_modules</c> that has the package of the peer.</param>
    /// <param name="processorTime">Whether what counts is the processor time.</param>
    /// <param name="script">What answers.</param>
    public NodePeer(string modules, bool processorTime, string script = Jsonata) => _process = Process.Start(Start(script, modules, processorTime ? ["cpu"] : []))!;

    /// <summary>Gives what starts the reference implementation of JSONata.</summary>
    public static ProcessStartInfo Command(string modules, params IEnumerable<string> arguments) => Start(Jsonata, modules, arguments);

    /// <summary>Measures an evaluation.</summary>
    /// <returns>The microseconds, and the hash of the result.</returns>
    public (double Micros, string Hash) Evaluate(string text, string file)
    {
        var answer = Ask(new Dictionary<string, string> { ["text"] = text, ["file"] = file });
        return (answer.GetProperty("micros"u8).GetDouble(), answer.GetProperty("hash"u8).GetString()!);
    }

    /// <summary>Measures compiling.</summary>
    /// <returns>The microseconds.</returns>
    public double Compile(string text) => Ask(new Dictionary<string, string> { ["text"] = text }).GetProperty("micros"u8).GetDouble();

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Writes a line, and reads the answer.</summary>
    public JsonElement Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        return JsonElement.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended without an answer."));
    }

    private static ProcessStartInfo Start(string script, string modules, IEnumerable<string> arguments)
    {
        string[] all = [Path.Combine(AppContext.BaseDirectory, script), .. arguments];
        var command = new ProcessStartInfo("node", all) { RedirectStandardInput = true, RedirectStandardOutput = true };
        command.Environment["NODE_PATH"] = modules;
        return command;
    }

    private JsonElement Ask(Dictionary<string, string> question) => Ask(JsonSerializer.Serialize(question));
}
