namespace StateFlow.Local.Engine;

/// <summary>Makes task tokens.</summary>
internal static class Tokens
{
    public static string Next(Session session) => $"token-{session.NextGuid():N}";
}
