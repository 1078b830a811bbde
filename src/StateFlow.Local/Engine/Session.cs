using System.Collections.Concurrent;

namespace StateFlow.Local.Engine;

/// <summary>Everything that happens on one clock: an execution, those it starts, and what they wait for.</summary>
/// <remarks>
/// One thread at a time works in it. What others send, answers of handlers and tokens, goes into a mailbox and is taken in between two pieces of
/// work. On the virtual clock time moves only when nothing is left to do and no handler is at work.
/// </remarks>
internal sealed class Session : IDisposable
{
    private const int CancellationInterval = 1024;
    private const int MostEnded = 256;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Queue<Strand> _ready = new();
    private readonly SortedSet<Timer> _timers = [];
    private readonly Queue<InFlight> _inFlight = new();
    private readonly ConcurrentQueue<Action> _mailbox = new();
    private readonly SemaphoreSlim _signal = new(0);
    private readonly List<Execution> _detached = [];
    private readonly TimeProvider? _clock;
    private readonly Identifiers _identifiers;
    private long _timerNumber;
    private int _untilCheck = CancellationInterval;
    private int _handlers;
    private long _taskNumber;
    private int _working;

    public Session(RunOptions options)
    {
        Options = options;
        _clock = options.Clock;
        _identifiers = new Identifiers(options.Seed);
        Now = _clock?.GetUtcNow() ?? options.StartTime;
        JsonataOptions = new JsonataOptions
        {
            TimeProvider = new SessionTime(this),
            NextRandom = NextDouble,
            NextIdentifier = NextGuid,
            Timeout = options.Limits.MaxExpressionTime,
        };
    }

    public RunOptions Options { get; }

    /// <summary>Gets the time of the run.</summary>
    public DateTimeOffset Now { get; private set; }

    public JsonataOptions JsonataOptions { get; }

    public TokenTable Tokens { get; } = new();

    public CancellationToken Cancellation { get; private set; }

    /// <summary>Gets whether there is nothing else to do at this time: what waits for its turn would have it now.</summary>
    public bool IsIdle => _ready.Count == 0 && _inFlight.Count == 0 && _mailbox.IsEmpty;

    /// <summary>Gets whether somebody works in it.</summary>
    public bool IsWorking => Volatile.Read(ref _working) == 1;

    /// <summary>Gets whether its clock is virtual.</summary>
    public bool IsVirtual => _clock is null;

    public double NextDouble() => _identifiers.NextDouble();

    public Guid NextGuid() => _identifiers.NextGuid();

    /// <summary>Makes the token of a task.</summary>
    public string NextToken(string state) => Options.NextToken?.Invoke(state) ?? $"token-{NextGuid():N}";

    /// <summary>Lets a strand run when its turn comes.</summary>
    public void Ready(Strand strand)
    {
        if (!strand.IsQueued)
        {
            strand.IsQueued = true;
            _ready.Enqueue(strand);
        }
    }

    /// <summary>Keeps an execution that nobody waits for: the run is not over before it has ended, too.</summary>
    public void Detach(Execution execution)
    {
        if (_detached.Count == MostEnded)
        {
            _detached.RemoveAll(e => !e.IsRunning);
        }

        _detached.Add(execution);
    }

    /// <summary>Tells whether executions that nobody waits for still run. On a real clock nobody waits for them indeed.</summary>
    public bool HasDetached() => IsVirtual && _detached.RemoveAll(e => !e.IsRunning) >= 0 && _detached.Count > 0;

    /// <summary>Sets a timer.</summary>
    public Timer Schedule(DateTimeOffset due, Action fire)
    {
        var timer = new Timer(due, _timerNumber++, fire);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Sets a timer for a time to come, which a run never outlives.</summary>
    public Timer ScheduleAfter(TimeSpan delay, Action fire) => Schedule(After(delay), fire);

    /// <summary>Gives the time that is so much later, or the last one there is.</summary>
    public DateTimeOffset After(TimeSpan delay) => Add(Now, delay);

    /// <summary>Gives the time that is so much later than another, or the last one there is.</summary>
    public static DateTimeOffset Add(DateTimeOffset time, TimeSpan delay) => delay > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + delay;

    /// <summary>Numbers the tasks that are scheduled.</summary>
    public long NextTaskNumber() => _taskNumber++;

    public void Cancel(Timer? timer)
    {
        if (timer is not null)
        {
            _timers.Remove(timer);
        }
    }

    /// <summary>Hands something in from any thread.</summary>
    public void Post(Action action)
    {
        _mailbox.Enqueue(action);
        _signal.Release();
    }

    /// <summary>Waits for what a handler does.</summary>
    /// <param name="work">What it does.</param>
    /// <param name="then">What happens when it has ended; it does not fail.</param>
    /// <remarks>On the virtual clock the ends are taken in the order of the beginnings, so that a run does not depend on which handler is faster.</remarks>
    public void Await(Task work, Action then)
    {
        if (IsVirtual)
        {
            _inFlight.Enqueue(new InFlight(work, then));
        }
        else
        {
            _handlers++;
            _ = PostWhenDone(work, then);
        }
    }

    /// <summary>Works until nothing can be done, or something is so.</summary>
    /// <param name="isDone">Whether to stop; asked between two pieces of work.</param>
    /// <param name="until">How far the virtual clock may move.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task RunAsync(Func<bool> isDone, DateTimeOffset until, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _working, 1) == 1)
        {
            throw new InvalidOperationException("The execution is being worked on already. Await one of its methods before another one is called.");
        }

        try
        {
            Cancellation = cancellation;
            await WorkAsync(isDone, until, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _working, 0);
        }
    }

    private async Task WorkAsync(Func<bool> isDone, DateTimeOffset until, CancellationToken cancellation)
    {
        while (!isDone())
        {
            cancellation.ThrowIfCancellationRequested();
            if (TakeMail() || RunReady())
            {
                continue;
            }

            if (_inFlight.TryPeek(out var oldest))
            {
                await WaitForAsync(oldest, cancellation).ConfigureAwait(false);
            }
            else if (!await MoveOnAsync(until, cancellation).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>Moves the virtual clock on where nothing is due before.</summary>
    public void AdvanceTo(DateTimeOffset time) => Now = IsVirtual && time > Now ? time : Now;

    /// <summary>Looks now and then whether the run was cancelled, for work that does not end.</summary>
    public void CheckCancellation()
    {
        if (--_untilCheck == 0)
        {
            _untilCheck = CancellationInterval;
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => _signal.Dispose();

    private bool TakeMail()
    {
        var took = false;
        while (_mailbox.TryDequeue(out var action))
        {
            action();
            took = true;
        }

        return took;
    }

    private bool RunReady()
    {
        if (!_ready.TryDequeue(out var strand))
        {
            return false;
        }

        Now = _clock?.GetUtcNow() ?? Now;
        strand.IsQueued = false;
        strand.Run();
        return true;
    }

    private async Task WaitForAsync(InFlight oldest, CancellationToken cancellation)
    {
        if (!oldest.Work.IsCompleted)
        {
            await WaitForMailOrAsync(_ => oldest.Work, cancellation).ConfigureAwait(false);
        }

        if (oldest.Work.IsCompleted)
        {
            _inFlight.Dequeue();
            oldest.Then();
        }
    }

    // Fires the next timer; gives whether there is any sense in going on.
    private async Task<bool> MoveOnAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        if (_clock is not null && (_clock.GetUtcNow() < until || _handlers > 0))
        {
            await SleepAsync(_clock, until, cancellation).ConfigureAwait(false);
        }

        var reached = IsVirtual || Now > until ? until : Now;
        if (_timers.Min is not { } next || next.Due > reached)
        {
            return !IsVirtual && (Now < until || _handlers > 0);
        }

        Now = IsVirtual && next.Due > Now ? next.Due : Now;
        _timers.Remove(next);
        next.Fire();
        return true;
    }

    // Until the next timer, or until the time to stop at where there is one; a day at most, since timers of the machine reach no further.
    private async Task SleepAsync(TimeProvider clock, DateTimeOffset until, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var wake = now + LongestSleep;
        wake = _timers.Min is { } next && next.Due < wake ? next.Due : wake;
        wake = now < until && until < wake ? until : wake;
        if (wake > now)
        {
            await WaitForMailOrAsync(token => Task.Delay(wake - now, clock, token), cancellation).ConfigureAwait(false);
        }

        Now = clock.GetUtcNow();
    }

    private async Task WaitForMailOrAsync(Func<CancellationToken, Task> other, CancellationToken cancellation)
    {
        using var wake = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(other(wake.Token), _signal.WaitAsync(wake.Token)).ConfigureAwait(false);
        await wake.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task PostWhenDone(Task work, Action then)
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Post(() =>
        {
            _handlers--;
            then();
        });
    }

    private readonly record struct InFlight(Task Work, Action Then);

    // Expressions see the time of the run; how long one may take is measured on the clock of the machine, since that of the run stands still.
    private sealed class SessionTime(Session session) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => session.Now;
    }
}
