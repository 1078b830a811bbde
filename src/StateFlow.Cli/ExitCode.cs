namespace StateFlow.Cli;

/// <summary>What the tool tells the program that started it.</summary>
internal enum ExitCode
{
    /// <summary>What was asked for is done, and nothing is wrong.</summary>
    Done = 0,

    /// <summary>Something is wrong with what was looked at, or a run failed.</summary>
    Findings = 1,

    /// <summary>The tool was not used as it can be: an unknown option, a file that cannot be read or written.</summary>
    WrongUsage = 2,
}
