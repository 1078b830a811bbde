namespace StateFlow.Cli.Tests.Commands;

public sealed class EmitCommandTests : IDisposable
{
    private const string TwoMachines = """
        using StateFlow;

        namespace Shop;

        internal static class Machines
        {
            internal static StateMachine Ship { get; } = StateMachine.Define("ship", flow => flow.Wait("Pack", System.TimeSpan.FromSeconds(5)).Succeed("Shipped"));

            public static readonly StateMachine Alias = Ship;

            private static readonly StateMachine Hidden = StateMachine.Define("hidden", flow => flow.Succeed("Never seen"));

            public static int Count => Hidden is null ? 0 : 3;

            [StateMachine]
            private static StateMachine Pay() => StateMachine.Define("pay", flow => flow.Succeed("Paid"));

            private static class Nested<T>
            {
                public static StateMachine Generic => throw new System.InvalidOperationException();
            }
        }
        """;

    private const string Ship = """
        {
          "QueryLanguage": "JSONata",
          "StartAt": "Pack",
          "States": {
            "Pack": {
              "Type": "Wait",
              "Seconds": 5,
              "Next": "Shipped"
            },
            "Shipped": {
              "Type": "Succeed"
            }
          }
        }

        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_project_is_built_and_its_machines_are_written()
    {
        _workspace.Write("shop/Machines.cs", TwoMachines);
        _workspace.Write("shop/Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(StateMachine).Assembly.Location}" />
                <Reference Include="{typeof(Expressions.Json).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal(
            new ToolRun(0, "./out/ship.asl.json: ship, from Shop.Machines.Ship\n./out/pay.asl.json: pay, from Shop.Machines.Pay\n", ""),
            _workspace.Run("emit", "./shop", "--output", "./out"));
        Assert.Equal(Ship, _workspace.Read("out/ship.asl.json"));

        _workspace.Write("shop/Machines.cs", "class Broken { int X => \"x\"; }");
        var run = _workspace.Run("emit", "./shop/Shop.csproj");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("./shop/Machines.cs(1,25): error CS0029: Cannot implicitly convert type 'string' to 'int'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_is_taken_as_it_is()
    {
        var shop = Compile(TwoMachines);

        Assert.Equal(new ToolRun(0, Ship, ""), _workspace.Run("emit", shop, "--stdout", "--name", "ship"));
        Assert.Equal(
            new ToolRun(0, """{"QueryLanguage":"JSONata","StartAt":"Paid","States":{"Paid":{"Type":"Succeed"}}}""" + "\n", ""),
            _workspace.Run("emit", shop, "--stdout", "--compact", "--name", "pay"));
        Assert.Equal(
            new ToolRun(0, "QueryLanguage: JSONata\nStartAt: Paid\nStates:\n  Paid:\n    Type: Succeed\n", ""),
            _workspace.Run("emit", shop, "--stdout", "--yaml", "--name", "pay"));
        Assert.Equal(
            new ToolRun(
                0,
                """
                [
                  {
                    "name": "ship",
                    "member": "Shop.Machines.Ship",
                    "file": "./ship.asl.yaml"
                  },
                  {
                    "name": "pay",
                    "member": "Shop.Machines.Pay",
                    "file": "./pay.asl.yaml"
                  }
                ]

                """,
                ""),
            _workspace.Run("emit", shop, "--json", "--yaml", "--output", "./"));
    }

    [Fact]
    public void The_machine_that_is_meant_must_be_named_and_be_there()
    {
        var shop = Compile(TwoMachines);

        Assert.Equal(
            new ToolRun(2, "", "error: There is more than one machine: 'ship' and 'pay'. Choose one with --name.\n"), _workspace.Run("emit", shop, "--stdout"));
        Assert.Equal(
            new ToolRun(2, "", "error: There is no machine 'shp'. Did you mean 'ship'?\nerror: There is no machine 'order'. There is 'ship' and 'pay'.\n"),
            _workspace.Run("emit", shop, "--name", "shp", "--name", "order", "--name", "pay"));
    }

    [Fact]
    public void All_errors_of_all_machines_are_printed_and_nothing_is_written()
    {
        var shop = Compile("""
            using StateFlow;

            public static class Machines
            {
                public static StateMachine Fine => StateMachine.Define("fine", flow => flow.Succeed("Done"));

                public static StateMachine Lost => StateMachine.Define("lost",
                    flow => flow.Pass("A").GoTo("B"));

                public static StateMachine Wrong { get; } = StateMachine.Define("wrong",
                    flow => flow
                        .Wait("A", System.TimeSpan.FromSeconds(1))
                        .Pass("Never").GoTo("Nowhere"));
            }
            """);

        Assert.Equal(
            new ToolRun(
                1,
                "",
                """
                Machines.cs(8): error SF3002: The state 'A' goes on at 'B', which does not exist. Name one of its states, or add one of this name.
                Machines.cs(13): error SF3002: The state 'Never' goes on at 'Nowhere', which does not exist. Name one of its states, or add one of this name.

                """),
            _workspace.Run("emit", shop, "--output", "./out"));
        Assert.False(Directory.Exists(_workspace.PathOf("out")));
        Assert.Equal(0, _workspace.Run("emit", shop, "--output", "./out", "--name", "fine").ExitCode);
    }

    [Fact]
    public void Members_that_give_no_machine_are_reported_each()
    {
        var shop = Compile("""
            using System;
            using StateFlow;

            public static class Machines
            {
                public static StateMachine Fine => StateMachine.Define("fine", flow => flow.Succeed("Done"));
                public static StateMachine Thrower => throw new InvalidOperationException("Not today.");
                public static StateMachine Nothing => null;
                public static StateMachine Twins => StateMachine.Define("a", flow => flow.Pass("X").Pass("X").Succeed("Y"));

                [StateMachine]
                public static StateMachine Make(int size) => null;

                [StateMachine]
                public static string Text() => "";
            }

            public static class Unlucky
            {
                public static readonly StateMachine Field = int.Parse("x") > 0 ? null : null;
            }

            public class Holder
            {
                [StateMachine]
                public StateMachine Instance() => null;
            }

            public class Holder<T>
            {
                [StateMachine]
                public static StateMachine Generic() => null;
            }
            """);

        Assert.Equal(
            new ToolRun(
                1,
                "",
                """
                Machines.cs(7): error: Machines.Thrower: InvalidOperationException: Not today.
                Machines.Nothing: error: The member gives null instead of a machine.
                Machines.cs(9): error: Machines.Twins: ArgumentException: There is a state 'X' already, added at Machines.cs(9). Names are unique in the whole machine, branches and item processors included; rename one of them, or add a fragment that is used twice with Prefixed(…). (Parameter 'name')
                Machines.Make: error: A method with [StateMachine] must be static, have no parameters and return a StateMachine.
                Machines.Text: error: A method with [StateMachine] must be static, have no parameters and return a StateMachine.
                Machines.cs(20): error: Unlucky.Field: FormatException: The input string 'x' was not in a correct format.
                Holder.Instance: error: A method with [StateMachine] must be static, have no parameters and return a StateMachine.
                Holder`1.Generic: error: A method with [StateMachine] cannot stand in a generic class, because nobody says for which types. Move it to another class.

                """),
            _workspace.Run("emit", shop, "--output", "./out"));
        Assert.False(Directory.Exists(_workspace.PathOf("out")));
    }

    [Fact]
    public void Of_machines_that_are_named_only_their_own_problems_count()
    {
        var shop = Compile("""
            using System;
            using StateFlow;

            public static class Machines
            {
                public static StateMachine Fine => StateMachine.Define("fine", flow => flow.Succeed("Done"));
                public static StateMachine Thrower => throw new InvalidOperationException("Not today.");
                public static StateMachine Anonymous => StateMachine.Define("../up", flow => flow.Pass("A").GoTo("B"));
            }
            """);

        Assert.Equal(
            new ToolRun(
                0,
                """{"QueryLanguage":"JSONata","StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}""" + "\n",
                "Machines.cs(7): warning: Machines.Thrower: InvalidOperationException: Not today.\n"),
            _workspace.Run("emit", shop, "--stdout", "--compact", "--name", "fine"));
        Assert.Equal(
            new ToolRun(
                2,
                "",
                """
                Machines.cs(7): error: Machines.Thrower: InvalidOperationException: Not today.
                error: There is no machine 'nope'. There is 'fine' and '../up'.

                """),
            _workspace.Run("emit", shop, "--stdout", "--name", "nope"));
    }

    [Fact]
    public void With_json_a_failure_is_an_array_of_its_problems()
    {
        var shop = Compile("""
            using System;
            using StateFlow;

            public static class Machines
            {
                public static StateMachine Thrower => throw new InvalidOperationException("Not today.");
                public static StateMachine Lost => StateMachine.Define("lost", flow => flow.Pass("A").GoTo("B"));
            }
            """);

        Assert.Equal(
            """
            [
              {
                "member": "Machines.Thrower",
                "file": "Machines.cs",
                "line": 6,
                "column": null,
                "pointer": null,
                "severity": "error",
                "id": null,
                "message": "InvalidOperationException: Not today."
              },
              {
                "member": "Machines.Lost",
                "file": "Machines.cs",
                "line": 7,
                "column": null,
                "pointer": "/States/A/Next",
                "severity": "error",
                "id": "SF3002",
                "message": "The state 'A' goes on at 'B', which does not exist. Name one of its states, or add one of this name."
              }
            ]

            """,
            _workspace.Run("emit", shop, "--json").Output);
        Assert.Equal((2, "[]\n"), (_workspace.Run("emit", "./missing", "--json").ExitCode, _workspace.Run("emit", "./missing", "--json").Output));
    }

    [Fact]
    public void Names_must_be_good_for_files_and_belong_to_one_machine()
    {
        var shop = Compile("""
            using StateFlow;

            public static class Machines
            {
                public static StateMachine One => StateMachine.Define("order", flow => flow.Succeed("Done"));
                public static StateMachine Two => StateMachine.Define("Order", flow => flow.Succeed("Done"));
                public static StateMachine Up => StateMachine.Define("../order", flow => flow.Succeed("Done"));
                public static StateMachine Broken => StateMachine.Define("broken", flow => flow.Pass("A").GoTo("B"));
                public static StateMachine Anonymous => StateFlow.Asl.AslReader.Read("{}").Machine;
            }
            """);

        Assert.Equal(
            new ToolRun(
                1,
                "",
                """
                Machines.Two: error: The name 'Order' is taken already by Machines.One. Rename one of them.
                Machines.Up: error: A file cannot have the name '../order'. Use letters, digits, '-' and '_'.
                Machines.Anonymous: error: The machine has no name. Give it one: its file is called by it.
                Machines.cs(8): error SF3002: The state 'A' goes on at 'B', which does not exist. Name one of its states, or add one of this name.
                (1,1): error SF1004: 'StartAt' is missing in the state machine. Add the name of the state that runs first.
                (1,1): error SF1005: 'States' is missing in the state machine. Add at least one state.

                """),
            _workspace.Run("emit", shop, "--output", "./out"));
    }

    [Fact]
    public void An_assembly_without_machines_is_told_what_is_looked_for()
    {
        var shop = Compile("public static class Machines { }");

        Assert.Equal(
            new ToolRun(1, "", $"{shop}: error: No state machine was found. Looked for were static properties and fields of type StateMachine, and static methods marked [StateMachine].\n".Replace(_workspace.PathOf("shop"), "./shop", StringComparison.Ordinal)),
            _workspace.Run("emit", shop));
    }

    [Fact]
    public void What_is_no_project_is_reported()
    {
        _workspace.Write("two/a.csproj", "<Project />");
        _workspace.Write("two/b.csproj", "<Project />");
        _workspace.Write("none/readme.md", "");
        _workspace.Write("text.dll", "not an assembly");

        Assert.Equal(new ToolRun(2, "", "./missing: error: There is no such project, folder or assembly.\n"), _workspace.Run("emit", "./missing"));
        Assert.Equal(new ToolRun(2, "", "./two: error: The folder holds 2 projects. Name the one that is meant.\n"), _workspace.Run("emit", "./two"));
        Assert.Equal(new ToolRun(2, "", "./none: error: The folder holds no project (.csproj).\n"), _workspace.Run("emit", "./none"));
        Assert.Equal(
            new ToolRun(2, "", "./none/readme.md: error: The file is neither a project (.csproj) nor an assembly (.dll).\n"), _workspace.Run("emit", "./none/readme.md"));
        Assert.Equal(
            new ToolRun(2, "", "./text.dll: error: The file is no .NET assembly.\n"), _workspace.Run("emit", "./text.dll"));
    }

    [Fact]
    public void An_assembly_whose_StateFlow_is_missing_does_not_get_that_of_the_tool()
    {
        var shop = Compile(TwoMachines);
        File.Delete(_workspace.PathOf("shop/StateFlow.dll"));

        Assert.Equal(
            new ToolRun(
                1,
                "",
                "./shop/Shop.dll: error: The assembly cannot be loaded. Could not load file or assembly 'StateFlow, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null'. "
                + "The system cannot find the file specified.\n"),
            _workspace.Run("emit", shop));
    }

    [Fact]
    public void Nothing_is_written_when_one_file_cannot_be()
    {
        var shop = Compile(TwoMachines);
        Directory.CreateDirectory(_workspace.PathOf("out/pay.asl.json"));

        Assert.Equal(
            new ToolRun(2, "", "./out/pay.asl.json: error: The file cannot be written, and nothing else was. A folder has this name.\n"),
            _workspace.Run("emit", shop, "--output", "./out"));
        Assert.DoesNotContain(_workspace.Files(), f => f.StartsWith("out", StringComparison.Ordinal));
    }

    /// <summary>Compiles a library and puts it beside the libraries it needs.</summary>
    private string Compile(string source) => UserAssembly.Compile(source, _workspace.PathOf("shop"));
}
