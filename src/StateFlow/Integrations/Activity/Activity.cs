namespace StateFlow.Integrations;

/// <summary>Calls activities: work that somebody polls for and answers with a task token.</summary>
public static class Activity
{
    /// <summary>Waits for a worker of an activity. Its input is the state's input, or what <c>Arguments</c> or <c>Parameters</c> make of it.</summary>
    /// <remarks>Standard workflows only. Without a timeout the task waits for a worker as long as the execution may take: up to a year.</remarks>
    /// <param name="arn">The ARN of the activity, or a token. Becomes <c>Resource</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="arn"/> is the ARN of something else, or none.</exception>
    /// <example><code>.Task("Pack parcel", Activity.Of("${PackParcel}"), t => t.Timeout(TimeSpan.FromDays(1)))</code></example>
    public static Integration Of(string arn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(arn);
        return IntegrationCatalog.Find(arn) is TaskResource.Activity or TaskResource.Unresolved
            ? Integration.FromString(arn)
            : throw new ArgumentException(
                $"'{arn}' is not the ARN of an activity. Write 'arn:aws:states:<region>:<account>:activity:<name>', or a token such as '${{Pack}}'.",
                nameof(arn));
    }
}
