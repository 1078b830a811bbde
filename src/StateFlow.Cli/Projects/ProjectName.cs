using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Cli.Projects;

/// <summary>How a project is called.</summary>
/// <param name="Name">The name of its folders and files.</param>
/// <param name="Namespace">The namespace of its code.</param>
internal sealed record ProjectName(string Name, string Namespace)
{
    private const string Keywords = """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally
        fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public
        readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
        void volatile while
        """;

    private static readonly HashSet<string> Reserved = new(Keywords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Gets what the code of a project calls by its short name, and would no longer find behind a namespace of that name.</summary>
    private static readonly HashSet<string> Used = new(
        new[] { typeof(StateMachine), typeof(LocalRun), typeof(Json) }.SelectMany(t => t.Assembly.GetExportedTypes()).Select(t => t.Name).Concat(["StateFlow", "System", "Xunit"]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a name with the namespace that follows from it: what cannot stand in one becomes a line.</summary>
    public static ProjectName Of(string name) => new(name, string.Join('.', name.Split('.').Select(SafePart)));

    /// <summary>Says why something cannot be the name of a project, or nothing.</summary>
    public static string? Reject(string name)
    {
        if (name.Split('.').Any(p => p.Length == 0) || name[0] == '-' || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
        {
            return $"'{name}' cannot be the name of a project. Use letters, digits, '_' and '-', with dots between parts, as in 'Shop.Orders'.";
        }

        return name.Split('.').FirstOrDefault(Used.Contains) is { } used
            ? $"'{name}' cannot be the name of a project, because its code uses '{used}' by this name. Choose another one."
            : null;
    }

    private static string SafePart(string part)
    {
        var safe = string.Concat(part.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_'));
        return char.IsDigit(safe[0]) || Reserved.Contains(safe) ? $"_{safe}" : safe;
    }
}
