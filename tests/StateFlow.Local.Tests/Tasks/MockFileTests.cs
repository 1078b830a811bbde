using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Tasks;

public sealed class MockFileTests
{
    private const string Orders = """
        {
          "StateMachines": {
            "orders": {
              "TestCases": {
                "HappyPath": { "Charge": "Charged", "Ship": "Shipped" },
                "Retried": { "Charge": "ChargedAtLast", "Ship": "Shipped" },
                "Broken": { "Charge": "NeverCharged" }
              }
            },
            "returns": { "TestCases": {} }
          },
          "MockedResponses": {
            "Charged": { "0": { "Return": { "StatusCode": 200, "Payload": { "id": "p-1" } } } },
            "ChargedAtLast": {
              "0": { "Throw": { "Error": "Busy", "Cause": "Come back." } },
              "1-2": { "Throw": { "Error": "Lambda.TooManyRequestsException" } },
              "3": { "Return": { "StatusCode": 200, "Payload": { "id": "p-2" } } }
            },
            "NeverCharged": { "0-9": { "Throw": { "Error": "Declined", "Cause": "No money." } } },
            "Shipped": { "0": { "Return": "s-1" } }
          }
        }
        """;

    private static readonly StateMachine Machine = StateMachine.Define("orders", flow => flow
        .Task("Charge", Lambda.Invoke("charge").UnwrapPayload(), charge => charge.Retry(["Busy", "Lambda.TooManyRequestsException"], maxAttempts: 5))
        .Task("Ship", Sqs.SendMessage("queue", "go")));

    [Fact]
    public void The_names_are_those_of_the_file()
    {
        var file = Read(Orders);

        Assert.Equal(["orders", "returns"], file.StateMachines);
        Assert.Equal(["HappyPath", "Retried", "Broken"], file.TestCases("orders"));
        Assert.Empty(file.TestCases("returns"));
    }

    [Fact]
    public async Task A_test_case_answers_the_tasks()
    {
        var run = await RunAsync(Orders, "HappyPath");

        Assert.Equal("""{"id":"p-1"}""", run.Step("Charge").Output.ToString());
        Assert.Equal("s-1", run.Output<string>());
    }

    [Fact]
    public async Task Attempts_are_answered_one_by_one_and_in_ranges()
    {
        var run = await RunAsync(Orders, "Retried");

        Assert.Equal(["Busy", "Lambda.TooManyRequestsException", "Lambda.TooManyRequestsException", null], run.Step("Charge").Attempts.Select(a => a.Error));
        Assert.Equal("Come back.", run.Step("Charge").Attempts[0].Cause);
        Assert.Equal("""{"id":"p-2"}""", run.Step("Charge").Output.ToString());
    }

    [Fact]
    public async Task An_error_that_nothing_retries_fails_the_run()
    {
        var run = await RunAsync(Orders, "Broken");

        run.ShouldFail("Declined");
        Assert.Equal("No money.", run.Cause);
    }

    [Theory]
    [InlineData("""{ "0": { "Throw": { "Error": "Busy" } } }""", 1)]
    [InlineData("""{ "0-1": { "Throw": { "Error": "Busy" } }, "3": { "Return": 1 } }""", 2)]
    [InlineData("""{ "1": { "Return": 1 } }""", 0)]
    public async Task An_attempt_without_an_answer_ends_the_run_and_says_which(string response, int attempt)
    {
        var run = await RunAsync(WithResponse(response), "case");

        Assert.Equal((LocalErrors.UnmockedTask, $"The response 'R' has nothing for attempt {attempt} of the task 'Charge'. Add \"{attempt}\" to it, or make a range longer."), (run.Error, run.Cause));
    }

    [Fact]
    public async Task Attempts_are_counted_over_the_whole_run()
    {
        var machine = StateMachine.Define("orders", flow => flow.Map("Each", map => map.ItemProcessor(item => item.Task("Charge", Lambda.Invoke("charge")))));
        var file = Read(WithResponse("""{ "0": { "Return": "a" }, "1-2": { "Return": "b" } }"""));

        using var execution = machine.StartRun(new[] { 1, 2, 3 }, file.Tasks("orders", "case"));
        var run = await execution.CompleteAsync();

        Assert.Equal("""["a","b","b"]""", run.OutputJson.ToString());
    }

    [Fact]
    public async Task A_task_that_the_test_case_does_not_name_has_no_answer()
    {
        var run = await RunAsync(WithResponse("""{ "0": { "Return": { "Payload": 1 } } }"""), "case");

        Assert.Equal(LocalErrors.UnmockedTask, run.Error);
        Assert.Contains("'Ship'", run.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_names_are_refused_with_the_nearest_known_one()
    {
        var file = Read(Orders);

        Assert.StartsWith("The file has no state machine 'order'. Did you mean 'orders'?", Assert.Throws<ArgumentException>(() => file.TestCases("order")).Message, StringComparison.Ordinal);
        Assert.StartsWith("The file has no state machine 'ORDERS'. Did you mean 'orders'?", Assert.Throws<ArgumentException>(() => file.TestCases("ORDERS")).Message, StringComparison.Ordinal);
        Assert.StartsWith("'orders' has no test case 'HappyPaht'. Did you mean 'HappyPath'?", Assert.Throws<ArgumentException>(() => file.Tasks("orders", "HappyPaht")).Message, StringComparison.Ordinal);
        Assert.StartsWith("'orders' has no test case 'X'. There is 'HappyPath', 'Retried' and 'Broken'.", Assert.Throws<ArgumentException>(() => file.Tasks("orders", "X")).Message, StringComparison.Ordinal);
        Assert.StartsWith("'returns' has no test case 'X'. It has none.", Assert.Throws<ArgumentException>(() => file.Tasks("returns", "X")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void States_that_the_machine_does_not_have_are_found()
    {
        var machine = StateMachine.Define("orders", flow => flow.Parallel("Both", both => both.Branch(one => one.Pass("Charge")).Branch(two => two.Task("Ship It", Lambda.Invoke("ship")))));

        Assert.Empty(Read(Orders).Problems(Machine, "orders"));
        Assert.Equal(
            [
                "/StateMachines/orders/TestCases/HappyPath/Charge: The state 'Charge' is not a Task state: it calls nothing that could be mocked.",
                "/StateMachines/orders/TestCases/HappyPath/Ship: The machine has no state 'Ship'. There is 'Both', 'Charge' and 'Ship It'.",
            ],
            Read(Orders).Problems(machine, "orders").Take(2));
    }

    [Theory]
    [InlineData("{ oops", "line 1, column 3: ")]
    [InlineData("[]", "line 1, column 1: The file must be an object.")]
    [InlineData("""{ "StateMachines": {} }""", "line 1, column 1: MockedResponses is missing.")]
    [InlineData("""{ "StateMachines": [], "MockedResponses": {} }""", "line 1, column 3, /StateMachines: StateMachines must be an object.")]
    [InlineData("""{ "StateMachines": { "m": { } }, "MockedResponses": {} }""", "/StateMachines/m: TestCases is missing.")]
    [InlineData("""{ "StateMachines": { "m": { "TestCases": { "c": { "S": "r" } } } }, "MockedResponses": { "R": { "0": { "Return": 1 } } } }""", "/StateMachines/m/TestCases/c/S: There is no response 'r' in MockedResponses.")]
    [InlineData("""{ "StateMachines": { "m": { "TestCases": { "c": { "S": "Sent1" } } } }, "MockedResponses": { "Sent": { "0": { "Return": 1 } } } }""", "There is no response 'Sent1' in MockedResponses. Did you mean 'Sent'?")]
    [InlineData("""{ "StateMachines": { "m": { "TestCases": { "c": { "S": { "Return": 1 } } } } }, "MockedResponses": { } }""", "/StateMachines/m/TestCases/c/S: The name of a response is needed here, one of MockedResponses.")]
    public void What_is_wrong_with_the_file_is_said_with_its_place(string text, string problem)
    {
        var result = MockFile.Read(text);

        Assert.Null(result.File);
        Assert.Contains(problem, Assert.Single(result.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "x": { "Return": 1 } }""", "/MockedResponses/R/x: 'x' is neither the number of an attempt, from 0, nor a range such as \"1-3\".")]
    [InlineData("""{ "3-1": { "Return": 1 } }""", "/MockedResponses/R/3-1: '3-1' is neither the number of an attempt")]
    [InlineData("""{ "1-2-3": { "Return": 1 } }""", "/MockedResponses/R/1-2-3: '1-2-3' is neither the number of an attempt")]
    [InlineData("""{ "-1": { "Return": 1 } }""", "/MockedResponses/R/-1: '-1' is neither the number of an attempt")]
    [InlineData("""{ "99999999999": { "Return": 1 } }""", "/MockedResponses/R/99999999999: '99999999999' is neither the number of an attempt")]
    [InlineData("""{ "0-2": { "Return": 1 }, "2": { "Return": 2 } }""", "/MockedResponses/R/2: There is another answer for one of the attempts 2.")]
    [InlineData("""{ }""", "/MockedResponses/R: A response needs an answer: \"0\": {\"Return\": …}.")]
    [InlineData("""{ "0": { } }""", "/MockedResponses/R/0: An answer needs Return or Throw.")]
    [InlineData("""{ "0": { "Return": 1, "Throw": { "Error": "E" } } }""", "/MockedResponses/R/0: An answer either returns or throws, not both.")]
    [InlineData("""{ "0": 1 }""", "/MockedResponses/R/0: An answer must be an object.")]
    [InlineData("""{ "0": { "Throw": "E" } }""", "/MockedResponses/R/0/Throw: Throw must be an object.")]
    [InlineData("""{ "0": { "Throw": { "Cause": "c" } } }""", "/MockedResponses/R/0/Throw: Throw needs an Error: the name that Retry and Catch know.")]
    [InlineData("""{ "0": { "Throw": { "Error": 1 } } }""", "/MockedResponses/R/0/Throw/Error: Error must be text.")]
    [InlineData("""{ "0": { "Return": 1, "Thow": 2 } }""", "/MockedResponses/R/0/Thow: 'Thow' has no meaning here. Did you mean 'Throw'?")]
    [InlineData("7", "/MockedResponses/R: A response must be an object.")]
    public void What_is_wrong_with_a_response_is_said_with_its_place(string response, string problem) =>
        Assert.Contains(problem, Assert.Single(MockFile.Read(WithResponse(response)).Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_said_at_once_and_other_names_do_not_matter()
    {
        var result = MockFile.Read("""
            { "Comment": "mine", "StateMachines": { "m": { "TestCases": { "c": { "S": "x", "T": 1 } }, "Owner": "me" } },
              "MockedResponses": { "R": { "a": 1 } } }
            """);

        Assert.Equal(
            ["/MockedResponses/R/a", "/MockedResponses/R/a", "/StateMachines/m/TestCases/c/S", "/StateMachines/m/TestCases/c/T"],
            result.Problems.Select(p => p.Pointer));
        Assert.Equal((1, 75), (result.Problems[2].Line, result.Problems[2].Column));
    }

    private static string WithResponse(string response) =>
        $$"""{ "StateMachines": { "orders": { "TestCases": { "case": { "Charge": "R" } } } }, "MockedResponses": { "R": {{response}} } }""";

    private static MockFile Read(string text)
    {
        var result = MockFile.Read(text);
        Assert.Empty(result.Problems);
        return result.File!;
    }

    private static async Task<LocalRun> RunAsync(string text, string testCase)
    {
        using var execution = Machine.StartRun(null, Read(text).Tasks("orders", testCase));
        return await execution.CompleteAsync();
    }
}
