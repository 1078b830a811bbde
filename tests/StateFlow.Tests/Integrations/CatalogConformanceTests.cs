using System.Text.Json;
using StateFlow.Integrations;
using StateFlow.TestKit;
using StateFlow.Tests.Conformance;

namespace StateFlow.Tests.Integrations;

[Trait("Corpus", "definitions")]
public sealed class CatalogConformanceTests
{
    [CorpusTheory]
    [MemberData(nameof(DefinitionTests.Valid), MemberType = typeof(DefinitionTests))]
    public void The_catalogue_knows_what_a_valid_definition_calls(string file) =>
        Assert.All(TasksIn(JsonElement.Parse(Corpus.Read("definitions", file))), task =>
        {
            switch (IntegrationCatalog.Find(task.GetProperty("Resource").GetString()!))
            {
                case TaskResource.Optimized optimized:
                    Check(task, optimized.Integration.Parameters);
                    break;
                case TaskResource.Sdk sdk:
                    var service = IntegrationCatalog.FindService(sdk.Service);
                    Assert.NotNull(service);
                    if (service.Actions.Count > 0)
                    {
                        Check(task, service.FindAction(sdk.Action)!.Parameters);
                    }

                    break;
                case TaskResource.Unknown unknown:
                    Assert.Contains(unknown.Problem, new[] { ResourceProblem.NotAnArn, ResourceProblem.NotCallable });
                    break;
            }
        });

    private static void Check(JsonElement task, IReadOnlyList<IntegrationParameter> known)
    {
        if ((task.TryGetProperty("Arguments", out var given) || task.TryGetProperty("Parameters", out given)) && given.ValueKind is JsonValueKind.Object)
        {
            var names = given.EnumerateObject().Select(m => m.Name.EndsWith(".$", StringComparison.Ordinal) ? m.Name[..^2] : m.Name).ToHashSet();

            Assert.Subset(known.Select(p => p.Name).ToHashSet(), names);
            Assert.Superset(known.Where(p => p.Requirement is ParameterRequirement.Required).Select(p => p.Name).ToHashSet(), names);
        }
    }

    private static IEnumerable<JsonElement> TasksIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object =>
        [
            .. IsTask(value) ? new[] { value } : [],
            .. value.EnumerateObject().SelectMany(m => TasksIn(m.Value)),
        ],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TasksIn),
        _ => [],
    };

    private static bool IsTask(JsonElement value) =>
        value.TryGetProperty("Type", out var type) && type.ValueKind is JsonValueKind.String && type.GetString() == "Task"
        && value.TryGetProperty("Resource", out var resource) && resource.ValueKind is JsonValueKind.String;
}
