namespace StateFlow.Validation.Texts;

/// <summary>What the value of a field is to the language.</summary>
internal enum FieldUse
{
    /// <summary>A value with expressions inside.</summary>
    Template,

    /// <summary>A path, which may give several values.</summary>
    Path,

    /// <summary>A path that gives one value.</summary>
    ReferencePath,

    /// <summary>A path that says where to put a value.</summary>
    ResultPath,

    /// <summary>A path that gives one value, or a call of an intrinsic function.</summary>
    PathOrIntrinsic,

    /// <summary>A text that stands for itself, in a field that has a form for paths beside it.</summary>
    Literal,
}
