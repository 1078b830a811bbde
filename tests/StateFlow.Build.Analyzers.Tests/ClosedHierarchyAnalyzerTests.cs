using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateFlow.Build.Analyzers.Tests;

public sealed class ClosedHierarchyAnalyzerTests
{
    private const string Shapes = """
        public abstract record Shape { internal abstract int Corners { get; } }
        public sealed record Circle(int Radius) : Shape { internal override int Corners => 0; }
        public sealed record Square(int Side) : Shape { internal override int Corners => 4; }
        public abstract record Open;
        public sealed record Leaf : Open;
        public sealed record Branch : Open;

        """;

    [Fact]
    public async Task A_switch_expression_that_forgets_a_case_is_an_error() => Assert.Equal(
        ["SFB001 The switch over 'Shape' does not handle 'Square'"],
        await Analyze("class C { int M(Shape s) => s switch { Circle => 1, _ => 2 }; }"));

    [Fact]
    public async Task A_switch_statement_that_forgets_cases_names_all_of_them() => Assert.Equal(
        ["SFB001 The switch over 'Shape' does not handle 'Circle', 'Square'"],
        await Analyze("class C { void M(Shape s) { switch (s) { default: break; } } }"));

    [Theory]
    [InlineData("s switch { Circle => 1, Square => 2, _ => 3 }")]
    [InlineData("s switch { Circle or Square => 1, _ => 3 }")]
    [InlineData("s switch { Circle c => c.Radius, Square(var side) => side, _ => 3 }")]
    [InlineData("s switch { Shape any => 1, _ => 3 }")]
    public async Task A_switch_that_covers_every_case_is_fine(string expression) =>
        Assert.Empty(await Analyze($"class C {{ int M(Shape s) => {expression}; }}"));

    [Theory]
    [InlineData("s switch { Circle => 1, Square { Side: 1 } => 2, _ => 3 }")]
    [InlineData("s switch { Circle => 1, Square(1) => 2, _ => 3 }")]
    [InlineData("s switch { Circle => 1, Square q when q.Side > 1 => 2, _ => 3 }")]
    public async Task A_case_with_a_condition_does_not_count(string expression) => Assert.Equal(
        ["SFB001 The switch over 'Shape' does not handle 'Square'"],
        await Analyze($"class C {{ int M(Shape s) => {expression}; }}"));

    [Fact]
    public async Task A_hierarchy_that_others_can_extend_is_not_checked() =>
        Assert.Empty(await Analyze("class C { int M(Open s) => s switch { Leaf => 1, _ => 2 }; }"));

    [Fact]
    public async Task A_part_of_a_closed_hierarchy_is_closed_too() => Assert.Equal(
        ["SFB001 The switch over 'Round' does not handle 'Ellipse'"],
        await Analyze("""
            public abstract record Round : Shape;
            public sealed record Ball : Round { internal override int Corners => 0; }
            public sealed record Ellipse : Round { internal override int Corners => 0; }
            class C { int M(Round s) => s switch { Ball => 1, _ => 2 }; }
            """));

    private static async Task<IEnumerable<string>> Analyze(string code)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Checked",
            [CSharpSyntaxTree.ParseText(Shapes + code)],
            platform.Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity is DiagnosticSeverity.Error);

        var found = await compilation.WithAnalyzers([new ClosedHierarchyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return found.Select(d => $"{d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}
