using StateFlow.Integrations;

namespace StateFlow.Tests.Workflows;

/// <summary>The eight workflows that the ways of writing Step Functions are compared by.</summary>
internal static class EightWorkflows
{
    public static StateMachine SequenceWithRetryAndCatch() => StateMachine.Define("order-fulfilment", flow => flow
        .Task("Validate order", Lambda.Invoke("${ValidateOrder}"), t => t.Assign("order", Jsonata.Expr("$states.result.Payload")))
        .Task("Charge card", Lambda.Invoke("${ChargeCard}"), t => t
            .Arguments(new { orderId = Jsonata.Expr("$order.id"), amount = Jsonata.Expr("$order.total") })
            .Assign("payment", Jsonata.Expr("$states.result.Payload"))
            .Retry(["Payment.Throttled"], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2, jitter: JitterStrategy.Full)
            .Catch(
                ["Payment.Declined"],
                declined => declined
                    .Task("Notify declined", Lambda.Invoke("${NotifyDeclined}"), n => n
                        .Arguments(new { customer = Jsonata.Expr("$order.customerId"), reason = Jsonata.Expr("$declined.Cause") }))
                    .Fail("Payment declined", error: "PaymentDeclined", cause: Jsonata.Expr("$declined.Cause")),
                c => c.Assign("declined", Jsonata.ErrorOutput))
            .Catch([Errors.All], failed => failed.Fail("Order failed", error: "OrderFailed")))
        .Task("Ship order", Lambda.Invoke("${ShipOrder}").UnwrapPayload(), t => t
            .Arguments(new { orderId = Jsonata.Expr("$order.id"), paymentId = Jsonata.Expr("$payment.id") })));

    public static StateMachine NestedChoiceThatJoins() => StateMachine.Define("loan", flow => flow
        .Task("Score applicant", Lambda.Invoke("${ScoreApplicant}"), t => t
            .Assign("applicant", Jsonata.Input).Assign("score", Jsonata.Expr("$states.result.Payload")))
        .Choice("Route", route => route
            .When(Jsonata.Condition("($score.value >= 700 and $applicant.amount <= 50000) or $applicant.isVip"), approve => approve
                .Task("Auto approve", Lambda.Invoke("${AutoApprove}"), t => t
                    .Arguments(new { id = Jsonata.Expr("$applicant.id") }).Assign("decision", Jsonata.Expr("$states.result.Payload"))))
            .When(Jsonata.Condition("$score.value < 500 or $not($score.incomeVerified)"), reject => reject
                .Fail("Rejected", error: "Rejected", cause: Jsonata.Expr("'score ' & $score.value")))
            .Otherwise(review => review
                .Task("Manual review", Lambda.Invoke("${ManualReview}"), t => t
                    .Arguments(new { id = Jsonata.Expr("$applicant.id"), score = Jsonata.Expr("$score.value") })
                    .Assign("decision", Jsonata.Expr("$states.result.Payload")))))
        .Task("Notify applicant", Lambda.Invoke("${NotifyApplicant}"), t => t
            .Arguments(new { email = Jsonata.Expr("$applicant.email"), decision = Jsonata.Expr("$decision") })
            .Output(Jsonata.Expr("$decision"))));

    public static StateMachine ParallelWithRecovery() => StateMachine.Define("enrich", flow => flow
        .Parallel("Enrich", enrich => enrich
            .Branch(b => Fetch(b, "profile"))
            .Branch(b => Fetch(b, "credit"))
            .Branch(b => Fetch(b, "address"))
            .Assign("enriched", new
            {
                customerId = Jsonata.Expr("$states.input.customerId"),
                profile = Jsonata.Expr("$states.result[0]"),
                credit = Jsonata.Expr("$states.result[1]"),
                address = Jsonata.Expr("$states.result[2]"),
            })
            .Catch([Errors.All], recover => recover
                .Task("Use defaults", Lambda.Invoke("${UseDefaults}"), t => t.Assign("enriched", Jsonata.Expr("$states.result.Payload")))))
        .Task("Persist", Lambda.Invoke("${Persist}"), t => t.Arguments(Jsonata.Expr("$enriched")).Output(Jsonata.Expr("$enriched"))));

    public static StateMachine InlineMap() => StateMachine.Define("price", flow => flow
        .Map("Price lines", map => map
            .Items(Jsonata.Expr("$states.input.lines"))
            .ItemSelector(new
            {
                orderId = Jsonata.Expr("$states.input.id"),
                line = Jsonata.Expr("$states.context.Map.Item.Value"),
                index = Jsonata.Expr("$states.context.Map.Item.Index"),
            })
            .MaxConcurrency(5)
            .ItemProcessor(line => line.Task("Price line", Lambda.Invoke("${PriceLine}").UnwrapPayload()))
            .Output(new { id = Jsonata.Expr("$states.input.id"), amount = Jsonata.Expr("$sum([$states.result.amount])") })));

    public static StateMachine DistributedMapOverCsv() => StateMachine.Define("import", flow => flow
        .DistributedMap("Import CSV", ExecutionType.Express, map => map
            .ItemReader(ItemSource.Csv(Jsonata.Expr("$states.input.bucket"), Jsonata.Expr("$states.input.key")))
            .ItemBatcher(maxItems: 100, input: new { run = Jsonata.Expr("$states.context.Execution.Name") })
            .MaxConcurrency(1000)
            .ToleratedFailurePercentage(5)
            .ItemProcessor(batch => batch
                .Task("Import batch", Lambda.Invoke("${ImportBatch}").UnwrapPayload(), t => t
                    .Retry(["Lambda.TooManyRequestsException"], maxAttempts: 6)))
            .ResultWriter(Jsonata.Expr("$states.input.bucket"), "results/", WriterTransformation.Compact, OutputType.JsonLines))
        .Task("Summarise", Lambda.Invoke("${Summarise}").UnwrapPayload()));

    public static StateMachine HumanApproval() => StateMachine.Define("expense", flow => flow
        .Task("Request approval", Sqs.SendMessage("${ApprovalQueueUrl}", new
        {
            expenseId = Jsonata.Expr("$states.input.id"),
            amount = Jsonata.Expr("$states.input.amount"),
            token = Jsonata.TaskToken,
        }).WaitForTaskToken(), t => t
            .Timeout(TimeSpan.FromHours(24)).Heartbeat(TimeSpan.FromHours(1))
            .Assign("expenseId", Jsonata.Expr("$states.input.id"))
            .Catch([Errors.Timeout, Errors.HeartbeatTimeout], late => late
                .Task("Escalate", Sns.Publish("${EscalationTopicArn}", "Nobody has answered in time."))
                .Fail("Approval timed out", error: "ApprovalTimedOut")))
        .Choice("Approved?", approved => approved
            .When(Jsonata.Condition("$not($states.input.approved)"), no => no
                .Fail("Not approved", error: "NotApproved", cause: Jsonata.Expr("$states.input.comment")))
            .Otherwise())
        .Task("Pay expense", Lambda.Invoke("${PayExpense}").UnwrapPayload(), t => t
            .Arguments(new { expenseId = Jsonata.Expr("$expenseId"), approver = Jsonata.Expr("$states.input.approver") })));

    public static StateMachine Saga() => StateMachine.Define("trip", flow => flow
        .Task("Book flight", Lambda.Invoke("${BookFlight}"), t => t
            .Assign("trip", Jsonata.Input).Assign("flight", Jsonata.Expr("$states.result.Payload"))
            .Catch([Errors.All], failed => failed.GoTo("Booking failed"), c => c.Assign("reason", Jsonata.ErrorOutput)))
        .Task("Book hotel", Lambda.Invoke("${BookHotel}"), t => t
            .Arguments(Jsonata.Expr("$trip"))
            .Assign("hotel", Jsonata.Expr("$states.result.Payload"))
            .Catch([Errors.All], failed => failed.GoTo("Cancel flight"), c => c.Assign("reason", Jsonata.ErrorOutput)))
        .Task("Book car", Lambda.Invoke("${BookCar}"), t => t
            .Arguments(Jsonata.Expr("$trip"))
            .Output(new { flight = Jsonata.Expr("$flight.id"), hotel = Jsonata.Expr("$hotel.id"), car = Jsonata.Expr("$states.result.Payload.id") })
            .Catch(
                [Errors.All],
                failed =>
                {
                    Cancel(failed, "Cancel hotel", "$hotel.id");
                    Cancel(failed, "Cancel flight", "$flight.id");
                    failed.Fail("Booking failed", error: "BookingFailed", cause: Jsonata.Expr("$reason.Cause"));
                },
                c => c.Assign("reason", Jsonata.ErrorOutput))));

    public static StateMachine PollingLoop() => StateMachine.Define("poll", flow => flow
        .Task("Start job", Lambda.Invoke("${StartJob}"), t => t
            .Assign("job", Jsonata.Expr("$states.result.Payload")).Assign("attempts", 0))
        .Wait("Wait a little", TimeSpan.FromSeconds(30))
        .Task("Get status", Lambda.Invoke("${GetStatus}"), t => t
            .Arguments(Jsonata.Expr("$job"))
            .Assign("status", Jsonata.Expr("$states.result.Payload.status"))
            .Assign("attempts", Jsonata.Expr("$attempts + 1")))
        .Choice("Done?", done => done
            .When(Jsonata.Condition("$status = 'SUCCEEDED'"))
            .When(Jsonata.Condition("$status = 'FAILED'"), failed => failed.Fail("Job failed", error: "JobFailed"))
            .When(Jsonata.Condition("$attempts >= 20"), late => late.Fail("Job timed out", error: "JobTimedOut"))
            .Otherwise(again => again.GoTo("Wait a little")))
        .Task("Collect", Lambda.Invoke("${Collect}").UnwrapPayload(), t => t.Arguments(Jsonata.Expr("$job"))));

    private static void Fetch(FlowBuilder branch, string what) => branch
        .Task($"Fetch {what}", Lambda.Invoke(Token.Of($"Fetch-{what}")).UnwrapPayload(), t => t
            .Retry([Errors.TaskFailed], maxAttempts: 2, interval: TimeSpan.FromSeconds(1), backoffRate: 2));

    private static void Cancel(FlowBuilder flow, string name, string booking) => flow
        .Task(name, Lambda.Invoke("${CancelBooking}"), t => t
            .Arguments(new { id = Jsonata.Expr(booking) })
            .Retry([Errors.All], maxAttempts: 10, interval: TimeSpan.FromSeconds(5), backoffRate: 2));
}
