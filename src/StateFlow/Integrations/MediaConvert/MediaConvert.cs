using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS Elemental MediaConvert.</summary>
public static class MediaConvert
{
    /// <summary>Converts media. Becomes <c>mediaconvert:createJob</c>.</summary>
    /// <param name="role">The role that reads and writes the files. Becomes <c>Role</c>.</param>
    /// <param name="settings">The inputs and outputs, an object. Becomes <c>Settings</c>.</param>
    /// <param name="queue">The queue; the default one when it is not given. Becomes <c>Queue</c>.</param>
    /// <param name="jobTemplate">The template that the settings add to. Becomes <c>JobTemplate</c>.</param>
    /// <param name="userMetadata">What comes with the events of the job, an object of texts. Becomes <c>UserMetadata</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Convert film", MediaConvert.CreateJob("${ConvertRole}", Jsonata.Expr("$states.input.settings"), jobTemplate: "${Template}").Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateJob(
        object role,
        object settings,
        object? queue = null,
        object? jobTemplate = null,
        object? userMetadata = null) =>
        new(new ServiceCall(
            "mediaconvert:createJob",
            ("Role", Required(role)),
            ("Settings", Required(settings)),
            ("Queue", queue),
            ("JobTemplate", jobTemplate),
            ("UserMetadata", userMetadata)));
}
