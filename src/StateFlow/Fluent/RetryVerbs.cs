using System.Runtime.CompilerServices;

namespace StateFlow;

/// <summary>Adds <see cref="Retry"/> to what can be retried.</summary>
public static class RetryVerbs
{
    extension<TBuilder>(TBuilder builder)
        where TBuilder : StateBuilder, IRetryable
    {
        /// <summary>Retries the state when it fails with one of some errors. Becomes an item of <c>Retry</c>; the first that matches counts.</summary>
        /// <param name="errors">The error names; see <see cref="Errors"/>. Becomes <c>ErrorEquals</c>.</param>
        /// <param name="maxAttempts">How many retries at most, from 0. Becomes <c>MaxAttempts</c>; not written, it is 3.</param>
        /// <param name="interval">The delay before the first retry, whole seconds from 1. Becomes <c>IntervalSeconds</c>; not written, it is 1.</param>
        /// <param name="backoffRate">What the delay is multiplied with each time, from 1. Becomes <c>BackoffRate</c>; not written, it is 2.</param>
        /// <param name="maxDelay">The longest delay, whole seconds up to 366 days. Becomes <c>MaxDelaySeconds</c>.</param>
        /// <param name="jitter">Whether the delay is random. Becomes <c>JitterStrategy</c>; not written, it is not.</param>
        /// <param name="comment">A comment. Becomes <c>Comment</c>.</param>
        /// <param name="file">Given by the compiler.</param>
        /// <param name="line">Given by the compiler.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Retry([Errors.Timeout], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2, jitter: JitterStrategy.Full)</code></example>
        /// <exception cref="ArgumentException">There is no error name, or a number is out of its range.</exception>
        public TBuilder Retry(
            ReadOnlySpan<string> errors,
            int? maxAttempts = null,
            TimeSpan? interval = null,
            double? backoffRate = null,
            TimeSpan? maxDelay = null,
            JitterStrategy? jitter = null,
            string? comment = null,
            [CallerFilePath] string file = "",
            [CallerLineNumber] int line = 0)
        {
            Arguments.CheckErrors(errors);
            if (maxAttempts is < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(maxAttempts), maxAttempts, "Retries cannot be fewer than none. 0 means that the errors are never retried.");
            }

            if (backoffRate is < 1 or double.NaN or double.PositiveInfinity)
            {
                throw new ArgumentOutOfRangeException(nameof(backoffRate), backoffRate, "A back-off rate is at least 1: delays do not become shorter.");
            }

            var retrier = new Retrier
            {
                ErrorEquals = [.. errors],
                IntervalSeconds = Arguments.Seconds(interval, 1, nameof(interval)),
                MaxAttempts = maxAttempts,
                BackoffRate = backoffRate,
                MaxDelaySeconds = Arguments.Seconds(maxDelay, 1, nameof(maxDelay)),
                JitterStrategy = jitter,
                Comment = comment,
            };
            builder.Draft.Retriers.Add((retrier, new SourceLocation(file, line, null)));
            return builder;
        }
    }
}
