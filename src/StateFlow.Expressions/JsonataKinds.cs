namespace StateFlow.Expressions;

/// <summary>Kinds of values that an expression may give.</summary>
[Flags]
public enum JsonataKinds
{
    /// <summary>None: the evaluation always fails.</summary>
    None = 0,

    /// <summary>No value at all, which JSONata calls undefined.</summary>
    Nothing = 1,

    /// <summary>The value <c>null</c>.</summary>
    Null = 2,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>A string.</summary>
    String = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>An object.</summary>
    Object = 64,

    /// <summary>A function, which no JSON can hold.</summary>
    Function = 128,

    /// <summary>Nothing is known about the value.</summary>
    Any = Nothing | Null | Boolean | Number | String | Array | Object | Function,
}
