using StateFlow.Cli.Output;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Emit;

/// <summary>Why a machine is not written, or what is to be said about it.</summary>
/// <param name="Member">The member that should give the machine, or the assembly; none where the command line is meant.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record EmitProblem(string? Member, string Message)
{
    /// <summary>Gets how bad it is.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Gets where it comes from, if that is known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Gets the rule and the place of a finding of the user's version.</summary>
    public (string Id, string Pointer)? Rule { get; init; }

    /// <summary>Gets how the user's version prints a finding.</summary>
    public string? Line { get; init; }

    /// <summary>Gets the problem as compilers print theirs.</summary>
    public override string ToString()
    {
        var severity = FindingReport.NameOf(Severity);
        return Line
            ?? (Location is not null ? $"{Location}: {severity}: {Member}: {Message}"
                : Member is not null ? $"{Member}: {severity}: {Message}"
                : $"{severity}: {Message}");
    }

    /// <summary>Gets the problem for programs: the members of a finding, and which member of the assembly it is about.</summary>
    public Json ToJson() => Json.Object(
        new("member", Json.From(Member)),
        new("file", Json.From(Location?.File)),
        new("line", Location?.Line ?? Json.Null),
        new("column", Location?.Column ?? Json.Null),
        new("pointer", Json.From(Rule?.Pointer)),
        new("severity", Json.From(FindingReport.NameOf(Severity))),
        new("id", Json.From(Rule?.Id)),
        new("message", Json.From(Message)));
}
