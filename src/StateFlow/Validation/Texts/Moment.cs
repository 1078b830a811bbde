namespace StateFlow.Validation.Texts;

/// <summary>When a field of a state is evaluated, which decides what its expressions can see.</summary>
internal enum Moment
{
    /// <summary>Before the state does anything: its input is there.</summary>
    Input,

    /// <summary>For every item of a map: its input and the item are there.</summary>
    Item,

    /// <summary>When the state has done its work: its result is there.</summary>
    Result,

    /// <summary>When all is done: <c>OutputPath</c> sees the output.</summary>
    Output,

    /// <summary>When a catcher applies: the error output is there.</summary>
    Error,
}
