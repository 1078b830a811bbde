using System.Collections;
using System.Reflection;
using StateFlow.Expressions;

namespace StateFlow.Cli.Emit;

/// <summary>A machine of a user, made by the version of StateFlow that the user has. What it shares with the tool's own is no type, but a few names.</summary>
/// <param name="Member">The member that gives it, for messages.</param>
/// <param name="Machine">The machine.</param>
internal sealed record UserMachine(string Member, object Machine)
{
    /// <summary>Gets the name of the machine.</summary>
    public string? Name => Machine.GetType().GetProperty(nameof(StateMachine.Name))?.GetValue(Machine) as string;

    /// <summary>Checks the machine.</summary>
    /// <param name="findings">What was found, as the user's version prints it.</param>
    /// <returns>Whether nothing of it is an error.</returns>
    public bool Validate(out IReadOnlyList<string> findings)
    {
        var found = ((IEnumerable)Call(nameof(StateMachine.Validate))).Cast<object>().ToList();
        findings = [.. found.Select(f => f.ToString()!)];
        return !found.Exists(f => f.GetType().GetProperty("Severity")?.GetValue(f)?.ToString() == "Error");
    }

    /// <summary>Gets the ASL of a machine that passed <see cref="Validate"/>.</summary>
    public Json ToJson() => Json.Parse((string)Call(nameof(StateMachine.ToJson)));

    /// <summary>Calls a method that every version has.</summary>
    private object Call(string method) => Machine.GetType().GetMethod(method, [])!.Invoke(Machine, BindingFlags.DoNotWrapExceptions, null, [], null)!;
}
