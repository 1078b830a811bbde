namespace StateFlow.TestKit;

/// <summary>Marks a test that talks to the <see cref="TestServer"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerFactAttribute : FactAttribute
{
    /// <summary>Skips the test where the server is missing.</summary>
    public ServerFactAttribute() => Skip = TestServer.Missing;
}

/// <summary>Marks a theory that talks to the <see cref="TestServer"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServerTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the theory where the server is missing.</summary>
    public ServerTheoryAttribute() => Skip = TestServer.Missing;
}
