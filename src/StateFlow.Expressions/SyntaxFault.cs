namespace StateFlow.Expressions;

/// <summary>What is wrong with the text of a path or of a call of an intrinsic function. The language has one code for all of it.</summary>
internal enum SyntaxFault
{
    /// <summary>A parenthesis, a comma or a step is not where it must be.</summary>
    Structure,

    /// <summary>A path has a function such as <c>length()</c>.</summary>
    PathFunction,

    /// <summary>There is no intrinsic function of the name.</summary>
    UnknownFunction,

    /// <summary>There is one, but in other case.</summary>
    FunctionCase,

    /// <summary>A string is in double quotes, or not closed.</summary>
    Quotes,

    /// <summary>A string has an escape that there is not.</summary>
    Escape,

    /// <summary>Something follows the call.</summary>
    Trailing,

    /// <summary>A function has too few or too many arguments.</summary>
    ArgumentCount,

    /// <summary>Calls nest too deep.</summary>
    TooDeep,

    /// <summary>A word is no argument, or there is none.</summary>
    Argument,

    /// <summary>An argument begins as a path and is none.</summary>
    PathArgument,
}
