namespace StateFlow.Deploy.Tests.Aws;

/// <summary>Sets variables of the environment, and sets them back. Those of AWS that are not named are not there meanwhile.</summary>
internal sealed class EnvironmentScope : IDisposable
{
    private static readonly string[] Known =
    [
        "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_EC2_METADATA_DISABLED",
    ];

    private readonly Dictionary<string, string?> _before = Known.ToDictionary(n => n, Environment.GetEnvironmentVariable);

    /// <summary>Sets them, and a configuration of AWS.</summary>
    /// <param name="config">What is in the file <c>config</c>.</param>
    /// <param name="variables">The variables.</param>
    public EnvironmentScope(string config, params (string Name, string Value)[] variables)
    {
        File.WriteAllText(AwsFiles.Config, config);
        foreach (var name in Known)
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in variables.Append(("AWS_EC2_METADATA_DISABLED", "true")))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        File.WriteAllText(AwsFiles.Config, string.Empty);
    }
}
