using System.Text;
using StateFlow.Asl;
using StateFlow.Cli.Documents;
using StateFlow.Local;

namespace StateFlow.Cli.Runs;

/// <summary>A test case of a file of mocks, with the machine it is for.</summary>
/// <param name="Target">The machine.</param>
/// <param name="Machine">What the file calls it.</param>
/// <param name="Name">The name of the case.</param>
/// <param name="Tasks">What the tasks do.</param>
internal sealed record MockCase(RunTarget Target, string Machine, string Name, TaskMocks Tasks);

/// <summary>Reads files of mocks, and says everything that is wrong with them.</summary>
internal static class MockCases
{
    /// <summary>Gives what the tasks of one run do.</summary>
    /// <param name="file">The file of mocks; <see langword="null"/> for none.</param>
    /// <param name="name">What the machine is called.</param>
    /// <param name="testCase">The case; <see langword="null"/> for the only one.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="exitCode">What came of it.</param>
    public static TaskMocks? TasksOf(string? file, string name, string? testCase, StateMachine machine, TextWriter error, out ExitCode exitCode)
    {
        if (file is null)
        {
            exitCode = testCase is null ? ExitCode.Done : ExitCode.WrongUsage;
            if (testCase is not null)
            {
                error.WriteLine("error: A test case is one of a file of mocks. Give the file with --mocks.");
            }

            return testCase is null ? new TaskMocks() : null;
        }

        if (Read([file], [new RunTarget(name, machine)], error, out exitCode) is not { } cases)
        {
            return null;
        }

        exitCode = ExitCode.WrongUsage;
        var chosen = cases.Where(c => testCase is null || c.Name == testCase).ToList();
        if (chosen is [var only])
        {
            exitCode = ExitCode.Done;
            return only.Tasks;
        }

        error.WriteLine(chosen.Count == 0
            ? $"{file}: error: There is no test case '{testCase}'. There is {Words.List(cases.Select(c => c.Name))}."
            : $"{file}: error: There is more than one test case: {Words.List(chosen.Select(c => c.Name))}. Choose one with --test-case.");
        return null;
    }

    /// <summary>Gives all test cases. Where there is one machine and one definition, they belong together whatever they are called.</summary>
    /// <param name="files">The files of mocks.</param>
    /// <param name="targets">The machines.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="exitCode">What came of it.</param>
    public static IReadOnlyList<MockCase>? Read(IReadOnlyList<string> files, IReadOnlyList<RunTarget> targets, TextWriter error, out ExitCode exitCode)
    {
        var cases = new List<MockCase>();
        var sources = Sources.Read(files, null, Stream.Null);
        sources.ReportProblems(error);
        exitCode = sources.Problems.Count > 0 ? ExitCode.WrongUsage : ExitCode.Done;
        foreach (var text in sources.Texts)
        {
            var problems = ReadFile(text, targets, cases).ToList();
            foreach (var problem in problems)
            {
                error.WriteLine($"{text.Name}: error: {problem}");
            }

            exitCode = problems.Count > 0 ? ExitCode.Findings : exitCode;
        }

        if (exitCode is ExitCode.Done && cases.Count == 0)
        {
            error.WriteLine("error: The files of mocks have no test cases.");
            exitCode = ExitCode.Findings;
        }

        return exitCode is ExitCode.Done ? cases : null;
    }

    private static IEnumerable<string> ReadFile(SourceText text, IReadOnlyList<RunTarget> targets, List<MockCase> cases)
    {
        var read = MockFile.Read(Encoding.UTF8.GetString(text.Content));
        if (read.File is not { } file)
        {
            return read.Problems.Select(p => p.ToString());
        }

        var problems = new List<string>();
        foreach (var name in file.StateMachines)
        {
            var target = file.StateMachines.Count == 1 && targets.Count == 1 ? targets[0] : targets.FirstOrDefault(t => t.Name == name);
            if (target is null)
            {
                problems.Add($"There is no definition of the machine '{name}'. There is {Words.List(targets.Select(t => t.Name))}.");
                continue;
            }

            problems.AddRange(file.Problems(target.Machine, name));
            cases.AddRange(file.TestCases(name).Select(c => new MockCase(target, name, c, file.Tasks(name, c))));
        }

        return problems;
    }
}
