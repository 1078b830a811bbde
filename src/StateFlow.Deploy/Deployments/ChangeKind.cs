namespace StateFlow.Deploy;

/// <summary>What happens to a resource.</summary>
public enum ChangeKind
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,
}
