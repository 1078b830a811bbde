using StateFlow.Deploy.Policies;
using StateFlow.Integrations;

namespace StateFlow.Deploy.Tests.Policies;

/// <summary>Compares what policies allow with what IAM knows. The tests are skipped where cfn-lint, which has the data, is not installed.</summary>
public sealed class IamDataTests
{
    /// <summary>The developer guide of Step Functions allows it on the state machine, although the reference of IAM lists no resources for it.</summary>
    private const string HttpCall = "states:InvokeHTTPEndpoint";

    [IamFact]
    public void Each_integration_is_allowed_actions_that_IAM_knows_on_ARNs_that_they_act_on() =>
        AssertNone(FaultsOf(IntegrationCatalog.Optimized.Select(i => PolicyOf.Task(IntegrationCalls.ResourceOf(i), IntegrationCalls.ArgumentsOf(i)))));

    [IamFact]
    public void Each_call_of_the_SDK_is_allowed_on_ARNs_that_its_action_acts_on() =>
        AssertNone(FaultsOf(SdkActions().Select(a => PolicyOf.Task(
            $"arn:aws:states:::aws-sdk:{a}",
            $"{{{string.Join(',', a.Parameters.Where(p => !p.Name.EndsWith("Arn", StringComparison.OrdinalIgnoreCase)).Select(p => $"\"{p.Name}\":\"{p.Name}\""))}}}")), isSdk: true));

    [IamFact]
    public void What_has_no_resources_and_what_is_not_known_is_what_IAM_says() =>
        Assert.All(SdkActions().SelectMany(a => a.Permissions).Distinct(), p =>
        {
            var resources = IamData.ResourcesOf(p);
            Assert.True(IamActions.IsUnknown(p) == resources is null, $"Is {p} known? Run eng/build-iam.cs.");
            Assert.True(IamActions.HasNoResources(p) == resources is { Count: 0 }, $"Has {p} resources? Run eng/build-iam.cs.");
        });

    private static IEnumerable<SdkAction> SdkActions() => IntegrationCatalog.Services.SelectMany(s => s.Actions).Where(a => a.IsSupported && a.Permissions.Count > 0);

    private static void AssertNone(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    private static List<string> FaultsOf(IEnumerable<MachinePolicy> policies, bool isSdk = false)
    {
        var faults = new List<string>();
        foreach (var statement in policies.SelectMany(p => p.Statements))
        {
            foreach (var action in statement.Actions)
            {
                if (IamData.ResourcesOf(action) is not { } formats)
                {
                    faults.AddRange(isSdk ? [] : [$"{action} does not exist"]);
                }
                else if (formats.Count > 0)
                {
                    faults.AddRange(statement.Resources.Where(r => r != "*" && !IamData.Fits(r, formats)).Select(r => $"{action} does not act on {r}, but on {string.Join(" or ", formats.Take(4))}"));
                }
                else if (action != HttpCall && !statement.Resources.SequenceEqual(["*"]))
                {
                    faults.Add($"{action} acts on * only, not on {statement.Resources}");
                }
            }
        }

        return faults;
    }
}
