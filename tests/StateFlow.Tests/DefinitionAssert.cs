using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Tests;

/// <summary>Compares what is found in a definition, by reader and rules together.</summary>
internal static class DefinitionAssert
{
    /// <summary>Fails unless exactly these things are found: <c>SF3002 /States/A/Next: message</c>.</summary>
    public static void Finds(IReadOnlyList<string> expected, string text) =>
        Assert.Equal(expected, FindingsIn(text).Select(d => $"{d.Id} {d.Pointer}: {d.Message}"));

    /// <summary>Gives everything that reader and rules find.</summary>
    public static IEnumerable<Diagnostic> FindingsIn(string text) => AslReader.Read(text).Validate();
}
