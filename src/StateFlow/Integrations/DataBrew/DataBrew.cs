using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls AWS Glue DataBrew.</summary>
public static class DataBrew
{
    /// <summary>Runs a job. Becomes <c>databrew:startJobRun</c>.</summary>
    /// <param name="name">The job. Becomes <c>Name</c>.</param>
    /// <example><code>.Task("Profile data", DataBrew.StartJobRun("${ProfileJob}").Sync())</code></example>
    public static JobIntegration StartJobRun(object name) =>
        new(new ServiceCall("databrew:startJobRun", ("Name", Required(name))));
}
