using System.Text.Json;
using StateFlow.Cli.Documents;
using StateFlow.Expressions;

namespace StateFlow.Cli.Runs;

/// <summary>A file with the inputs and the expected ends of test cases, which mocks alone do not say: <c>{ "machine": { "case": { "Input": …, "Error": … } } }</c>.</summary>
internal sealed class CaseFile(Json content)
{
    private static readonly string[] Statuses = ["SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"];

    /// <summary>Gets the file that says nothing: every case begins with <c>{}</c> and should succeed.</summary>
    public static CaseFile Empty { get; } = new(Json.EmptyObject);

    /// <summary>Reads a file, and says everything that is wrong with it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="exitCode">What came of it.</param>
    public static CaseFile? Read(string file, Stream input, TextWriter error, out ExitCode exitCode)
    {
        exitCode = ValueText.Read(file, input, error, out var content);
        if (exitCode is not ExitCode.Done)
        {
            return null;
        }

        var problems = Check(content).ToList();
        foreach (var problem in problems)
        {
            error.WriteLine($"{file}: error: {problem}");
        }

        exitCode = problems.Count == 0 ? ExitCode.Done : ExitCode.WrongUsage;
        return problems.Count == 0 ? new CaseFile(content) : null;
    }

    /// <summary>Gives what the file says of a case.</summary>
    public CaseExpectation Find(string machine, string testCase) => CaseExpectation.Of(content[machine]?[testCase] ?? Json.EmptyObject);

    private static IEnumerable<string> Check(Json content)
    {
        if (content.ValueKind is not JsonValueKind.Object)
        {
            return ["An object is expected: machines by their names, with their cases."];
        }

        return content.Members.SelectMany(machine => machine.Value.ValueKind is JsonValueKind.Object
            ? machine.Value.Members.SelectMany(c => CheckCase($"/{machine.Key}/{c.Key}", c.Value))
            : [$"/{machine.Key}: An object is expected: cases by their names."]);
    }

    private static IEnumerable<string> CheckCase(string place, Json testCase)
    {
        if (testCase.ValueKind is not JsonValueKind.Object)
        {
            yield return $"{place}: An object is expected, with {string.Join(", ", CaseExpectation.Members.Keys)}.";
            yield break;
        }

        foreach (var (name, value) in testCase.Members)
        {
            if (!CaseExpectation.Members.TryGetValue(name, out var kind))
            {
                yield return $"{place}/{name}: There is no such member. There are {string.Join(", ", CaseExpectation.Members.Keys)}.";
            }
            else if (name == nameof(CaseExpectation.Status) && value.ValueKind is JsonValueKind.String && !Statuses.Contains(value.GetString()))
            {
                yield return $"{place}/{name}: There is no status '{value.GetString()}'. There are {string.Join(", ", Statuses)}.";
            }
            else if (kind is { } needed && value.ValueKind != needed)
            {
                yield return $"{place}/{name}: {(needed is JsonValueKind.String ? "A string" : "An array")} is expected.";
            }
        }
    }
}
