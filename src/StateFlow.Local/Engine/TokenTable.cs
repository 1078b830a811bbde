using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local.Engine;

/// <summary>The tasks that wait for an answer, by their tokens. Asked from any thread.</summary>
internal sealed class TokenTable
{
    private readonly ConcurrentDictionary<string, TaskWork> _waiting = new(StringComparer.Ordinal);

    /// <summary>Gets the tasks that wait, in the order in which they began to.</summary>
    public IReadOnlyList<TaskWork> Waiting => [.. _waiting.Values.OrderBy(w => w.Number)];

    public void Add(string token, TaskWork work) => _waiting[token] = work;

    public void Remove(string token) => _waiting.TryRemove(token, out _);

    /// <summary>Takes the task of a token, so that nobody else answers it.</summary>
    public bool TryTake(string token, [NotNullWhen(true)] out TaskWork? work) => _waiting.TryRemove(token, out work);

    public bool TryGet(string token, [NotNullWhen(true)] out TaskWork? work) => _waiting.TryGetValue(token, out work);
}
