using StateFlow.Asl;

namespace StateFlow.Local;

/// <summary>The mocks of Step Functions Local: its <c>MockConfigFile.json</c>, read as it is.</summary>
/// <remarks>
/// A test case says for each state by which response its task is answered. A response has an answer for each attempt, counted over the whole run:
/// <c>"0": {"Return": …}</c>, <c>"1-2": {"Throw": {"Error": …, "Cause": …}}</c>. What a task <c>Return</c>s is the result as the service gives it.
/// An attempt without an answer ends the run with <see cref="LocalErrors.UnmockedTask"/>, as does a task that the test case says nothing about.
/// Case matters in all names.
/// </remarks>
public sealed class MockFile
{
    private readonly Dictionary<string, Dictionary<string, Dictionary<string, MockResponse>>> _machines;

    internal MockFile(Dictionary<string, Dictionary<string, Dictionary<string, MockResponse>>> machines) => _machines = machines;

    /// <summary>Gets the names of the machines, in the order of the file.</summary>
    public IReadOnlyList<string> StateMachines => [.. _machines.Keys];

    /// <summary>Reads a file. Never throws because of the text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>The file, or all that is wrong with it.</returns>
    public static MockFileResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MockFileReader().Read(text);
    }

    /// <summary>Gets the names of the test cases of a machine, in the order of the file.</summary>
    /// <param name="stateMachine">The name that the file has for the machine.</param>
    /// <exception cref="ArgumentException">The file has no such machine.</exception>
    public IReadOnlyList<string> TestCases(string stateMachine) => [.. CasesOf(stateMachine).Keys];

    /// <summary>Makes what the tasks do in a test case.</summary>
    /// <param name="stateMachine">The name that the file has for the machine.</param>
    /// <param name="testCase">The name of the test case.</param>
    /// <exception cref="ArgumentException">The file has no such machine or test case.</exception>
    /// <example><code>
    /// using var execution = machine.StartRun(input, file.Tasks("order-processor", "HappyPath"));
    /// var run = await execution.CompleteAsync();
    /// </code></example>
    public TaskMocks Tasks(string stateMachine, string testCase)
    {
        var cases = CasesOf(stateMachine);
        ArgumentNullException.ThrowIfNull(testCase);
        if (!cases.TryGetValue(testCase, out var states))
        {
            throw new ArgumentException($"'{stateMachine}' has no test case '{testCase}'. {Known(testCase, cases.Keys)}", nameof(testCase));
        }

        var tasks = new TaskMocks();
        foreach (var (state, response) in states)
        {
            response.Mock(tasks.On(state), state);
        }

        return tasks;
    }

    /// <summary>Finds what the test cases say of states that a machine does not have, or that call nothing.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="stateMachine">The name that the file has for the machine.</param>
    /// <returns>What is wrong, in the order of the file; empty when all fits.</returns>
    /// <exception cref="ArgumentException">The file has no such machine.</exception>
    public IReadOnlyList<string> Problems(StateMachine machine, string stateMachine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var shape = MachineShape.Of(machine);
        var problems = new List<string>();
        foreach (var (testCase, states) in CasesOf(stateMachine))
        {
            foreach (var state in states.Keys)
            {
                var place = JsonPointer.Of(MockFileReader.StateMachines, stateMachine, MockFileReader.TestCases, testCase, state);
                if (shape.Find(state) is not { } found)
                {
                    problems.Add($"{place}: The machine has no state '{state}'. {Known(state, shape.Names)}");
                }
                else if (found is not TaskState)
                {
                    problems.Add($"{place}: The state '{state}' is not a Task state: it calls nothing that could be mocked.");
                }
            }
        }

        return problems;
    }

    private Dictionary<string, Dictionary<string, MockResponse>> CasesOf(string stateMachine)
    {
        ArgumentNullException.ThrowIfNull(stateMachine);
        return _machines.TryGetValue(stateMachine, out var cases)
            ? cases
            : throw new ArgumentException($"The file has no state machine '{stateMachine}'. {Known(stateMachine, _machines.Keys)}", nameof(stateMachine));
    }

    private static string Known(string written, IReadOnlyCollection<string> known) =>
        Words.DidYouMean(written, known) ?? (known.Count == 0 ? "It has none." : $"There is {Words.List(known)}.");
}
