using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>Finds what an expression reads of a document.</summary>
internal static class Reads
{
    /// <summary>Gives the names that lead from the document to what is read, up to the first step that is no name.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="root">What paths call the document.</param>
    /// <param name="name">What <c>$states</c> calls it: <c>input</c>, <c>result</c>, <c>context</c>.</param>
    public static IEnumerable<IReadOnlyList<string>> Of(ExpressionText text, PathRoot root, string name)
    {
        if (text is JsonataText jsonata)
        {
            foreach (var path in jsonata.Check.Facts?.StatesPaths ?? [])
            {
                if (path.Names.Count > 0 && path.Names[0] == name)
                {
                    yield return [.. path.Names.Skip(1)];
                }
            }
        }

        foreach (var query in text.Queries)
        {
            if (query.Root == root)
            {
                yield return [.. query.MemberPrefix];
            }
        }
    }
}
