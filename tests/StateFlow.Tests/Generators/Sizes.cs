using StateFlow.Integrations;

namespace StateFlow.Tests.Generators;

/// <summary>Makes machines of any size out of the states that most machines are made of.</summary>
internal static class Sizes
{
    public static StateMachine Machine(int states) => StateMachine.Define($"size-{states}", flow =>
    {
        for (var i = 0; i < states; i += 5)
        {
            var next = i;
            flow.Task($"Charge {i}", Lambda.Invoke("${Charge}"), t => t
                    .Arguments(new { order = Jsonata.Expr("$states.input.order"), attempt = next })
                    .Retry([Errors.TaskFailed], maxAttempts: 3, backoffRate: 1.5)
                    .Catch(["Declined"], h => h.GoTo($"Notify {next}"), c => c.Assign("error", Jsonata.ErrorOutput)))
                .Choice($"Large {i}?", c => c.When(Jsonata.Condition("$states.input.Payload.total > 100")).Otherwise(o => o.GoTo($"Notify {next}")))
                .Wait($"Cool down {i}", TimeSpan.FromSeconds(30))
                .Pass($"Note {i}", p => p.Assign("last", next))
                .Task($"Notify {i}", "arn:aws:states:::sns:publish", t => t.Arguments(new { TopicArn = "${Topic}", Message = "done" }));
        }
    });
}
