namespace StateFlow.Cli.Tests.Commands;

/// <summary>A definition and its mocks, which several tests run.</summary>
internal static class RunFiles
{
    public const string Definition = """
        {
          "QueryLanguage": "JSONata", "StartAt": "Charge",
          "States": {
            "Charge": {
              "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Arguments": { "FunctionName": "charge", "Payload": "{% $states.input %}" }, "Output": "{% $states.result.Payload %}",
              "Retry": [{ "ErrorEquals": ["Busy"], "IntervalSeconds": 2 }], "Catch": [{ "ErrorEquals": ["Declined"], "Next": "Sorry" }], "Next": "Rest"
            },
            "Rest": { "Type": "Wait", "Seconds": 86400, "Next": "Done" },
            "Done": { "Type": "Succeed" },
            "Sorry": { "Type": "Fail", "Error": "Sorry", "Cause": "no money" }
          }
        }
        """;

    public const string Mocks = """
        {
          "StateMachines": { "order": { "TestCases": { "Happy": { "Charge": "Slow" }, "Declined": { "Charge": "No" } } } },
          "MockedResponses": {
            "Slow": { "0-1": { "Throw": { "Error": "Busy", "Cause": "wait" } }, "2": { "Return": { "StatusCode": 200, "Payload": { "id": "p-1" } } } },
            "No": { "0": { "Throw": { "Error": "Declined", "Cause": "limit" } } }
          }
        }
        """;
}
