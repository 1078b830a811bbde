using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <content>Calls.</content>
internal sealed partial class Compiler
{
    private CallOperation Call(SyntaxNode node, SyntaxNode? applied)
    {
        var callee = node.Left!; // A call has a callee.
        return new CallOperation(Compile(callee), CompileAll(node.Items), SiteOf(node))
        {
            Applied = applied is null ? null : Compile(applied),
            IsTailCall = node.IsTailCall && !node.KeepArray && node.Group is null,
            TailSite = new CallSite(callee.Position, callee.Kind is SyntaxKind.Variable ? callee.Text : null),
            KeepsSingleton = node.KeepArray,
            Level = _level,
            Namesake = Namesake(callee),
        };
    }

    private PartialOperation Partial(SyntaxNode node)
    {
        var callee = node.Left!; // A call has a callee.
        var arguments = node.Items.Select(a => a.Kind is SyntaxKind.Placeholder ? null : Compile(a)).ToArray();
        return new PartialOperation(Compile(callee), arguments, SiteOf(node), Namesake(callee));
    }

    private Operation Application(SyntaxNode node)
    {
        var (left, right) = (node.Left!, node.Right!); // An application has two sides.
        if (right.Kind is SyntaxKind.Function)
        {
            // The call is no operand of its own: what is on its left is its first argument.
            var call = Grouped(right, Filtered(right, Call(right, left)));
            return right.KeepArray ? new KeepArrayOperation(call) : call;
        }

        return new ApplicationOperation(Compile(left), Compile(right), node.Position, node.KeepArray);
    }

    /// <summary>Finds the variable that somebody may have meant who wrote a name without <c>$</c>.</summary>
    private VariableOperation? Namesake(SyntaxNode callee) =>
        callee is { Kind: SyntaxKind.Path, Items: [{ Kind: SyntaxKind.Name, Text: var name }, ..] } ? Find(name, _scope, 0) : null;

    private static CallSite SiteOf(SyntaxNode node)
    {
        var callee = node.Left!; // A call has a callee.
        return new CallSite(node.Position, callee.Kind switch
        {
            SyntaxKind.Path => callee.Items[0].Text,
            SyntaxKind.Variable => callee.Text,
            _ => null,
        });
    }
}
