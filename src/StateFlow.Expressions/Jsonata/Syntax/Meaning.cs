namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>Turns an expression as it was written into what it means: names and dots become paths, brackets become stages of steps.</summary>
/// <remarks>The rules are those of <c>processAST</c> of the reference implementation; they decide, for instance, that <c>a.b[0]</c> is the first b of each a.</remarks>
internal struct Meaning
{
    private List<JsonataFault>? _errors;
    private int _labels;

    /// <summary>Finds the meaning of a whole expression.</summary>
    /// <param name="root">The expression as it was written. It is changed.</param>
    /// <param name="errors">Receives the places where the text ends too early; without it the first of them is thrown.</param>
    /// <exception cref="JsonataFault">The expression has none.</exception>
    public static SyntaxNode Of(SyntaxNode root, List<JsonataFault>? errors = null)
    {
        var meaning = new Meaning { _errors = errors }.Process(root);
        return meaning.Kind is SyntaxKind.Parent || meaning.Seeking is not null
            ? throw new JsonataFault("S0217") { Position = meaning.Position, Token = Ancestry.NameOf(meaning) }
            : meaning;
    }

    private SyntaxNode Process(SyntaxNode node)
    {
        var result = Convert(node);
        if (node.KeepArray)
        {
            result.KeepArray = true;
        }

        return result;
    }

    private SyntaxNode Convert(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Name:
                return PathOf(node, node.KeepArray);
            case SyntaxKind.Keyword:
                node.Kind = SyntaxKind.Name;
                return PathOf(node, node.KeepArray);
            case SyntaxKind.Parent:
                node.Ancestor = new ParentSlot($"!{_labels++}");
                return node;
            case SyntaxKind.Binary when node.Symbol is Symbol.Dot:
                return Dot(node);
            case SyntaxKind.Index:
                return Predicate(node);
            case SyntaxKind.Group:
                return Group(node);
            case SyntaxKind.Sort:
                return Sort(node);
            case SyntaxKind.Focus:
                return Focus(node);
            case SyntaxKind.Position:
                return Position(node);
            case SyntaxKind.Binary when node.Symbol is Symbol.Apply:
                return Application(node);
            case SyntaxKind.Negation:
                return Negation(node);
            case SyntaxKind.Lambda:
                node.Left = Process(node.Left!); // A lambda has a body.
                MarkTailCalls(node.Left);
                return node;
            case SyntaxKind.Transform:
                node.Left = Process(node.Left!); // A transform has a pattern and an update.
                node.Right = Process(node.Right!);
                node.Third = node.Third is null ? null : Process(node.Third);
                return node;
            case SyntaxKind.Block:
                return Block(node);
            case SyntaxKind.End:
                var fault = new JsonataFault("S0207") { Position = node.Position, Token = "(end)" };
                if (_errors is null)
                {
                    throw fault;
                }

                _errors.Add(fault);
                return node;
            case SyntaxKind.Error:
                return node.Left is null ? node : Process(node.Left);
            default:
                return Parts(node);
        }
    }

    /// <summary>Handles what means what its parts mean.</summary>
    private SyntaxNode Parts(SyntaxNode node)
    {
        node.Left = Part(node, node.Left);
        node.Right = Part(node, node.Right);
        node.Third = Part(node, node.Third);
        if (node.HasItems)
        {
            for (var i = 0; i < node.Items.Count; i++)
            {
                node.Items[i] = Part(node, node.Items[i])!; // An item is never null.
            }
        }

        return node;
    }

    private SyntaxNode? Part(SyntaxNode whole, SyntaxNode? part)
    {
        if (part is null)
        {
            return null;
        }

        var meaning = Process(part);
        Ancestry.Push(whole, meaning);
        return meaning;
    }

    private static SyntaxNode PathOf(SyntaxNode step, bool keepSingletonArray = false) => new(SyntaxKind.Path, step.Start, step.Position)
    {
        Items = [step],
        KeepSingletonArray = keepSingletonArray,
        Depth = step.Depth,
    };

    private SyntaxNode Dot(SyntaxNode node)
    {
        var left = Process(node.Left!); // A dot has two sides.
        var path = left.Kind is SyntaxKind.Path ? left : PathOf(left);
        if (left.Kind is SyntaxKind.Parent)
        {
            path.Seeking = [left.Ancestor!]; // Every parent has got its slot.
        }

        AddSteps(path, node.Right!);
        foreach (var step in path.Items)
        {
            if (step.Kind is SyntaxKind.Number or SyntaxKind.Value)
            {
                throw new JsonataFault("S0213")
                {
                    Position = step.Position,
                    Value = step.Kind is SyntaxKind.Number ? step.Number : Json.Parse(step.Text),
                };
            }

            if (step.Kind is SyntaxKind.String)
            {
                step.Kind = SyntaxKind.Name;
            }

            path.KeepSingletonArray |= step.KeepArray;
        }

        path.Items[0].IsConsArray |= path.Items[0].Kind is SyntaxKind.Array;
        path.Items[^1].IsConsArray |= path.Items[^1].Kind is SyntaxKind.Array;
        Ancestry.Resolve(path);
        return path;
    }

    private void AddSteps(SyntaxNode path, SyntaxNode node)
    {
        if (node.Kind is SyntaxKind.Name)
        {
            path.Items.Add(node); // What most steps are: no path has to be made for them first.
            return;
        }

        var rest = Process(node);
        if (rest.Kind is SyntaxKind.Path)
        {
            path.Items.AddRange(rest.Items);
        }
        else
        {
            (rest.Stages, rest.Predicates) = (rest.Predicates ?? rest.Stages, null);
            path.Items.Add(rest);
        }
    }

    private SyntaxNode Predicate(SyntaxNode node)
    {
        var result = Process(node.Left!); // An index has two sides.
        var step = result.Kind is SyntaxKind.Path ? result.Items[^1] : result;
        if (step.Group is not null)
        {
            throw new JsonataFault("S0209") { Position = node.Position };
        }

        var predicate = Process(node.Right!);
        if (predicate.Seeking is { } slots)
        {
            foreach (var slot in slots)
            {
                if (slot.Level == 1)
                {
                    Ancestry.Seek(step, slot);
                }
                else
                {
                    slot.Level--;
                }
            }

            Ancestry.Push(step, predicate);
        }

        var stage = new Stage(predicate, null);
        if (result.Kind is SyntaxKind.Path)
        {
            (step.Stages ??= []).Add(stage);
        }
        else
        {
            (step.Predicates ??= []).Add(stage);
        }

        return result;
    }

    private SyntaxNode Group(SyntaxNode node)
    {
        var result = Process(node.Left!); // A group has what it groups.
        if (result.Group is not null)
        {
            throw new JsonataFault("S0210") { Position = node.Position };
        }

        var pairs = new List<SyntaxNode>(node.Items.Count);
        foreach (var item in node.Items)
        {
            pairs.Add(Process(item));
        }

        result.Group = new SyntaxNode(SyntaxKind.Object, node.Start, node.Position) { Items = pairs, Depth = node.Depth };
        return result;
    }

    private SyntaxNode Sort(SyntaxNode node)
    {
        var left = Process(node.Left!); // A sort has what it sorts.
        var path = left.Kind is SyntaxKind.Path ? left : PathOf(left);
        var sort = new SyntaxNode(SyntaxKind.SortStep, node.Start, node.Position);
        foreach (var term in node.Items)
        {
            term.Left = Process(term.Left!); // A term has an expression.
            Ancestry.Push(sort, term.Left);
            sort.Items.Add(term);
        }

        path.Items.Add(sort);
        Ancestry.Resolve(path);
        return path;
    }

    private SyntaxNode Focus(SyntaxNode node)
    {
        var result = Process(node.Left!); // A binding has what it binds.
        var step = result.Kind is SyntaxKind.Path ? result.Items[^1] : result;
        if (step.Stages is not null || step.Predicates is not null)
        {
            throw new JsonataFault("S0215") { Position = node.Position };
        }

        if (step.Kind is SyntaxKind.SortStep)
        {
            throw new JsonataFault("S0216") { Position = node.Position };
        }

        step.KeepArray |= node.KeepArray;
        step.Focus = node.Right!.Text; // The parser has seen a variable.
        step.IsTuple = true;
        return result;
    }

    private SyntaxNode Position(SyntaxNode node)
    {
        var result = Process(node.Left!); // A binding has what it binds.
        var step = result;
        if (result.Kind is SyntaxKind.Path)
        {
            step = result.Items[^1];
        }
        else
        {
            result = PathOf(result);
            (step.Stages, step.Predicates) = (step.Predicates ?? step.Stages, null);
        }

        var variable = node.Right!.Text; // The parser has seen a variable.
        if (step.Stages is null)
        {
            step.Index = variable;
        }
        else
        {
            step.Stages.Add(new Stage(null, variable));
        }

        step.IsTuple = true;
        return result;
    }

    private SyntaxNode Application(SyntaxNode node)
    {
        var result = new SyntaxNode(SyntaxKind.Application, node.Start, node.Position)
        {
            Left = Process(node.Left!), // An application has two sides.
            Right = Process(node.Right!),
            Depth = node.Depth,
        };
        result.KeepArray = result.Left.KeepArray || result.Right.KeepArray;
        return result;
    }

    private SyntaxNode Negation(SyntaxNode node)
    {
        var operand = Process(node.Left!); // A sign has an operand.
        if (operand.Kind is SyntaxKind.Number)
        {
            operand.Number = -operand.Number;
            return operand;
        }

        node.Left = operand;
        Ancestry.Push(node, operand);
        return node;
    }

    private SyntaxNode Block(SyntaxNode node)
    {
        for (var i = 0; i < node.Items.Count; i++)
        {
            var part = node.Items[i] = Process(node.Items[i]);
            Ancestry.Push(node, part);
            node.IsConsArray |= part.IsConsArray || (part.Kind is SyntaxKind.Path && part.Items[0].IsConsArray);
        }

        return node;
    }

    /// <summary>Marks the calls that are the last thing a lambda does: they need no place on the stack.</summary>
    private static void MarkTailCalls(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Function when node.Predicates is null:
                node.IsTailCall = true;
                break;
            case SyntaxKind.Condition:
                MarkTailCalls(node.Right!); // What is chosen is there.
                if (node.Third is not null)
                {
                    MarkTailCalls(node.Third);
                }

                break;
            case SyntaxKind.Block when node.HasItems:
                MarkTailCalls(node.Items[^1]);
                break;
        }
    }
}
