using System.CommandLine;

namespace StateFlow.Cli.Runs;

/// <summary>The options of the commands that run machines.</summary>
internal sealed class RunSymbols
{
    public Option<string?> Type { get; } = new Option<string?>("--type") { Description = "Which kind of workflow it is. By default standard." }.AcceptOnlyFromAmong("standard", "express");

    public Option<long> Seed { get; } = new("--seed") { Description = "Where random numbers, identifiers and tokens come from: the same seed gives the same run. By default 0.", HelpName = "N" };

    public Option<bool> RealTime { get; } = new("--real-time") { Description = "Wait as AWS would. By default the clock is virtual, and a year passes at once." };

    public Option<string?> Objects { get; } = new("--objects") { Description = "The folder that stands for S3: s3://bucket/key is the file DIR/bucket/key.", HelpName = "DIR" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Type);
        command.Options.Add(Seed);
        command.Options.Add(RealTime);
        command.Options.Add(Objects);
    }

    /// <summary>Reads what was given.</summary>
    public RunSettings Read(ParseResult parsed, TimeProvider clock) =>
        new(parsed.GetValue(Type) == "express", parsed.GetValue(Seed), parsed.GetValue(RealTime), parsed.GetValue(Objects), clock);
}
