using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <content>Paths.</content>
internal sealed partial class Compiler
{
    private Operation Path(SyntaxNode path)
    {
        if (Bindings.HasTuples(path))
        {
            return TuplePath(path);
        }

        var takesArrays = path.Items[0].Kind is SyntaxKind.Variable;
        if (HasSort(path) || path.Items[0].IsConsArray)
        {
            return Grouped(path, new SortedPathOperation([.. path.Items.Select(SortedStep)], takesArrays, path.KeepSingletonArray));
        }

        var steps = new Step[path.Items.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new Step(Body(path.Items[i]), Filters(path.Items[i].Stages));
        }

        return Grouped(path, steps is [{ Filters: [], Body: NameOperation name }] && !path.KeepSingletonArray
            ? new NamePathOperation(name.Name)
            : new PathOperation(steps, takesArrays, path.KeepSingletonArray));
    }

    private static bool HasSort(SyntaxNode path)
    {
        foreach (var step in path.Items)
        {
            if (step.Kind is SyntaxKind.SortStep)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compiles a step without its stages.</summary>
    private Operation Body(SyntaxNode step)
    {
        _level++;
        var body = Grouped(step, Filtered(step, step.Kind is SyntaxKind.Path ? Path(step) : Basic(step)));
        _level--;
        return step.KeepArray ? new KeepArrayOperation(body) : body;
    }

    private SortedStep SortedStep(SyntaxNode step) => step.Kind is SyntaxKind.SortStep
        ? new SortedStep(null, Terms(step), Filters(step.Stages), false)
        : new SortedStep(Body(step), null, Filters(step.Stages), step.IsConsArray);

    private SortTerms Terms(SyntaxNode step) => new([.. step.Items.Select(t => (Compile(t.Left!), t.IsDescending))], step.Position); // A term has a key.

    private TuplePathOperation TuplePath(SyntaxNode path)
    {
        Keep();
        var outer = _scope;
        var scope = new Scope(outer, Bindings.OfTuples(path));
        var steps = new List<TupleStep>(path.Items.Count);
        var isTuple = false;
        foreach (var step in path.Items)
        {
            // Steps before the first tuple know no variables of the path yet.
            isTuple |= step.IsTuple;
            _scope = isTuple ? scope : outer;
            steps.Add(TupleStep(step, scope, isTuple));
        }

        _scope = scope;
        var group = path.Group is null ? null : Object(path.Group);
        _scope = outer;
        return new TuplePathOperation([.. steps], scope.Names.Count)
        {
            TakesArrays = path.Items[0].Kind is SyntaxKind.Variable,
            KeepsSingleton = path.KeepSingletonArray,
            Group = group,
        };
    }

    private TupleStep TupleStep(SyntaxNode step, Scope scope, bool isTuple)
    {
        var isSort = step.Kind is SyntaxKind.SortStep;
        var inner = !isSort ? Bindings.InnerTuples(step) : null;
        var body = isSort ? null : Body(step);
        var sort = isSort ? Terms(step) : null;
        if (!isTuple)
        {
            var plain = new SortedStep(body, sort, Filters(step.Stages), false);
            return new TupleStep { TakesAll = step.IsConsArray, Body = body, Plain = new SortedPathOperation([plain], takesArrays: false, keepsSingleton: true) };
        }

        return new TupleStep
        {
            Body = body,
            Sort = sort,
            Stages = [.. (step.Stages ?? []).Select(s => s.Predicate is null
                ? new TupleStage(null, scope.Names.IndexOf(s.Variable!)) // A stage has a predicate or a variable.
                : new TupleStage(new Filter(Compile(s.Predicate)), 0))],
            Inner = inner is null ? null : TuplesOf(body),
            InnerSlots = inner is null ? [] : [.. Bindings.OfTuples(inner).Skip(1).Select(name => scope.Names.IndexOf(name))],
            FocusSlot = step.Focus is null ? 0 : scope.Names.IndexOf(step.Focus),
            IndexSlot = step.Index is null ? 0 : scope.Names.IndexOf(step.Index),
            AncestorSlot = step.Ancestor is null || step.Kind is SyntaxKind.Parent ? 0 : scope.Names.IndexOf(step.Ancestor.Label),
        };
    }

    private static ITupleSource? TuplesOf(Operation? body) => body is KeepArrayOperation keep ? TuplesOf(keep.Value) : body as ITupleSource;
}
