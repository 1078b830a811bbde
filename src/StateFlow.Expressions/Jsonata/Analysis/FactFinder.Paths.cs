using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <content>Names, variables and paths.</content>
internal sealed partial class FactFinder
{
    private VariableScope? _path;

    private void UseContext(SyntaxNode node, string name, Surroundings around)
    {
        _usesDocument |= around.Level is not ContextLevel.Inside;
        if (around.Level is ContextLevel.Top)
        {
            _context.Add(ReferenceTo(node, name));
        }
    }

    private Observed Name(SyntaxNode node, Surroundings around)
    {
        UseContext(node, node.Text, around);
        return new Observed(JsonataKinds.Any, Origin.Members(around.Origins, node));
    }

    private Observed Wildcard(SyntaxNode node, Surroundings around)
    {
        UseContext(node, node.Text, around);
        Read(Here(node, around), all: true);
        return Observed.Unknown;
    }

    private Observed Parent(SyntaxNode node, Surroundings around)
    {
        UseContext(node, node.Text, around);
        return new Observed(
            JsonataKinds.Any,
            [.. Here(node, around).Origins.Where(origin => origin.Names.Length > 0).Select(origin => origin with { Names = origin.Names[..^1] })]);
    }

    /// <summary>Gets the context as something that is read at a place.</summary>
    private static Observed Here(SyntaxNode node, Surroundings around) => new(JsonataKinds.Any, Origin.Begun(around.Origins, node));

    private Observed Variable(SyntaxNode node, Surroundings around)
    {
        switch (node.Text)
        {
            case "":
                UseContext(node, "$", around);
                return Here(node, around);
            case "$":
                UseContext(node, "$$", around);
                _usesDocument = true;
                return Observed.Unknown;
        }

        if (_scope.Find(node.Text) is { } variable)
        {
            variable.IsUsed = true;
            var value = variable.Value;
            return value with { Origins = Origin.Moved(value.Origins, node) };
        }

        if (Jsonata.Functions.Find(node.Text, _dialect) is { } function)
        {
            _functions.Add(ReferenceTo(node, node.Text));
            _handsContextOn |= TakesContext(function.SignatureText);
            return new Observed(HasStateVariables ? JsonataKinds.Any : JsonataKinds.Function, [], function);
        }

        _free.Add(ReferenceTo(node, node.Text));
        return new Observed(JsonataKinds.Any, node.Text == "states" ? [new Origin([], node.Start, node.Position)] : []);
    }

    /// <summary>Walks over a path: <c>@</c> and <c>#</c> bind their variables for all of it.</summary>
    private Observed InPath(SyntaxNode node, Surroundings around, bool isStep)
    {
        var outer = _path;
        if (outer == _scope)
        {
            return PathPart(node, around, isStep);
        }

        Enter(isPath: true);
        var scope = _path = _scope;
        var value = PathPart(node, around, isStep);
        _path = outer;
        Leave(scope);
        return value;
    }

    private Observed PathPart(SyntaxNode node, Surroundings around, bool isStep) => node.Kind switch
    {
        SyntaxKind.Index => Index(node, around, isStep),
        SyntaxKind.Group => Group(node, around, isStep),
        SyntaxKind.Sort => Sort(node, around, isStep),
        SyntaxKind.Focus => Focus(node, around, isStep),
        SyntaxKind.Position => Position(node, around, isStep),
        _ => Dot(node, around),
    };

    /// <summary>Walks over a part of a path that has paths of its own.</summary>
    private Observed Aside(SyntaxNode node, Surroundings around, bool all = false)
    {
        var outer = _path;
        _path = null;
        var value = Read(Doubtful(node, around.Apart()), all);
        _path = outer;
        return value;
    }

    private Observed Dot(SyntaxNode node, Surroundings around)
    {
        var left = Walk(node.Left, around, isStep: true);
        var context = Surroundings.Inside(left.Origins);
        var count = _paths.Count;
        _doubts++;
        var right = IsPathPart(node.Right!) ? Walk(node.Right, context, isStep: true) : Apart(node.Right!, context.Apart()); // A dot has two sides.
        _doubts--;
        if (right.Origins.Length == 0 && _paths.Count == count)
        {
            Read(left, all: false);
        }

        // One result is the result, several are an array, and arrays are put together.
        var kinds = right.Kinds.HasFlag(JsonataKinds.Array) ? JsonataKinds.Any : right.Kinds | JsonataKinds.Array | JsonataKinds.Nothing;
        return right with { Kinds = kinds, Function = null };
    }

    private Observed Apart(SyntaxNode node, Surroundings around)
    {
        var outer = _path;
        _path = null;
        var value = Walk(node, around);
        _path = outer;
        return value;
    }

    /// <summary>Tells whether something goes on with the path it is a step of.</summary>
    private static bool IsPathPart(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Name or SyntaxKind.Keyword or SyntaxKind.String or SyntaxKind.Wildcard or SyntaxKind.Descendant or SyntaxKind.Parent => true,
        SyntaxKind.Index or SyntaxKind.Group or SyntaxKind.Sort or SyntaxKind.Focus or SyntaxKind.Position => true,
        SyntaxKind.Binary => node.Symbol is Symbol.Dot,
        _ => false,
    };

    private Observed Index(SyntaxNode node, Surroundings around, bool isStep)
    {
        var left = Walk(node.Left, around, isStep);
        Aside(node.Right!, Surroundings.Inside(left.Origins)); // An index has two sides.
        return left with { Kinds = left.Kinds.HasFlag(JsonataKinds.Array) ? JsonataKinds.Any : left.Kinds | JsonataKinds.Nothing, Function = null };
    }

    private Observed Group(SyntaxNode node, Surroundings around, bool isStep)
    {
        var left = Walk(node.Left, around, isStep);
        var count = _paths.Count;
        foreach (var item in node.Items)
        {
            Aside(item, Surroundings.Inside(left.Origins), all: true);
        }

        if (_paths.Count == count)
        {
            Read(left, all: false);
        }

        return Observed.Of(JsonataKinds.Object | (left.Kinds & JsonataKinds.Nothing));
    }

    private Observed Sort(SyntaxNode node, Surroundings around, bool isStep)
    {
        var left = Walk(node.Left, around, isStep);
        foreach (var term in node.Items)
        {
            Aside(term.Left!, Surroundings.Inside(left.Origins)); // A term has an expression.
        }

        return left with { Kinds = JsonataKinds.Any, Function = null };
    }

    /// <summary>Walks over <c>a@$v</c>: the step binds what it finds, and the next one has the same context.</summary>
    private Observed Focus(SyntaxNode node, Surroundings around, bool isStep)
    {
        _scope.Add(node.Right!.Text, Walk(node.Left, around, isStep) with { Kinds = JsonataKinds.Any, Function = null }); // The parser has seen a variable.
        return Here(node, around);
    }

    private Observed Position(SyntaxNode node, Surroundings around, bool isStep)
    {
        var value = Walk(node.Left, around, isStep);
        _scope.Add(node.Right!.Text, Observed.Of(JsonataKinds.Number)); // The parser has seen a variable.
        return value with { Kinds = JsonataKinds.Any, Function = null };
    }
}
