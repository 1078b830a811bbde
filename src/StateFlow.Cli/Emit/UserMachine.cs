using System.Collections;
using System.Reflection;
using StateFlow.Asl;
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

    /// <summary>Gets the ASL of the machine, whether it has errors or not.</summary>
    public string ToText()
    {
        var library = Machine.GetType().Assembly;
        var options = Activator.CreateInstance(library.GetType(typeof(AslWriterOptions).FullName!, throwOnError: true)!)!; // Named types have names, and every version has these.
        options.GetType().GetProperty(nameof(AslWriterOptions.AllowErrors))!.SetValue(options, true); // As every version has.
        var write = library.GetType(typeof(AslWriter).FullName!, throwOnError: true)!.GetMethod(nameof(AslWriter.WriteString))!; // As every version has.
        return (string)write.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Machine, options], null)!; // It gives a text.
    }

    /// <summary>Finds where a part of the machine was written.</summary>
    /// <param name="pointer">A JSON pointer into the ASL.</param>
    public SourceLocation? Locate(string pointer)
    {
        var source = Get(Machine, nameof(StateMachine.Source));
        return ToLocation(source?.GetType().GetMethod(nameof(SourceMap.Find))?.Invoke(source, [pointer]));
    }

    private static SourceLocation? ToLocation(object? location) => location is null ? null : new SourceLocation(
        Get(location, nameof(SourceLocation.File)) as string, Get(location, nameof(SourceLocation.Line)) as int? ?? 0, Get(location, nameof(SourceLocation.Column)) as int?);

    private EmitProblem ToProblem(object finding) => new(Member, Get(finding, nameof(Diagnostic.Message)) as string ?? string.Empty)
    {
        Severity = Enum.TryParse<Severity>(Get(finding, nameof(Diagnostic.Severity))?.ToString(), out var severity) ? severity : Severity.Error,
        Location = ToLocation(Get(finding, nameof(Diagnostic.Location))),
        Rule = (Get(finding, nameof(Diagnostic.Id)) as string ?? string.Empty, Get(finding, nameof(Diagnostic.Pointer)) as string ?? string.Empty),
        Line = finding.ToString(),
    };

    private static object? Get(object owner, string property) => owner.GetType().GetProperty(property)?.GetValue(owner);

    /// <summary>Calls a method that every version has; some give it parameters that may be left out.</summary>
    private object Call(string name)
    {
        var method = Machine.GetType().GetMethods().First(m => m.Name == name && m.GetParameters().All(p => p.IsOptional));
        return method.Invoke(Machine, BindingFlags.DoNotWrapExceptions, null, [.. method.GetParameters().Select(p => p.DefaultValue)], null)!; // Each of them gives something.
    }
}
