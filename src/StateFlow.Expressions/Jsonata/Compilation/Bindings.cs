using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Finds the variables that an expression binds in its own frame, and not in one of a block, a lambda or a tuple inside.</summary>
internal static class Bindings
{
    public static List<string> In(params ReadOnlySpan<SyntaxNode> nodes)
    {
        var names = new List<string>();
        foreach (var node in nodes)
        {
            Collect(node, names);
        }

        return names;
    }

    /// <summary>Finds what the tuples of a path bind; the value itself comes first.</summary>
    public static List<string> OfTuples(SyntaxNode path)
    {
        var names = new List<string> { "@" };
        foreach (var step in path.Items)
        {
            Add(names, step.Focus);
            Add(names, step.Index);
            Add(names, step.Kind is SyntaxKind.Parent ? null : step.Ancestor?.Label);
            foreach (var stage in step.Stages ?? [])
            {
                Add(names, stage.Variable);
            }

            if (InnerTuples(step) is { } inner)
            {
                foreach (var name in OfTuples(inner))
                {
                    Add(names, name);
                }
            }

            // What a step binds with := is in the frame of its tuple.
            CollectParts(step, names);
        }

        return names;
    }

    /// <summary>Gets the path inside a step that gives tuples itself, because somebody asks for a parent in it.</summary>
    public static SyntaxNode? InnerTuples(SyntaxNode step) => step switch
    {
        { Predicates: not null } or { Group: not null } => null,
        { Kind: SyntaxKind.Path, IsTuple: true } => step,
        { Kind: SyntaxKind.Block, IsTuple: true, HasItems: true } => InnerTuples(step.Items[^1]),
        _ => null,
    };

    /// <summary>Tells whether a path has tuples.</summary>
    public static bool HasTuples(SyntaxNode path)
    {
        foreach (var step in path.Items)
        {
            if (step.IsTuple)
            {
                return true;
            }
        }

        return false;
    }

    private static void Collect(SyntaxNode? node, List<string> names)
    {
        if (node is null)
        {
            return;
        }

        if (node.Kind is SyntaxKind.Bind)
        {
            Add(names, node.Left!.Text); // A binding has a variable.
        }

        if (node.Kind is SyntaxKind.Block or SyntaxKind.Lambda or SyntaxKind.Transform || (node.Kind is SyntaxKind.Path && HasTuples(node)))
        {
            return;
        }

        CollectParts(node, names);
    }

    private static void CollectParts(SyntaxNode node, List<string> names)
    {
        if (node.Kind is SyntaxKind.Block or SyntaxKind.Lambda or SyntaxKind.Transform)
        {
            return;
        }

        Collect(node.Left, names);
        Collect(node.Right, names);
        Collect(node.Third, names);
        Collect(node.Group, names);
        if (node.HasItems)
        {
            foreach (var item in node.Items)
            {
                Collect(item, names);
            }
        }

        CollectPredicates(node.Predicates, names);
        CollectPredicates(node.Stages, names);
    }

    private static void CollectPredicates(List<Stage>? stages, List<string> names)
    {
        if (stages is not null)
        {
            foreach (var stage in stages)
            {
                Collect(stage.Predicate, names);
            }
        }
    }

    private static void Add(List<string> names, string? name)
    {
        if (name is not null && !names.Contains(name))
        {
            names.Add(name);
        }
    }
}
