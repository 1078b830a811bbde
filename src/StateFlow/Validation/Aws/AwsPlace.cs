namespace StateFlow.Validation;

/// <summary>Where the service says that a fault is.</summary>
internal enum AwsPlace
{
    /// <summary>Where the finding is.</summary>
    Itself,

    /// <summary>At the object whose field the finding is about.</summary>
    Owner,

    /// <summary>At the field that holds the template that the finding is in.</summary>
    Template,

    /// <summary>The service does not say.</summary>
    Nowhere,
}
