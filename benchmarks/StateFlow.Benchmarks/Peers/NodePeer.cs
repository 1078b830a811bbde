using System.Diagnostics;
using System.Text.Json;

namespace StateFlow.Benchmarks;

/// <summary>The reference implementation in a process of its own, which answers questions.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts the process.</summary>
    /// <param name="modules">The folder <c>node_modules</c> that has the package <c>jsonata</c>.</param>
    /// <param name="processorTime">Whether what counts is the processor time.</param>
    public NodePeer(string modules, bool processorTime) => _process = Process.Start(Command(modules, processorTime ? ["cpu"] : []))!;

    /// <summary>Gives what starts <c>answer.js</c>.</summary>
    public static ProcessStartInfo Command(string modules, params IEnumerable<string> arguments)
    {
        string[] all = [Path.Combine(AppContext.BaseDirectory, "answer.js"), .. arguments];
        var command = new ProcessStartInfo("node", all) { RedirectStandardInput = true, RedirectStandardOutput = true };
        command.Environment["NODE_PATH"] = modules;
        return command;
    }

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

    private JsonElement Ask(Dictionary<string, string> question)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(question));
        return JsonElement.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reference implementation ended without an answer."));
    }
}
