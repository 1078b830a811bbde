using System.Text;
using StateFlow.Asl;

namespace StateFlow.Deploy.Tests.Policies;

/// <summary>Makes machines for tests of policies, and prints what is derived from them.</summary>
internal static class PolicyOf
{
    public const string Placed = "${AWS::Region}:${AWS::AccountId}";

    /// <summary>Derives the policy of a machine with one task.</summary>
    public static MachinePolicy Task(string resource, string arguments, string language = "JSONata", DeploymentSettings? settings = null) =>
        States($$"""{"Call":{"Type":"Task","Resource":"{{resource}}","{{(language == "JSONata" ? "Arguments" : "Parameters")}}":{{arguments}},"End":true} }""", language, settings);

    public static MachinePolicy States(string states, string language = "JSONata", DeploymentSettings? settings = null) =>
        MachinePolicy.Of(Read($$"""{"QueryLanguage":"{{language}}","StartAt":"Call","States":{{states}}}"""), settings);

    public static StateMachine Read(string text) => AslReader.Read(text, new AslReaderOptions { Name = "Orders" }).Machine!;

    public static string Print(MachinePolicy policy)
    {
        var text = new StringBuilder();
        foreach (var statement in policy.Statements)
        {
            text.Append(statement.Sid).Append(": ").AppendJoin(", ", statement.Actions).Append('\n');
            text.Append("  for ").AppendJoin(", ", statement.States).Append(". ").Append(statement.Purpose).Append('\n');
            text.AppendJoin(string.Empty, statement.Resources.Select(r => $"  on {r}\n"));
            text.Append(statement.Condition is { } condition ? $"  if {condition}\n" : string.Empty);
        }

        return text.AppendJoin(string.Empty, policy.Findings.Select(f => $"! {f.State}: {f.Message}\n")).ToString();
    }
}
