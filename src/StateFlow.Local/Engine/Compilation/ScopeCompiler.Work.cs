namespace StateFlow.Local.Engine;

/// <summary>The states that work: Task, Parallel and Map.</summary>
internal sealed partial class ScopeCompiler
{
    private TaskProgram? TaskOf(TaskState state, FieldCompiler fields, string pointer)
    {
        if (state.Resource is not { } resource)
        {
            compiler.Report(pointer, "the Task state has no Resource");
            return null;
        }

        var flow = WorkFlow(
            fields, state.InputPath, fields.IsJsonata ? state.Arguments : state.Parameters, state.ResultSelector, state.ResultPath, state.OutputPath, state.Output, state.Assign);
        var head = Handling(Head(state, flow, state.Transition, pointer), state.Retry, state.Catch, fields, pointer);
        var program = new TaskProgram(
            head,
            TaskTarget.Of(resource),
            fields.Number(state.TimeoutSeconds, "TimeoutSeconds"),
            fields.Number(state.HeartbeatSeconds, "HeartbeatSeconds"),
            fields.Template(state.Credentials, "Credentials"));
        return Linked(program, state.Transition, pointer);
    }

    private ParallelProgram Parallel(ParallelState state, FieldCompiler fields, string pointer)
    {
        var flow = WorkFlow(
            fields, state.InputPath, fields.IsJsonata ? state.Arguments : state.Parameters, state.ResultSelector, state.ResultPath, state.OutputPath, state.Output, state.Assign);
        var head = Handling(Head(state, flow, state.Transition, pointer), state.Retry, state.Catch, fields, pointer);
        return Linked(
            new ParallelProgram(head) { Branches = [.. (state.Branches ?? []).Select((b, i) => compiler.Scope(b, $"{pointer}/Branches/{i}")).OfType<ScopeProgram>()] },
            state.Transition,
            pointer);
    }

    private StateProgram? Map(MapState state, FieldCompiler fields, string pointer)
    {
        var flow = WorkFlow(fields, state.InputPath, null, state.ResultSelector, state.ResultPath, state.OutputPath, state.Output, state.Assign);
        var head = Handling(Head(state, flow, state.Transition, pointer), state.Retry, state.Catch, fields, pointer);
        var map = new MapFields
        {
            IsJsonata = fields.IsJsonata,
            Items = fields.IsJsonata ? fields.Template(state.Items, "Items") : fields.PathOrNull(state.ItemsPath, "ItemsPath"),
            ItemSelector = fields.Template(state.ItemSelector ?? state.Parameters, state.ItemSelector is null ? "Parameters" : "ItemSelector"),
            MaxConcurrency = fields.Number(state.MaxConcurrency, "MaxConcurrency"),
            ToleratedFailureCount = fields.Number(state.ToleratedFailureCount, "ToleratedFailureCount"),
            ToleratedFailurePercentage = fields.Number(state.ToleratedFailurePercentage, "ToleratedFailurePercentage", isInteger: false),
        };
        var place = $"{pointer}/{(state.ItemProcessor is null ? "Iterator" : "ItemProcessor")}";
        if (!state.IsDistributed)
        {
            return compiler.Scope(state.Processor, place) is { } scope
                ? Linked(new InlineMapProgram(head, map) { Processor = scope }, state.Transition, pointer)
                : null;
        }

        return compiler.Processor(state.Processor, place) is { } processor
            ? Linked(new DistributedMapProgram(head, map, Distributed(state, fields)) { Processor = processor }, state.Transition, pointer)
            : null;
    }

    private static DistributedFields Distributed(MapState state, FieldCompiler fields)
    {
        var type = state.Processor?.ProcessorConfig?.ExecutionType is ExecutionType.Express ? StateMachineType.Express : StateMachineType.Standard;
        return new DistributedFields(state.Label ?? LabelOf(state.Name), type)
        {
            Reader = state.ItemReader is { } reader ? Reader(reader, fields) : null,
            Batcher = state.ItemBatcher is { } batcher
                ? new BatcherProgram(
                    fields.Number(batcher.MaxItemsPerBatch, "ItemBatcher/MaxItemsPerBatch"),
                    fields.Number(batcher.MaxInputBytesPerBatch, "ItemBatcher/MaxInputBytesPerBatch"),
                    fields.Template(batcher.BatchInput, "ItemBatcher/BatchInput"))
                : null,
            Writer = state.ResultWriter is { } writer
                ? new WriterProgram(writer.WriterConfig, fields.Template(writer.Arguments ?? writer.Parameters, fields.IsJsonata ? "ResultWriter/Arguments" : "ResultWriter/Parameters"))
                : null,
        };
    }

    private static ReaderProgram Reader(ItemReader reader, FieldCompiler fields) => new(
        reader.Resource?.EndsWith(":listObjectsV2", StringComparison.Ordinal) ?? false,
        reader.ReaderConfig,
        fields.Template(reader.Arguments ?? reader.Parameters ?? Json.EmptyObject, fields.IsJsonata ? "ItemReader/Arguments" : "ItemReader/Parameters")!, // There is a value to compile.
        fields.Number(reader.ReaderConfig?.MaxItems, "MaxItems"));

    // What a label may not have in it is left out: asl.md, section 9.7.
    private static string LabelOf(string name)
    {
        const int Longest = 40;
        var kept = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')]);
        return kept.Length == 0 ? "Map" : kept.Length > Longest ? kept[..Longest] : kept;
    }

    private static DataFlow WorkFlow(
        FieldCompiler fields, DataPath? inputPath, Json? arguments, Json? selector, DataPath? resultPath, DataPath? outputPath, Json? output, Json? assign) => new()
        {
            IsJsonata = fields.IsJsonata,
            InputPath = fields.Path(inputPath, "InputPath"),
            Arguments = fields.Template(arguments, fields.IsJsonata ? "Arguments" : "Parameters"),
            ResultSelector = fields.Template(selector, "ResultSelector") ?? FieldProgram.Identity,
            ResultPath = fields.ReferencePath(resultPath, "ResultPath"),
            DropsResult = resultPath is { Text: null },
            OutputPath = fields.Path(outputPath, "OutputPath"),
            Output = fields.Template(output, "Output"),
            Assign = fields.Template(assign, "Assign"),
        };

    private StateHead Handling(StateHead head, EquatableArray<Retrier>? retriers, EquatableArray<Catcher>? catchers, FieldCompiler fields, string pointer) => head with
    {
        Retriers = [.. (retriers ?? []).Select((r, i) => RetrierOf(r, i, head.Name, fields, pointer))],
        Catchers = [.. (catchers ?? []).Select((c, i) => CatcherOf(c, i, head.Name, fields, pointer))],
    };

    // The defaults of asl.md, section 3.1.
    private RetrierProgram RetrierOf(Retrier retrier, int index, string state, FieldCompiler fields, string pointer)
    {
        var errors = retrier.ErrorEquals ?? [];
        var point = compiler.AddPoint(CoverageKind.Retrier, state, $"{pointer}/Retry/{index}", $"\"{state}\" retries {string.Join(", ", errors)}");
        return new RetrierProgram(
            errors,
            Number(retrier.IntervalSeconds, "IntervalSeconds") ?? 1,
            (long)Math.Clamp(Number(retrier.MaxAttempts, "MaxAttempts") ?? 3, 0, int.MaxValue),
            Number(retrier.BackoffRate, "BackoffRate") ?? 2,
            Number(retrier.MaxDelaySeconds, "MaxDelaySeconds"),
            retrier.JitterStrategy is JitterStrategy.Full,
            point);

        double? Number(Number? number, string field)
        {
            if (number is { } given && given.ToDouble() is null)
            {
                fields.Report($"Retry/{index}/{field}", $"{given} must be resolved first: see StateMachine.Resolve");
            }

            return number?.ToDouble();
        }
    }

    private CatcherProgram CatcherOf(Catcher catcher, int index, string state, FieldCompiler fields, string pointer)
    {
        var errors = catcher.ErrorEquals ?? [];
        var flow = new DataFlow
        {
            IsJsonata = fields.IsJsonata,
            ResultPath = fields.ReferencePath(catcher.ResultPath, $"Catch[{index}]/ResultPath"),
            DropsResult = catcher.ResultPath is { Text: null },
            Output = fields.Template(catcher.Output, $"Catch[{index}]/Output"),
            Assign = fields.Template(catcher.Assign, $"Catch[{index}]/Assign"),
        };
        var point = compiler.AddPoint(CoverageKind.Catcher, state, $"{pointer}/Catch/{index}", $"\"{state}\" catches {string.Join(", ", errors)} -> \"{catcher.Next}\"");
        var program = new CatcherProgram(errors, flow, point);
        _links.Add(() => program.Next = Find(catcher.Next, $"{pointer}/Catch/{index}/Next"));
        return program;
    }
}
