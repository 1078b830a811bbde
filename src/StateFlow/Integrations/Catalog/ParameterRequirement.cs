namespace StateFlow.Integrations;

/// <summary>Whether a call must give a parameter.</summary>
public enum ParameterRequirement
{
    /// <summary>The call may leave it out.</summary>
    Optional,

    /// <summary>The call must give it.</summary>
    Required,

    /// <summary>The call must give exactly one of the parameters of this kind.</summary>
    OneOf,
}
