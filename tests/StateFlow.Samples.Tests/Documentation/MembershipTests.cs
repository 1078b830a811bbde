using StateFlow;
using StateFlow.Integrations;
using StateFlow.Local;

namespace Membership.Tests;

public sealed class MembershipTests
{
    private static StateMachine Membership() => StateMachine.Define("membership", flow => flow
        .Task("Charge Card", Lambda.Invoke("${ChargeCard}").UnwrapPayload(), task => task
            .Retry(["Payment.Throttled"], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2))
        .Wait("Almost A Year", TimeSpan.FromDays(351))
        .Task("Offer Renewal", Lambda.Invoke("${OfferRenewal}").UnwrapPayload()));

    [Fact]
    public async Task The_renewal_is_offered_two_weeks_before_the_year_is_over()
    {
        var run = await Membership().RunAsync(new { member = "Ada" }, tasks => tasks
            .On("Charge Card").Fails("Payment.Throttled").Times(2).ThenReturns(new { charge = "ch-1" })
            .On("Offer Renewal").Returns(new Offer("Ada", 80)));

        run.ShouldSucceed().ShouldTake("Charge Card", "Almost A Year", "Offer Renewal");
        Assert.Equal(3, run.Step("Charge Card").Attempts.Count);
        Assert.Equal(TimeSpan.FromDays(351) + TimeSpan.FromSeconds(2 + 4), run.Elapsed);
        Assert.Equal(new Offer("Ada", 80), run.Output<Offer>());
    }

    [Fact]
    public async Task Nothing_is_offered_to_a_member_whose_card_is_declined()
    {
        var run = await Membership().RunAsync(new { member = "Ada" }, tasks => tasks
            .On("Charge Card").Fails("Payment.Declined", "The card has expired."));

        run.ShouldFail("Payment.Declined").ShouldNotReach("Offer Renewal");
    }

    private sealed record Offer(string Member, decimal Price);
}
