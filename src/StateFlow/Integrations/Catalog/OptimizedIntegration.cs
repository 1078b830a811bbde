namespace StateFlow.Integrations;

/// <summary>An integration that Step Functions has made for an action of a service: how it is called, what it takes, what it needs.</summary>
public sealed class OptimizedIntegration
{
    private readonly Func<IReadOnlyList<IntegrationParameter>> _readParameters;

    internal OptimizedIntegration(string name, IntegrationPattern[] patterns, Func<IReadOnlyList<IntegrationParameter>> readParameters)
    {
        Name = name;
        Patterns = Array.AsReadOnly(patterns);
        _readParameters = readParameters;
    }

    /// <summary>Gets the service and the action as they are written in <c>Resource</c>: <c>sqs:sendMessage</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the ways in which a task can wait for it.</summary>
    public IReadOnlyList<IntegrationPattern> Patterns { get; }

    /// <summary>Gets the parameters it takes.</summary>
    public IReadOnlyList<IntegrationParameter> Parameters => field ??= _readParameters();

    /// <summary>
    /// Gets what it needs of IAM; <see langword="null"/> when that is not known, and for <c>eks:call</c> and <c>eks:runJob</c>, which Kubernetes
    /// itself authorizes.
    /// </summary>
    public IntegrationPermissions? Permissions => IntegrationPermissions.Of(Name);

    /// <summary>Tells whether a task can wait for it in a way.</summary>
    /// <param name="pattern">The way.</param>
    public bool Supports(IntegrationPattern pattern) => Patterns.Contains(pattern);

    /// <summary>Gets <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
