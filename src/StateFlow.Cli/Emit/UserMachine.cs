using System.Collections;
using System.Reflection;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Emit;

/// <summary>A machine of a user, made by the version of StateFlow that the user has. What it shares with the tool's own is no type, but a few names.</summary>
/// <param name="Member">The member that gives it, for messages.</param>
/// <param name="Machine">The machine.</param>
internal sealed record UserMachine(string Member, object Machine)
{
    /// <summary>Gets the name of the machine.</summary>
    public string? Name => Get(Machine, nameof(StateMachine.Name)) as string;

    /// <summary>Checks the machine against the rules of the language.</summary>
    public IEnumerable<EmitProblem> Validate() => ((IEnumerable)Call(nameof(StateMachine.Validate))).Cast<object>().Select(ToProblem);

    /// <summary>Gets the ASL of a machine that passed <see cref="Validate"/>.</summary>
    public Json ToJson() => Json.Parse((string)Call(nameof(StateMachine.ToJson)));

    private EmitProblem ToProblem(object finding)
    {
        var location = Get(finding, nameof(Diagnostic.Location));
        return new EmitProblem(Member, Get(finding, nameof(Diagnostic.Message)) as string ?? string.Empty)
        {
            Severity = Enum.TryParse<Severity>(Get(finding, nameof(Diagnostic.Severity))?.ToString(), out var severity) ? severity : Severity.Error,
            Location = location is null ? null : new SourceLocation(
                Get(location, nameof(SourceLocation.File)) as string, Get(location, nameof(SourceLocation.Line)) as int? ?? 0, Get(location, nameof(SourceLocation.Column)) as int?),
            Rule = (Get(finding, nameof(Diagnostic.Id)) as string ?? string.Empty, Get(finding, nameof(Diagnostic.Pointer)) as string ?? string.Empty),
            Line = finding.ToString(),
        };
    }

    private static object? Get(object owner, string property) => owner.GetType().GetProperty(property)?.GetValue(owner);

    /// <summary>Calls a method that every version has.</summary>
    private object Call(string method) => Machine.GetType().GetMethod(method, [])!.Invoke(Machine, BindingFlags.DoNotWrapExceptions, null, [], null)!;
}
