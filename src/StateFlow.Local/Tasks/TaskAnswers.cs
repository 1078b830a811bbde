namespace StateFlow.Local.Engine;

/// <summary>Gives the answers of one mock in one run, in their order.</summary>
internal sealed class TaskAnswers(TaskMock mock)
{
    private int _at;
    private int _given;

    /// <summary>Takes the next answer.</summary>
    /// <returns>The answer, or <see langword="null"/> when all were given.</returns>
    public TaskAnswer? Next()
    {
        while (_at < mock.Answers.Count)
        {
            var answer = mock.Answers[_at];
            if (_given < (answer.Count ?? (_at == mock.Answers.Count - 1 ? int.MaxValue : 1)))
            {
                _given++;
                return answer;
            }

            (_at, _given) = (_at + 1, 0);
        }

        return null;
    }
}
