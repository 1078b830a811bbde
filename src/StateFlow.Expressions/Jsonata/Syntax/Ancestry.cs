namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>Finds the step that each <c>%</c> stands for.</summary>
internal static class Ancestry
{
    /// <summary>Hands the parents that a part seeks on to the whole.</summary>
    public static void Push(SyntaxNode whole, SyntaxNode part)
    {
        if (part.Seeking is null && part.Kind is not SyntaxKind.Parent)
        {
            return;
        }

        var slots = part.Seeking ?? [];
        if (part.Kind is SyntaxKind.Parent)
        {
            slots.Add(part.Ancestor!); // Every parent has got its slot.
        }

        if (whole.Seeking is null)
        {
            whole.Seeking = slots;
        }
        else
        {
            whole.Seeking.AddRange(slots);
        }
    }

    /// <summary>Resolves what the last step of a path seeks, walking back over the steps before it.</summary>
    public static void Resolve(SyntaxNode path)
    {
        var last = path.Items[^1];
        var slots = last.Seeking ?? [];
        if (last.Kind is SyntaxKind.Parent)
        {
            slots.Add(last.Ancestor!); // Every parent has got its slot.
        }

        foreach (var slot in slots)
        {
            var index = path.Items.Count - 2;
            while (slot.Level > 0)
            {
                if (index < 0)
                {
                    (path.Seeking ??= []).Add(slot);
                    break;
                }

                // Steps that bind the same context count as one.
                var step = path.Items[index--];
                while (index >= 0 && step.Focus is not null && path.Items[index].Focus is not null)
                {
                    step = path.Items[index--];
                }

                Seek(step, slot);
            }
        }
    }

    /// <summary>Looks for a parent in a step.</summary>
    public static void Seek(SyntaxNode node, ParentSlot slot)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Name or SyntaxKind.Wildcard:
                if (--slot.Level == 0)
                {
                    slot.Label = node.Ancestor?.Label ?? slot.Label;
                    node.Ancestor = slot;
                    node.IsTuple = true;
                }

                break;
            case SyntaxKind.Parent:
                slot.Level++;
                break;
            case SyntaxKind.Block:
                if (node.HasItems)
                {
                    node.IsTuple = true;
                    Seek(node.Items[^1], slot);
                }

                break;
            case SyntaxKind.Path:
                node.IsTuple = true;
                var index = node.Items.Count - 1;
                Seek(node.Items[index--], slot);
                while (slot.Level > 0 && index >= 0)
                {
                    Seek(node.Items[index--], slot);
                }

                break;
            default:
                throw new JsonataFault("S0217") { Position = node.Position, Token = NameOf(node) };
        }
    }

    /// <summary>Gets what the reference implementation calls a kind of nodes.</summary>
    public static string NameOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Array or SyntaxKind.Object or SyntaxKind.Negation => "unary",
        SyntaxKind.Application => "apply",
        SyntaxKind.SortStep => "sort",
        _ => node.Kind.ToString().ToLowerInvariant(),
    };
}
