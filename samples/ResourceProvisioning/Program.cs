using ResourceProvisioning;
using StateFlow.Local;

Console.WriteLine(ResourceProvisioningWorkflow.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    ResourceProvisioningRuns.A_cheap_sandbox_is_made_at_once,
    ResourceProvisioningRuns.What_a_manager_approves_is_made,
    ResourceProvisioningRuns.What_nobody_decides_is_rejected,
    ResourceProvisioningRuns.A_request_that_is_not_valid_fails,
    ResourceProvisioningRuns.A_provider_that_has_no_room_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
