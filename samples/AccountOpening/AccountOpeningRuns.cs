using StateFlow.Local;

namespace AccountOpening;

/// <summary>Runs of <see cref="AccountOpeningWorkflow"/>.</summary>
public static class AccountOpeningRuns
{
    private static object Application => new { name = "Ada", email = "ada@example.com" };

    private static object InOrder => new { flagged = false };

    private static object InDoubt => new { flagged = true, reason = "The passport has expired." };

    /// <summary>The check of the identity fails twice, and is tried again after two seconds, and after four.</summary>
    public static Task<LocalRun> Everything_is_in_order_at_the_third_attempt() => AccountOpeningWorkflow.Define().RunAsync(Application, tasks => tasks
        .On("Check Identity").Fails("Lambda.ServiceException").Times(2).ThenReturns(InOrder)
        .On("Check Address").Returns(InOrder)
        .On("Open Account").Returns(new { account = "a-1" }));

    /// <summary>The clerk has the task token, looks at the application two days later, and approves.</summary>
    public static async Task<LocalRun> A_clerk_approves_what_is_in_doubt()
    {
        using var run = AccountOpeningWorkflow.Define().StartRun(Application, tasks => tasks
            .On("Check Identity").Returns(InDoubt)
            .On("Check Address").Returns(InOrder)
            .On("Wait For Review").NeverAnswers()
            .On("Open Account").Returns(new { account = "a-2" }));

        await run.AdvanceAsync(TimeSpan.FromDays(2));
        run.SendTaskSuccess(run.WaitingTasks.Single().Token, new { approved = true });
        return await run.CompleteAsync();
    }

    /// <summary>Nobody looks at the application for a week: it is rejected.</summary>
    public static Task<LocalRun> What_nobody_reviews_is_rejected() => AccountOpeningWorkflow.Define().RunAsync(Application, tasks => tasks
        .On("Check Identity").Returns(InDoubt)
        .On("Check Address").Returns(InDoubt)
        .On("Wait For Review").NeverAnswers()
        .On("Reject Application").Returns(new { sent = true }));

    /// <summary>A check that fails for good ends the run, and stops the other check.</summary>
    public static Task<LocalRun> A_check_that_is_down_fails() => AccountOpeningWorkflow.Define().RunAsync(Application, tasks => tasks
        .On("Check Identity").Fails("Lambda.ServiceException")
        .On("Check Address").Returns(InOrder).After(TimeSpan.FromMinutes(1)));
}
