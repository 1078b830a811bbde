namespace StateFlow.Deploy.Deployments;

/// <summary>Tries again what fails for a while, and waits for what takes a while.</summary>
/// <param name="clock">The clock that waiting goes by.</param>
internal sealed class Patience(TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    /// <summary>How long conflicts, and changes that are not to be seen yet, are waited for.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(2);

    /// <summary>Makes a call, and makes it again while it fails in a way that passes.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isPassing">Tells whether an error passes.</param>
    /// <param name="limit">For how long it is tried.</param>
    /// <param name="report">Hears the first time that it is tried again.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<T> RetryAsync<T>(Func<Task<T>> call, Func<AwsServiceException, bool> isPassing, TimeSpan limit, Action<AwsServiceException>? report, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                return await call().ConfigureAwait(false);
            }
            catch (AwsServiceException problem) when (isPassing(problem) && clock.GetElapsedTime(start) < limit)
            {
                report?.Invoke(problem);
                report = null;
            }

            await Task.Delay(pause, clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a call without an answer, and makes it again while it fails in a way that passes.</summary>
    public async Task RetryAsync(Func<Task> call, Func<AwsServiceException, bool> isPassing, TimeSpan limit, Action<AwsServiceException>? report, CancellationToken cancellation) =>
        await RetryAsync(
            async () =>
            {
                await call().ConfigureAwait(false);
                return true;
            },
            isPassing,
            limit,
            report,
            cancellation).ConfigureAwait(false);

    /// <summary>Asks until the answer is the one that is waited for.</summary>
    /// <param name="ask">Asks.</param>
    /// <param name="isThere">Tells whether it is the one.</param>
    /// <param name="limit">For how long it is waited.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The last answer, whether it is the one or not.</returns>
    public async Task<T> WaitAsync<T>(Func<Task<T>> ask, Func<T, bool> isThere, TimeSpan limit, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var answer = await ask().ConfigureAwait(false);
            if (isThere(answer) || clock.GetElapsedTime(start) >= limit)
            {
                return answer;
            }

            await Task.Delay(pause, clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits before something is tried again; longer each time.</summary>
    /// <param name="times">How often it was tried.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task PauseAsync(int times, CancellationToken cancellation) => Task.Delay(FirstPause * Math.Pow(2, times - 1), clock, cancellation);

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
