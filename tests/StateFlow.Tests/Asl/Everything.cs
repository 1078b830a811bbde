namespace StateFlow.Tests.Asl;

/// <summary>Machines that use every field of the language, one for each query language.</summary>
internal static class Everything
{
    public static StateMachine Jsonata() => StateMachine.Define(
        "jsonata",
        new StateMachineOptions { Comment = "Every field of a JSONata machine.", Version = "1.0", Timeout = TimeSpan.FromHours(1) },
        flow => flow
            .Task("Task", "arn:aws:states:::sqs:sendMessage.waitForTaskToken", t => t
                .Comment("A task.")
                .QueryLanguage(QueryLanguage.Jsonata)
                .Arguments(new { QueueUrl = "${Queue}", MessageBody = new { token = StateFlow.Jsonata.TaskToken } })
                .Timeout(TimeSpan.FromDays(1)).Heartbeat(StateFlow.Jsonata.Expr("$states.input.beat"))
                .Credentials(StateFlow.Jsonata.Expr("$states.input.role"))
                .Output(StateFlow.Jsonata.Result)
                .Assign("result", StateFlow.Jsonata.Result).Assign("count", 1)
                .Retry(["E1", "E2"], 5, TimeSpan.FromSeconds(1), 1.5, TimeSpan.FromMinutes(1), JitterStrategy.Full, "Often.")
                .Catch([Errors.All], h => h.GoTo("Fail"), c => c.Comment("Gives up.").Output(StateFlow.Jsonata.ErrorOutput).Assign("error", StateFlow.Jsonata.ErrorOutput))
                .Raw("FutureField", new { a = 1 }))
            .Pass("Pass", p => p.Output(new { list = new[] { 1, 2 } }).Assign("x", null))
            .Choice("Choice", c => c
                .When(StateFlow.Jsonata.Condition("$x = 1"), w => w.GoTo("Wait"), r => r.Comment("One.").Output(1).Assign("x", 1))
                .Otherwise(o => o.GoTo("Wait until"))
                .Output(2).Assign("x", 2))
            .Wait("Wait", StateFlow.Jsonata.Expr("$x"), w => w.Output(3).Assign("x", 3))
            .WaitUntil("Wait until", new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero))
            .Parallel("Parallel", p => p
                .Branch(b => b.Succeed("Succeed", s => s.Output(4)))
                .Branch(b => b.Pass("Other"))
                .Arguments(StateFlow.Jsonata.Expr("$states.context.Execution.Input"))
                .Output(5).Assign("x", 5)
                .Retry([Errors.All])
                .Catch([Errors.All], h => h.GoTo("Fail")))
            .Map("Map", m => m
                .Items(new[] { 1, 2, 3 }).ItemSelector(new { item = StateFlow.Jsonata.Expr("$states.context.Map.Item.Value") }).MaxConcurrency(2)
                .ItemProcessor(i => i.Pass("Item"))
                .Output(6).Assign("x", 6))
            .DistributedMap("Distributed", ExecutionType.Express, m => m
                .ItemReader(ItemSource.Csv("${Bucket}", StateFlow.Jsonata.Expr("$states.context.Execution.Input.key"), ["a", "b"], CsvDelimiter.Tab, StateFlow.Jsonata.Expr("$max")))
                .ItemBatcher(maxItems: 10, maxBytes: 1000, input: new { x = StateFlow.Jsonata.Expr("$x") })
                .MaxConcurrency(StateFlow.Jsonata.Expr("$x")).ToleratedFailureCount(3).ToleratedFailurePercentage(2.5).Label("rows")
                .ItemProcessor(i => i.Pass("Row"))
                .ResultWriter("${Bucket}", "out/", WriterTransformation.Flatten, OutputType.JsonLines))
            .Raw("Raw", new { Type = "Succeed" })
            .Fail("Fail", StateFlow.Jsonata.Expr("$error.Error"), "Something happened.", f => f.Comment("The end.")));

    public static StateMachine JsonPath() => StateMachine.Define(
        "jsonpath",
        new StateMachineOptions { QueryLanguage = QueryLanguage.JsonPath },
        flow => flow
            .Task("Task", "arn:aws:states:::lambda:invoke", t => t
                .InputPath("$.order").Parameters(new { FunctionName = "f", Payload = new { id = StateFlow.JsonPath.At("$.id") } })
                .Timeout(StateFlow.JsonPath.At("$.timeout")).Heartbeat(StateFlow.JsonPath.At("$.beat"))
                .Credentials(StateFlow.JsonPath.At("$.role"))
                .ResultSelector(new { id = StateFlow.JsonPath.At("$.Payload.id") }).ResultPath("$.result").OutputPath("$.all")
                .Assign("id", StateFlow.JsonPath.At("$.Payload.id"))
                .Catch(["E"], h => h.GoTo("Fail"), c => c.ResultPath("$.error").Assign("error", StateFlow.JsonPath.Root)))
            .Pass("Result", p => p.Result(new { a = 1 }).ResultPath(null))
            .Pass("Parameters", p => p.Parameters(new { a = Intrinsic.Uuid() }).ResultPath("$.made"))
            .Choice("Choice", c => c
                .When(A.StringEquals("x").And(A.NumericLessThan(1), A.IsPresent().Not()).Or(A.TimestampGreaterThan(StateFlow.JsonPath.At("$.b"))), w => w.GoTo("Wait"))
                .When(A.BooleanEquals(true), w => w.GoTo("Wait"), r => r.Comment("Yes.").Assign("x", 1))
                .Otherwise()
                .InputPath("$").OutputPath("$"))
            .WaitUntil("Wait until", StateFlow.JsonPath.At("$.time"))
            .Wait("Wait", StateFlow.JsonPath.At("$.seconds"))
            .Map("Map", m => m
                .ItemsPath("$.items").ItemSelector(new { i = StateFlow.JsonPath.At("$$.Map.Item.Index") }).MaxConcurrency(StateFlow.JsonPath.At("$.n"))
                .ItemProcessor(i => i.Succeed("Item", s => s.InputPath("$.i").OutputPath(null)))
                .ResultPath("$.mapped"))
            .DistributedMap("Distributed", ExecutionType.Standard, m => m
                .ItemReader(ItemSource.ItemsOfObjects("bucket", InputType.JsonLines, StateFlow.JsonPath.At("$.prefix"), StateFlow.JsonPath.At("$.max")))
                .ItemBatcher(maxItems: StateFlow.JsonPath.At("$.m"), maxBytes: StateFlow.JsonPath.At("$.b"))
                .ToleratedFailureCount(StateFlow.JsonPath.At("$.c")).ToleratedFailurePercentage(StateFlow.JsonPath.At("$.p"))
                .ItemProcessor(i => i.Pass("Row"))
                .ResultWriter("bucket", StateFlow.JsonPath.At("$.out")))
            .Fail("Fail", StateFlow.JsonPath.At("$.error.Error"), Intrinsic.Format("Failed: {}", StateFlow.JsonPath.At("$.error.Cause"))));

    private static JsonPathExpression A => StateFlow.JsonPath.At("$.a");
}
