using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using StateFlow.Cli.Commands;

namespace StateFlow.Cli;

internal static class Program
{
    /// <summary>Runs the tool.</summary>
    /// <param name="args">What was written behind the name of the tool.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where messages about the run go.</param>
    /// <param name="clock">Tells what time it is.</param>
    public static int Run(IReadOnlyList<string> args, Stream input, TextWriter output, TextWriter error, TimeProvider clock)
    {
        var parsed = CreateRoot(input, clock).Parse(args);
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        if (parsed.Action is not ParseErrorAction wrongUsage)
        {
            return parsed.Invoke(configuration);
        }

        wrongUsage.ShowHelp = args.Count == 0;
        parsed.Invoke(configuration);
        return (int)ExitCode.WrongUsage;
    }

    private static RootCommand CreateRoot(Stream input, TimeProvider clock)
    {
        var root = new RootCommand("Checks, formats, converts, runs and deploys Amazon States Language, writes it for the state machines of a C# project, and evaluates its expressions.")
        {
            ValidateCommand.Create(input, clock),
            FormatCommand.Create(input),
            ConvertCommand.Create(input),
            EmitCommand.Create(),
            ExportCommand.Create(input),
            PolicyCommand.Create(input),
            EvalCommand.Create(input),
            RunCommand.Create(input, clock),
            TestCommand.Create(input, clock),
            ReplayCommand.Create(input),
            SchemaCommand.Create(),
            NewCommand.Create(),
            PlanCommand.Create(input),
            DeployCommand.Create(input, clock),
            DriftCommand.Create(input),
            RemoveCommand.Create(input, clock),
            StartCommand.Create(input, clock),
            HistoryCommand.Create(),
        };
        root.HelpName = "stateflow";
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        return root;
    }

    private static int Main(string[] args)
    {
        using var output = Open(Console.OpenStandardOutput());
        using var error = Open(Console.OpenStandardError());
        Console.SetOut(error); // What the code of a user's project prints must not mix with results.
        using var input = Console.OpenStandardInput();
        return Run(args, input, output, error, TimeProvider.System);
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
