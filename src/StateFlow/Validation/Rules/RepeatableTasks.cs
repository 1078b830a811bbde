using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A task of an Express workflow may run twice without harm: SF14011.</summary>
/// <remarks>Express workflows run at least once: asl.md, section 11. Looked at are actions that can be told how to recognize a repetition, and are not.</remarks>
internal sealed class RepeatableTasks : StateRule
{
    private const string Deduplication = "MessageDeduplicationId";

    /// <summary>What makes a repeated call of an action harmless: one of these arguments.</summary>
    private static readonly (string Action, string[] Guards)[] Actions =
    [
        ("sqs:sendMessage", [Deduplication]),
        ("sns:publish", [Deduplication]),
        ("states:startExecution", ["Name"]),
        ("sfn:startExecution", ["Name"]),
        ("dynamodb:putItem", ["ConditionExpression"]),
        ("dynamodb:updateItem", ["ConditionExpression"]),
        ("ecs:runTask", ["ClientToken"]),
    ];

    public override void Check(StateScope scope, Findings findings)
    {
        if (!scope.Graph.IsExpress || scope.State is not TaskState task || scope.Resource is { IsStandardOnly: true } || scope.Resource.ServiceAction is not { } action)
        {
            return;
        }

        var (_, guards) = Array.Find(Actions, a => a.Action == action);
        if (guards is not null && (task.Arguments ?? task.Parameters) is { ValueKind: JsonValueKind.Object } arguments && !guards.Any(g => EvaluatedName.IsIn(arguments, g)))
        {
            findings.Report(
                PracticeRules.ExpressNonIdempotent,
                scope.Pointer,
                $"The Task state '{task.Name}' may run more than once, as an Express workflow may, and '{action}' then does its work again. {AdviceFor(guards[0], arguments)}, or use a Standard workflow.");
        }
    }

    /// <summary>Queues and topics recognize repetitions only when they are FIFO ones.</summary>
    private static string AdviceFor(string guard, Json arguments) => guard == Deduplication && !arguments.ToString().Contains(".fifo\"", StringComparison.Ordinal)
        ? "Let what receives the message recognize a repetition"
        : $"Give it '{guard}'";
}
