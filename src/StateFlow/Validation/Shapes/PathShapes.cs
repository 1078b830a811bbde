using StateFlow.Expressions;
using StateFlow.Expressions.JsonPaths;

namespace StateFlow.Validation.Shapes;

/// <summary>Follows paths through shapes.</summary>
internal static class PathShapes
{
    /// <summary>Gives what a path finds in a document; variables and the context object are not followed.</summary>
    public static Shape Find(JsonPathQuery query, Shape document)
    {
        if (query.Root is not PathRoot.Input)
        {
            return Shape.Unknown;
        }

        if (!query.IsDefinite)
        {
            return new ArrayShape(null, Shape.Unknown, null); // Recorded: empty where something is missing.
        }

        foreach (var step in query.Steps)
        {
            document = step is MemberStep member ? document.Member(member.Name)
                : step is IndexStep index ? document.Item(index.Index)
                : Shape.Unknown;
        }

        return document;
    }

    /// <summary>Gives what JSONata finds below <c>$states</c>. It looks into the items of arrays, too, where nothing is certain.</summary>
    public static Shape Find(JsonataStatesPath path, StateShapes shapes)
    {
        var document = (path.Names.Count == 0 ? null : path.Names[0]) switch
        {
            "input" => shapes.Input,
            "result" => shapes.Result,
            "errorOutput" => shapes.Error,
            _ => Shape.Unknown,
        };
        for (var i = 1; i < path.Names.Count; i++)
        {
            if ((document.Kinds & JsonataKinds.Array) != 0)
            {
                return Shape.Unknown;
            }

            document = document.Member(path.Names[i]);
        }

        return document;
    }

    /// <summary>Gives a document after <c>ResultPath</c> has put a value into it: asl.md, section 5.1.</summary>
    public static Shape Put(Shape document, ReadOnlySpan<JsonPathStep> steps, Shape value)
    {
        var values = new Shape[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] is not MemberStep member)
            {
                value = Shape.Unknown; // An item of an array: of the array nothing is certain any more.
                steps = steps[..i];
                break;
            }

            values[i] = document;
            document = document.Member(member.Name);
        }

        for (var i = steps.Length - 1; i >= 0; i--)
        {
            value = values[i].With(((MemberStep)steps[i]).Name, value);
        }

        return value;
    }
}
