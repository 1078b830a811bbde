using System.Reflection;
using StateFlow.Integrations;
using StateFlow.TestKit;

namespace StateFlow.Tests.Integrations;

public sealed class EntryPointTests
{
    public static TheoryData<string> Entries => [.. EntryPoint.OfOptimized.Select(e => e.ToString())];

    [Fact]
    public void Every_optimized_integration_has_an_entry_point() =>
        Assert.Equal(
            IntegrationCatalog.Optimized.Select(i => i.Name),
            EntryPoint.OfOptimized.Select(e => e.Call().Call.Target).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_point_offers_the_patterns_of_its_integration(string name)
    {
        var entry = Find(name);

        Assert.Equal(
            IntegrationOf(entry).Patterns.Order(),
            entry.Patterns(p => p.IsOptional ? null : p.Name).Select(p => p.Call.Call.Pattern).Order());
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_point_gives_the_arguments_of_its_integration(string name)
    {
        var entry = Find(name);
        var known = IntegrationOf(entry).Parameters;
        var alternatives = Names(known, ParameterRequirement.OneOf);
        var least = ArgumentsOf(entry.Call());
        var most = ArgumentsOf(entry.Call(p => p.Name));

        Assert.Subset(known.Select(p => p.Name).ToHashSet(), most);
        Assert.Superset(Names(known, ParameterRequirement.Required), least);
        Assert.Equal(Math.Min(alternatives.Count, 1), alternatives.Count(least.Contains));
        Assert.Equal(Math.Min(alternatives.Count, 1), alternatives.Count(most.Contains));
    }

    [Fact]
    public void Entry_points_require_little_that_the_service_does_not() =>
        Assert.Equal(
            [
                "BedrockAgentCore.InvokeHarness: HarnessArn, RuntimeSessionId, Messages",
                "CodeBuild.RetryBuildBatch: Id",
            ],
            EntryPoint.OfOptimized.Select(e => (Entry: e, Needless: Needless(e))).Where(e => e.Needless.Length > 0)
                .Select(e => $"{e.Entry.ToString().Split('(')[0]}: {string.Join(", ", e.Needless)}"));

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_point_refuses_null_where_it_needs_a_value(string name)
    {
        var entry = Find(name);

        Assert.All(entry.Parameters.Where(p => !p.IsOptional), missing =>
        {
            var problem = Assert.Throws<TargetInvocationException>(() => entry.Call(p => p == missing || p.IsOptional ? null : p.Name));
            Assert.Equal(missing.Name, Assert.IsType<ArgumentNullException>(problem.InnerException).ParamName);
        });
    }

    [Theory]
    [InlineData(QueryLanguage.Jsonata)]
    [InlineData(QueryLanguage.JsonPath)]
    public void Entry_points_write_asl(QueryLanguage language)
    {
        var machine = StateMachine.Define("entry-points", new() { QueryLanguage = language }, flow =>
        {
            foreach (var (name, call) in EntryPoint.All.SelectMany(e => e.Patterns(p => Argument(p, language))))
            {
                flow.Task(Shorten(name), call);
            }
        });

        Snapshot.Match(machine.ToJson(), "asl.json", language.ToString());
    }

    /// <summary>An expression of the parameter's name; what must be a text is one.</summary>
    private static object Argument(ParameterInfo parameter, QueryLanguage language) => parameter.Name switch
    {
        "arn" => "arn:aws:states:us-east-1:123456789012:activity:Pack",
        "service" => "s3",
        "action" => "listObjectsV2",
        "parameters" when parameter.Member.DeclaringType == typeof(AwsSdk) => new { Bucket = Expression("bucket", language) },
        _ => Expression(parameter.Name!, language),
    };

    private static object Expression(string name, QueryLanguage language) =>
        language is QueryLanguage.Jsonata ? Jsonata.Expr($"$states.input.{name}") : JsonPath.At($"$.{name}");

    /// <summary>The names of states have at most 80 characters.</summary>
    private static string Shorten(string name) => System.Text.RegularExpressions.Regex.Replace(name, @"\((\w+).*\)", "($1)");

    private static EntryPoint Find(string name) => EntryPoint.All.Single(e => e.ToString() == name);

    private static OptimizedIntegration IntegrationOf(EntryPoint entry) => IntegrationCatalog.FindOptimized(entry.Call().Call.Target)!;

    private static HashSet<string> ArgumentsOf(Integration call) =>
        [.. Assert.IsType<TaskState>(Assert.Single(StateMachine.Define("m", f => f.Task("A", call)).States)).Arguments!.Value.Members.Select(m => m.Key)];

    private static string[] Needless(EntryPoint entry) =>
        [.. ArgumentsOf(entry.Call()).Intersect(Names(IntegrationOf(entry).Parameters, ParameterRequirement.Optional)).Where(a => a != entry.Call().Call.PayloadParameter)];

    private static HashSet<string> Names(IReadOnlyList<IntegrationParameter> parameters, ParameterRequirement requirement) =>
        [.. parameters.Where(p => p.Requirement == requirement).Select(p => p.Name)];
}
