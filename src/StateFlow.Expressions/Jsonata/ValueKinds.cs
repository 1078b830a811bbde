namespace StateFlow.Expressions.Jsonata;

/// <summary>The kinds of values that functions tell apart.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    String = 1,
    Number = 2,
    Boolean = 4,
    Null = 8,
    Object = 16,
    Array = 32,
    Function = 64,

    /// <summary>Nothing at all, which JSON does not have.</summary>
    Missing = 128,
    Any = 255,
}
