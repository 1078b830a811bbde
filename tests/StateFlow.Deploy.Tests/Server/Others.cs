using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Server;

/// <summary>What others do, who have never heard of StateFlow.</summary>
internal static class Others
{
    private const string Definition = """{"StartAt":"Theirs","States":{"Theirs":{"Type":"Pass","End":true}}}""";

    public static void CreateMachine(this TestServer server, string name) =>
        server.Cli("stepfunctions", "create-state-machine", "--name", name, "--role-arn", $"arn:aws:iam::{Aws.Account}:role/theirs", "--definition", Definition);

    public static void ChangeMachine(this TestServer server, string name) =>
        server.Cli("stepfunctions", "update-state-machine", "--state-machine-arn", $"arn:aws:states:{Aws.Region}:{Aws.Account}:stateMachine:{name}", "--definition", Definition);
}
