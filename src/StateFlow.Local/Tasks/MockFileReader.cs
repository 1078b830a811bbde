using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Local;

/// <summary>Reads a file of mocks, and finds all that is wrong with it.</summary>
internal sealed class MockFileReader
{
    public const string StateMachines = "StateMachines";
    public const string TestCases = "TestCases";

    private const string MockedResponses = "MockedResponses";
    private const string Return = "Return";
    private const string Throw = "Throw";
    private const string Error = "Error";
    private const string Cause = "Cause";

    private readonly ProblemList _problems = new();
    private readonly Dictionary<string, MockResponse> _responses = new(StringComparer.Ordinal);

    public MockFileResult Read(string text)
    {
        var machines = new Dictionary<string, Dictionary<string, Dictionary<string, MockResponse>>>(StringComparer.Ordinal);
        if (_problems.Parse(text) is { } root && IsObject(root, string.Empty, "The file"))
        {
            CheckNames(root, string.Empty, StateMachines, MockedResponses);
            foreach (var (name, response, place) in Members(root, MockedResponses, string.Empty))
            {
                _responses[name] = ReadResponse(name, response, place);
            }

            foreach (var (name, machine, place) in Members(root, StateMachines, string.Empty))
            {
                machines[name] = ReadMachine(machine, place);
            }
        }

        return new MockFileResult(_problems.Problems.Count == 0 ? new MockFile(machines) : null, _problems.Problems);
    }

    private Dictionary<string, Dictionary<string, MockResponse>> ReadMachine(Json machine, string place)
    {
        var cases = new Dictionary<string, Dictionary<string, MockResponse>>(StringComparer.Ordinal);
        if (IsObject(machine, place, "A state machine"))
        {
            CheckNames(machine, place, TestCases);
            foreach (var (name, states, inner) in Members(machine, TestCases, place))
            {
                cases[name] = ReadCase(states, inner);
            }
        }

        return cases;
    }

    private Dictionary<string, MockResponse> ReadCase(Json states, string place)
    {
        var responses = new Dictionary<string, MockResponse>(StringComparer.Ordinal);
        if (!IsObject(states, place, "A test case"))
        {
            return responses;
        }

        foreach (var (state, name) in states.Members)
        {
            var inner = place + JsonPointer.Of(state);
            if (name.ValueKind is not JsonValueKind.String)
            {
                _problems.Add(inner, $"The name of a response is needed here, one of {MockedResponses}.");
            }
            else if (_responses.TryGetValue(name.GetString(), out var response))
            {
                responses[state] = response;
            }
            else
            {
                _problems.Add(inner, $"There is no response '{name.GetString()}' in {MockedResponses}. {Words.DidYouMean(name.GetString(), _responses.Keys)}".TrimEnd());
            }
        }

        return responses;
    }

    private MockResponse ReadResponse(string name, Json answers, string place)
    {
        var response = new MockResponse(name);
        if (!IsObject(answers, place, "A response"))
        {
            return response;
        }

        if (answers.Count == 0)
        {
            _problems.Add(place, "A response needs an answer: \"0\": {\"Return\": …}.");
        }

        foreach (var (attempts, answer) in answers.Members)
        {
            var inner = place + JsonPointer.Of(attempts);
            var outcome = ReadAnswer(answer, inner);
            if (!TryParse(attempts, out var first, out var last))
            {
                _problems.Add(inner, $"'{attempts}' is neither the number of an attempt, from 0, nor a range such as \"1-3\".");
            }
            else if (outcome is not null && !response.Add(first, last, outcome))
            {
                _problems.Add(inner, $"There is another answer for one of the attempts {attempts}.");
            }
        }

        return response;
    }

    private TaskOutcome? ReadAnswer(Json answer, string place)
    {
        if (!IsObject(answer, place, "An answer"))
        {
            return null;
        }

        CheckNames(answer, place, Return, Throw);
        var hasResult = answer.TryGetProperty(Return, out var result);
        var hasError = answer.TryGetProperty(Throw, out var thrown);
        if (hasResult == hasError)
        {
            _problems.Add(place, hasResult ? "An answer either returns or throws, not both." : $"An answer needs {Return} or {Throw}.");
            return null;
        }

        return hasResult ? TaskOutcome.Success(result) : ReadError(thrown, place + JsonPointer.Of(Throw));
    }

    private TaskOutcome? ReadError(Json thrown, string place)
    {
        if (!IsObject(thrown, place, Throw))
        {
            return null;
        }

        CheckNames(thrown, place, Error, Cause);
        if (!thrown.TryGetProperty(Error, out _))
        {
            _problems.Add(place, $"{Throw} needs an {Error}: the name that Retry and Catch know.");
        }

        return TaskOutcome.Fail(Text(thrown, Error, place), Text(thrown, Cause, place));
    }

    private string? Text(Json thrown, string name, string place)
    {
        if (!thrown.TryGetProperty(name, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String)
        {
            return value.GetString();
        }

        _problems.Add(place + JsonPointer.Of(name), $"{name} must be text.");
        return null;
    }

    private IEnumerable<(string Name, Json Value, string Place)> Members(Json json, string name, string place)
    {
        var inner = place + JsonPointer.Of(name);
        if (!json.TryGetProperty(name, out var members))
        {
            _problems.Add(place, $"{name} is missing.");
        }
        else if (IsObject(members, inner, name))
        {
            foreach (var (key, value) in members.Members)
            {
                yield return (key, value, inner + JsonPointer.Of(key));
            }
        }
    }

    private bool IsObject(Json value, string place, string what)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            return true;
        }

        _problems.Add(place, $"{what} must be an object.");
        return false;
    }

    // Step Functions Local does not mind other names, but one that is nearly right is a slip.
    private void CheckNames(Json json, string place, params string[] known)
    {
        foreach (var (name, _) in json.Members)
        {
            if (!known.Contains(name, StringComparer.Ordinal) && Words.DidYouMean(name, known) is { } meant)
            {
                _problems.Add(place + JsonPointer.Of(name), $"'{name}' has no meaning here. {meant}");
            }
        }
    }

    private static bool TryParse(string attempts, out int first, out int last)
    {
        last = 0;
        var parts = attempts.Split('-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out last)
            && parts.Length <= 2
            && first <= last
            && last < int.MaxValue;
    }
}
