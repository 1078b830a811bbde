namespace StateFlow.Asl;

/// <summary>The kinds of JSON values that a field for data may have.</summary>
[Flags]
internal enum PayloadShapes
{
    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string that is a JSONata expression.</summary>
    Expression = 4,

    /// <summary>Any value, null included.</summary>
    Anything = 8,
}
