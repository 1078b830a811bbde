using StateFlow.TestKit;

namespace StateFlow.Cli.Tests;

public sealed class HouseTests
{
    [Fact]
    public void The_tool_refers_to_the_libraries_to_a_parser_of_command_lines_and_to_one_of_YAML() =>
        HouseRules.RefersOnlyTo(typeof(Program).Assembly, "StateFlow", "StateFlow.Expressions", "StateFlow.Local", "StateFlow.Deploy", "System.CommandLine", "YamlDotNet");

    [Fact]
    public void No_path_of_the_machine_it_was_built_on_is_in_it() => HouseRules.HoldsNoPathOfItsClone(typeof(Program).Assembly);
}
