using StateFlow.Expressions;
using StateFlow.TestKit;

namespace StateFlow.Packages.Tests;

/// <summary>What a build writes, here by the targets of the repository and the tool that is built, without packages.</summary>
public sealed class BuildTargetTests : IDisposable
{
    private const string Output = "my shop/bin/Debug/net10.0/stateflow";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_writes_the_files_once_and_a_clean_takes_them_away()
    {
        WriteProject("<TargetFramework>net10.0</TargetFramework>");
        WriteMachines("""public static StateMachine Ship => StateMachine.Define("ship", flow => flow.Succeed("Shipped"));""");

        Build();
        Assert.Contains("\"Shipped\"", _folder.Files(Output)["ship.asl.json"], StringComparison.Ordinal);

        Assert.Contains("Skipping target \"StateFlowEmit\" because all output files are up-to-date", Build("-v:n"), StringComparison.Ordinal);

        Directory.Delete(_folder.PathOf("my shop", "bin"), recursive: true);
        WriteMachines("""public static StateMachine Pay => StateMachine.Define("pay", flow => flow.Succeed("Paid"));""");
        Build();
        Assert.Equal(["pay.asl.json", "pay.substitutions.json"], _folder.Files(Output).Keys);

        Build("-t:Clean");
        Assert.False(Directory.Exists(_folder.PathOf(Output)));
    }

    [Fact]
    public void Another_folder_keeps_what_is_in_it()
    {
        WriteProject("<TargetFramework>net10.0</TargetFramework><StateFlowEmitPath>../deploy/</StateFlowEmitPath>");
        WriteMachines("""public static StateMachine Ship => StateMachine.Define("ship", flow => flow.Succeed("Shipped"));""");
        _folder.Write("deploy/notes.txt", "Ours.");

        Build();
        Build("-t:Clean");

        Assert.Equal(["notes.txt", "ship.asl.json", "ship.substitutions.json"], _folder.Files("deploy").Keys);
    }

    [Fact]
    public void What_is_wrong_with_a_machine_is_an_error_of_the_build_at_its_line()
    {
        WriteProject("<TargetFramework>net10.0</TargetFramework>");
        WriteMachines("""
            public static StateMachine Ship => StateMachine.Define("ship", flow => flow
                .Pass("Pack", pass => pass.Output(Jsonata.Expr("1 +")))
                .Succeed("Shipped"));
            """);

        var (exitCode, output) = _folder.TryDotNet(["build", "my shop", "-nologo"]);

        Assert.Equal(1, exitCode);
        Assert.Contains($"{_folder.PathOf("my shop", "Machines.cs")}(6): error SF9001: ", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf(Output)));
    }

    [Fact]
    public void A_project_for_several_frameworks_writes_the_files_of_the_first()
    {
        WriteProject("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        WriteMachines("""public static StateMachine Ship => StateMachine.Define("ship", flow => flow.Succeed("Shipped"));""");

        Build();

        Assert.Equal(["ship.asl.json", "ship.substitutions.json"], _folder.Files(Output).Keys);
        Assert.False(Directory.Exists(_folder.PathOf("my shop", "bin", "Debug", "netstandard2.0", "stateflow")));
    }

    private string Build(params string[] more) => _folder.DotNet(["build", "my shop", "-nologo", .. more]);

    private void WriteProject(string properties) => _folder.Write("my shop/Shop.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
            <LangVersion>latest</LangVersion>
            <StateFlowEmit>asl</StateFlowEmit>
            <StateFlowTool>{Folder.Tool}</StateFlowTool>
          </PropertyGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'">
            <Reference Include="{typeof(StateMachine).Assembly.Location}" />
            <Reference Include="{typeof(Json).Assembly.Location}" />
          </ItemGroup>
          <Import Project="{Repository.PathOf("src", "StateFlow.Build", "build", "StateFlow.Build.props")}" />
          <Import Project="{Repository.PathOf("src", "StateFlow.Build", "build", "StateFlow.Build.targets")}" />
        </Project>
        """);

    private void WriteMachines(string members) => _folder.Write("my shop/Machines.cs", $$"""
        #if NET
        using StateFlow;
        public static class Machines
        {
        {{members}}
        }
        #endif
        """);
}
