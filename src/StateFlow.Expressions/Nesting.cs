namespace StateFlow.Expressions;

/// <summary>Keeps values that are made of others within <see cref="Json.MaxDepth"/>.</summary>
internal static class Nesting
{
    /// <summary>Tells whether the values may become the items or members of one value.</summary>
    public static bool HasRoomFor(ReadOnlySpan<Json> parts)
    {
        foreach (var part in parts)
        {
            if (part.Depth >= Json.MaxDepth)
            {
                return false;
            }
        }

        return true;
    }
}
