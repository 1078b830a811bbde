namespace StateFlow.Expressions.Jsonata;

/// <summary>How a name is written.</summary>
internal enum NameCase
{
    /// <summary>Not as a name, but as a number.</summary>
    None,

    /// <summary>monday.</summary>
    Lower,

    /// <summary>MONDAY.</summary>
    Upper,

    /// <summary>Monday.</summary>
    Title,
}
