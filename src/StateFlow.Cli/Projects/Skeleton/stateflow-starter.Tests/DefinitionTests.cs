using System.Runtime.CompilerServices;
using StateFlow;

namespace StateFlowStarterNamespace.Tests;

/// <summary>What AWS gets lies in the folder Definitions, so that a review sees what a change of the code changes there.</summary>
public sealed class DefinitionTests
{
    private static readonly StateMachine[] Machines =
    [
        {{machines}}
    ];

    public static TheoryData<string> Names => [.. Machines.Select(m => m.Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_definition_is_the_one_that_was_reviewed(string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Definitions", $"{name}.asl.json");
        var definition = Find(name).ToJson() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_DEFINITIONS") == "1")
        {
            File.WriteAllText(file, definition);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), definition);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_wrong_with_a_definition(string name) => Assert.Empty(Find(name).Validate());

    private static StateMachine Find(string name) => Machines.Single(m => m.Name == name);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
