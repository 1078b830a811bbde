namespace StateFlow.Expressions.Jsonata;

/// <summary>What an integer picture counts with.</summary>
internal enum IntegerSequence
{
    /// <summary>Something the reference implementation does not know.</summary>
    Unsupported,

    /// <summary>Digits.</summary>
    Decimal,

    /// <summary>a, b … z, aa.</summary>
    Letters,

    /// <summary>i, ii, iii.</summary>
    Roman,

    /// <summary>one, two, three.</summary>
    Words,
}
