using System.Globalization;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>A response of a file of mocks: what a task answers, by the number of the attempt.</summary>
/// <param name="name">The name of the response.</param>
internal sealed class MockResponse(string name)
{
    private readonly SortedDictionary<int, (int Last, TaskOutcome Outcome)> _answers = [];

    /// <summary>Adds the answer to a range of attempts.</summary>
    /// <returns>Whether no other answer is there for one of them.</returns>
    public bool Add(int first, int last, TaskOutcome outcome)
    {
        if (_answers.Any(a => a.Key <= last && first <= a.Value.Last))
        {
            return false;
        }

        _answers.Add(first, (last, outcome));
        return true;
    }

    /// <summary>Lets the task of a state answer so.</summary>
    public void Mock(TaskMock mock, string state)
    {
        var next = 0;
        foreach (var (first, (last, outcome)) in _answers)
        {
            if (first > next)
            {
                break;
            }

            mock.Add(_ => outcome).Times(last - first + 1);
            next = last + 1;
        }

        // Step Functions Local ends the execution here as well.
        var cause = string.Create(
            CultureInfo.InvariantCulture,
            $"The response '{name}' has nothing for attempt {next} of the task '{state}'. Add \"{next}\" to it, or make a range longer.");
        mock.Add(_ => new TaskOutcome { Failure = new Failure(LocalErrors.UnmockedTask, cause) { IsFinal = true }, Submitted = null });
    }
}
