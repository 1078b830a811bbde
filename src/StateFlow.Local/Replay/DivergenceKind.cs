namespace StateFlow.Local;

/// <summary>What is different between a replay and its recording.</summary>
public enum DivergenceKind
{
    /// <summary>A state seems to have another name. The comparison goes on.</summary>
    Renamed,

    /// <summary>Another state comes next, or none does.</summary>
    NextState,

    /// <summary>The state is of another type.</summary>
    Type,

    /// <summary>The input is another.</summary>
    Input,

    /// <summary>A Task state calls something else.</summary>
    Resource,

    /// <summary>A task is called with other parameters or credentials.</summary>
    Parameters,

    /// <summary>A task is called that the recording has no answer for.</summary>
    Unanswered,

    /// <summary>A task ends in another way: it times out, or does no longer.</summary>
    TaskEnd,

    /// <summary>The state is tried again more or less often.</summary>
    Attempts,

    /// <summary>A Map has another number of items, or a Parallel other branches.</summary>
    Items,

    /// <summary>The state fails, or fails no longer, or with another error; or an error is caught, or no longer caught.</summary>
    Error,

    /// <summary>The output is another.</summary>
    Output,

    /// <summary>Other variables are assigned.</summary>
    Variables,

    /// <summary>The execution ends in another way.</summary>
    End,
}
