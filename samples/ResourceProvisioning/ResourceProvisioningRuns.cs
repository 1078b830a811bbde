using StateFlow.Local;

namespace ResourceProvisioning;

/// <summary>Runs of <see cref="ResourceProvisioningWorkflow"/>.</summary>
public static class ResourceProvisioningRuns
{
    /// <summary>What is cheap and only for trying needs no decision. The provider is busy at first.</summary>
    public static Task<LocalRun> A_cheap_sandbox_is_made_at_once() => ResourceProvisioningWorkflow.Define().RunAsync(Request("sandbox", 20), tasks => tasks
        .OnIntegration("sns:publish").Returns(new { MessageId = "m-1" })
        .On("Validate Request").Returns(new { valid = true, reason = "" })
        .On("Provision Resource").Fails("Provisioning.Throttled").Times(3).ThenReturns(new { arn = "arn:aws:rds:eu-central-1:123456789012:db:d-1" }));

    /// <summary>The manager has the task token, and answers the next day.</summary>
    public static async Task<LocalRun> What_a_manager_approves_is_made()
    {
        using var run = ResourceProvisioningWorkflow.Define().StartRun(Request("production", 900), tasks => tasks
            .OnIntegration("sns:publish").Returns(new { MessageId = "m-1" })
            .On("Validate Request").Returns(new { valid = true, reason = "" })
            .On("Ask Manager").NeverAnswers()
            .On("Provision Resource").Returns(new { arn = "arn:aws:rds:eu-central-1:123456789012:db:d-2" }).After(TimeSpan.FromMinutes(4)));

        await run.AdvanceAsync(TimeSpan.FromDays(1));
        run.SendTaskSuccess(run.WaitingTasks.Single().Token, new { approved = true });
        return await run.CompleteAsync();
    }

    /// <summary>A manager who does not answer for three days has said no.</summary>
    public static Task<LocalRun> What_nobody_decides_is_rejected() => ResourceProvisioningWorkflow.Define().RunAsync(Request("production", 900), tasks => tasks
        .OnIntegration("sns:publish").Returns(new { MessageId = "m-1" })
        .On("Validate Request").Returns(new { valid = true, reason = "" })
        .On("Ask Manager").NeverAnswers());

    /// <summary>The person is told what is wrong with the request.</summary>
    public static Task<LocalRun> A_request_that_is_not_valid_fails() => ResourceProvisioningWorkflow.Define().RunAsync(Request("moon", 20), tasks => tasks
        .OnIntegration("sns:publish").Returns(new { MessageId = "m-1" })
        .On("Validate Request").Returns(new { valid = false, reason = "There is no environment 'moon'." }));

    /// <summary>The person is told, and the run fails with the error of the task.</summary>
    public static Task<LocalRun> A_provider_that_has_no_room_fails() => ResourceProvisioningWorkflow.Define().RunAsync(Request("sandbox", 20), tasks => tasks
        .OnIntegration("sns:publish").Returns(new { MessageId = "m-1" })
        .On("Validate Request").Returns(new { valid = true, reason = "" })
        .On("Provision Resource").Fails("Provisioning.NoRoom", "There is no room in this region."));

    private static object Request(string environment, int monthlyCost) => new { request = new { person = "ada", kind = "database", environment, monthlyCost } };
}
