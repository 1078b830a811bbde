namespace StateFlow.Integrations;

/// <summary>What the <c>Resource</c> of a Task state stands for. Found by <see cref="IntegrationCatalog.Find"/>.</summary>
public abstract record TaskResource
{
    private protected TaskResource()
    {
    }

    /// <summary>Gets whether Express workflows refuse it, because it takes as long as it likes; also what closes the hierarchy.</summary>
    internal abstract bool IsStandardOnly { get; }

    /// <summary>An integration that Step Functions has made for an action.</summary>
    /// <param name="Integration">The integration.</param>
    /// <param name="Pattern">How the task waits; the integration supports it.</param>
    public sealed record Optimized(OptimizedIntegration Integration, IntegrationPattern Pattern) : TaskResource
    {
        internal override bool IsStandardOnly => Pattern is not IntegrationPattern.RequestResponse;
    }

    /// <summary>A call of the AWS SDK, whether the catalogue knows the action or not; see <see cref="IntegrationCatalog.FindService"/>.</summary>
    /// <param name="Service">The service as it is written.</param>
    /// <param name="Action">The action as it is written.</param>
    /// <param name="Pattern">How the task waits: for the answer, or for the task token.</param>
    public sealed record Sdk(string Service, string Action, IntegrationPattern Pattern) : TaskResource
    {
        internal override bool IsStandardOnly => Pattern is not IntegrationPattern.RequestResponse;
    }

    /// <summary>A Lambda function that is called directly: its input is the payload, its result the whole result.</summary>
    /// <param name="Arn">The ARN without the qualifier.</param>
    /// <param name="Qualifier">The version or alias, if there is one.</param>
    public sealed record Function(string Arn, string? Qualifier) : TaskResource
    {
        internal override bool IsStandardOnly => false;
    }

    /// <summary>An activity, which workers poll for.</summary>
    /// <param name="Arn">The ARN.</param>
    public sealed record Activity(string Arn) : TaskResource
    {
        internal override bool IsStandardOnly => true;
    }

    /// <summary>Something that is known only when its tokens are replaced, such as <c>${ChargeCard}</c>.</summary>
    public sealed record Unresolved : TaskResource
    {
        internal override bool IsStandardOnly => false;
    }

    /// <summary>Nothing that a task can call.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Integration">The integration that does not support the pattern, if it is one.</param>
    public sealed record Unknown(ResourceProblem Problem, OptimizedIntegration? Integration = null) : TaskResource
    {
        internal override bool IsStandardOnly => false;
    }
}
