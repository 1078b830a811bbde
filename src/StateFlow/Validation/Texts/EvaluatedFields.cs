using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>Finds the fields of a state whose values the service evaluates: asl.md, sections 1.6 and 5.</summary>
internal sealed class EvaluatedFields
{
    private readonly List<EvaluatedField> _fields = [];

    /// <summary>Gives the fields in the order in which they are evaluated; those of rules and catchers come last.</summary>
    public static IReadOnlyList<EvaluatedField> Of(State state)
    {
        var found = new EvaluatedFields();
        switch (state)
        {
            case TaskState task:
                found.AddTask(task);
                break;
            case PassState pass:
                found.AddPass(pass);
                break;
            case WaitState wait:
                found.AddWait(wait);
                break;
            case ChoiceState choice:
                found.AddChoice(choice);
                break;
            case SucceedState succeed:
                found.AddPath(AslField.InputPath, Moment.Input, succeed.InputPath);
                found.AddEnd(succeed.Output, assign: null, Moment.Input, succeed.OutputPath);
                break;
            case FailState fail:
                found.AddSource(FieldPair.Error, Moment.Input, fail.Error);
                found.AddSource(FieldPair.Cause, Moment.Input, fail.Cause);
                break;
            case ParallelState parallel:
                found.AddParallel(parallel);
                break;
            case MapState map:
                found.AddMap(map);
                break;
            case RawState:
                break;
        }

        return found._fields;
    }

    private void AddTask(TaskState task)
    {
        AddPath(AslField.InputPath, Moment.Input, task.InputPath);
        AddTemplate(AslField.Parameters, Moment.Input, task.Parameters);
        AddTemplate(AslField.Arguments, Moment.Input, task.Arguments);
        AddTemplate(AslField.Credentials, Moment.Input, task.Credentials);
        AddSource(FieldPair.TimeoutSeconds, Moment.Input, task.TimeoutSeconds);
        AddSource(FieldPair.HeartbeatSeconds, Moment.Input, task.HeartbeatSeconds);
        AddResult(task.ResultSelector, task.ResultPath, task.Output, task.Assign, task.OutputPath, Moment.Result);
        AddCatchers(task.Catch);
    }

    private void AddPass(PassState pass)
    {
        AddPath(AslField.InputPath, Moment.Input, pass.InputPath);
        AddTemplate(AslField.Parameters, Moment.Input, pass.Parameters);
        AddResult(selector: null, pass.ResultPath, pass.Output, pass.Assign, pass.OutputPath, Moment.Input);
    }

    private void AddWait(WaitState wait)
    {
        AddPath(AslField.InputPath, Moment.Input, wait.InputPath);
        if (wait.Duration is { } duration)
        {
            AddSource(WaitFormat.PairOf(duration), Moment.Input, duration.Source);
        }

        AddEnd(wait.Output, wait.Assign, Moment.Input, wait.OutputPath);
    }

    private void AddChoice(ChoiceState choice)
    {
        AddPath(AslField.InputPath, Moment.Input, choice.InputPath);
        AddEnd(choice.Output, choice.Assign, Moment.Input, choice.OutputPath);
        var index = 0;
        foreach (var rule in choice.Choices ?? [])
        {
            AddCondition(rule.Condition, AslField.Choices.Name, index);
            AddTemplate(AslField.Output, Moment.Input, rule.Output, AslField.Choices.Name, index);
            AddTemplate(AslField.Assign, Moment.Input, rule.Assign, AslField.Choices.Name, index);
            index++;
        }
    }

    private void AddParallel(ParallelState parallel)
    {
        AddPath(AslField.InputPath, Moment.Input, parallel.InputPath);
        AddTemplate(AslField.Parameters, Moment.Input, parallel.Parameters);
        AddTemplate(AslField.Arguments, Moment.Input, parallel.Arguments);
        AddResult(parallel.ResultSelector, parallel.ResultPath, parallel.Output, parallel.Assign, parallel.OutputPath, Moment.Result);
        AddCatchers(parallel.Catch);
    }

    private void AddMap(MapState map)
    {
        AddPath(AslField.InputPath, Moment.Input, map.InputPath);
        if (map.ItemReader is { } reader)
        {
            AddTemplate(AslField.Parameters, Moment.Input, reader.Parameters, AslField.ItemReader.Name);
            AddTemplate(AslField.Arguments, Moment.Input, reader.Arguments, AslField.ItemReader.Name);
            AddSource(FieldPair.MaxItems, Moment.Input, reader.ReaderConfig?.MaxItems, AslField.ItemReader.Name, AslField.ReaderConfig.Name);
        }

        AddTemplate(AslField.Items, Moment.Input, map.Items);
        AddText(AslField.ItemsPath, FieldUse.ReferencePath, Moment.Input, map.ItemsPath);
        AddSource(FieldPair.MaxConcurrency, Moment.Input, map.MaxConcurrency);
        AddSource(FieldPair.ToleratedFailureCount, Moment.Input, map.ToleratedFailureCount);
        AddSource(FieldPair.ToleratedFailurePercentage, Moment.Input, map.ToleratedFailurePercentage);
        if (map.ItemBatcher is { } batcher)
        {
            AddSource(FieldPair.MaxItemsPerBatch, Moment.Input, batcher.MaxItemsPerBatch, AslField.ItemBatcher.Name);
            AddSource(FieldPair.MaxInputBytesPerBatch, Moment.Input, batcher.MaxInputBytesPerBatch, AslField.ItemBatcher.Name);
            AddTemplate(AslField.BatchInput, Moment.Input, batcher.BatchInput, AslField.ItemBatcher.Name);
        }

        AddTemplate(AslField.ItemSelector, Moment.Item, map.ItemSelector);
        AddTemplate(AslField.Parameters, Moment.Item, map.Parameters);
        if (map.ResultWriter is { } writer)
        {
            AddTemplate(AslField.Parameters, Moment.Input, writer.Parameters, AslField.ResultWriter.Name);
            AddTemplate(AslField.Arguments, Moment.Input, writer.Arguments, AslField.ResultWriter.Name);
        }

        AddResult(map.ResultSelector, map.ResultPath, map.Output, map.Assign, map.OutputPath, Moment.Result);
        AddCatchers(map.Catch);
    }

    private void AddCatchers(EquatableArray<Catcher>? catchers)
    {
        var index = 0;
        foreach (var catcher in catchers ?? [])
        {
            AddText(AslField.ResultPath, FieldUse.ResultPath, Moment.Error, catcher.ResultPath?.Text, AslField.Catch.Name, index);
            AddTemplate(AslField.Output, Moment.Error, catcher.Output, AslField.Catch.Name, index);
            AddTemplate(AslField.Assign, Moment.Error, catcher.Assign, AslField.Catch.Name, index);
            index++;
        }
    }

    private void AddResult(Json? selector, DataPath? resultPath, Json? output, Json? assign, DataPath? outputPath, Moment moment)
    {
        AddTemplate(AslField.ResultSelector, moment, selector);
        AddText(AslField.ResultPath, FieldUse.ResultPath, moment, resultPath?.Text);
        AddEnd(output, assign, moment, outputPath);
    }

    private void AddEnd(Json? output, Json? assign, Moment moment, DataPath? outputPath)
    {
        AddTemplate(AslField.Output, moment, output);
        AddTemplate(AslField.Assign, moment, assign);
        AddPath(AslField.OutputPath, Moment.Output, outputPath);
    }

    /// <summary>Adds the paths and expressions of a condition, however deep it nests.</summary>
    private void AddCondition(Condition? condition, params PointerStep[] path)
    {
        var pending = new Stack<(Condition Condition, PointerStep[] Path)>();
        if (condition is not null)
        {
            pending.Push((condition, path));
        }

        while (pending.TryPop(out var next))
        {
            switch (next.Condition)
            {
                case ComparisonCondition comparison:
                    AddComparison(comparison, next.Path);
                    break;
                case JsonataCondition jsonata:
                    AddTemplate(AslField.Condition, Moment.Input, jsonata.Expression, next.Path);
                    break;
                case CompositeCondition composite:
                    for (var i = composite.Conditions.Count - 1; i >= 0; i--)
                    {
                        pending.Push((composite.Conditions[i], [.. next.Path, (composite is AndCondition ? AslField.And : AslField.Or).Name, i]));
                    }

                    break;
                case NotCondition not:
                    pending.Push((not.Inner, [.. next.Path, AslField.Not.Name]));
                    break;
                case RawCondition:
                    break;
            }
        }
    }

    private void AddComparison(ComparisonCondition comparison, PointerStep[] path)
    {
        var first = _fields.Count;
        AddText(AslField.Variable, FieldUse.Path, Moment.Input, comparison.Variable, path);
        if (comparison.Operand.ValueKind is JsonValueKind.String)
        {
            var use = comparison.Operator.Operand() is OperandKind.Path ? FieldUse.Path : FieldUse.Literal;
            AddText(AslField.Of(comparison.Operator), use, Moment.Input, comparison.Operand.GetString(), path);
        }

        for (var i = first; i < _fields.Count; i++)
        {
            _fields[i] = _fields[i] with { Comparison = comparison };
        }
    }

    private void AddSource(FieldPair pair, Moment moment, ValueSource? source, params PointerStep[] path)
    {
        switch (source)
        {
            case ValueSource.Path(var text):
                AddText(pair.Path, pair == FieldPair.Error || pair == FieldPair.Cause ? FieldUse.PathOrIntrinsic : FieldUse.ReferencePath, moment, text, path);
                break;
            case ValueSource.Value(var content):
                AddTemplate(pair.Value, moment, content, path);
                break;
            case null:
                break;
        }
    }

    private void AddPath(AslField field, Moment moment, DataPath? path) => AddText(field, FieldUse.Path, moment, path?.Text);

    private void AddText(AslField field, FieldUse use, Moment moment, string? text, params PointerStep[] path)
    {
        if (text is not null)
        {
            _fields.Add(new EvaluatedField(field, use, moment, Json.From(text), [.. path, field.Name]));
        }
    }

    private void AddTemplate(AslField field, Moment moment, Json? value, params PointerStep[] path)
    {
        if (value is { } content)
        {
            _fields.Add(new EvaluatedField(field, FieldUse.Template, moment, content, [.. path, field.Name]));
        }
    }
}
