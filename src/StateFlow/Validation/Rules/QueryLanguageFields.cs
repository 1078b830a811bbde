using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>Fields that only one query language has stand in states of that language: SF2050 to SF2079, SF5023, SF5024.</summary>
internal sealed class QueryLanguageFields : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        CheckFields(scope, StateFormats.FieldsOf(scope.State), findings);
        switch (scope.State)
        {
            case TaskState task:
                CheckCatchers(scope, task.Catch, findings);
                break;
            case ParallelState parallel:
                CheckCatchers(scope, parallel.Catch, findings);
                break;
            case MapState map:
                CheckCatchers(scope, map.Catch, findings);
                CheckMap(scope, map, findings);
                break;
            case ChoiceState choice:
                CheckRules(scope, choice, findings);
                break;
            case PassState or WaitState or SucceedState or FailState or RawState:
                break;
        }
    }

    private static void CheckMap(StateScope scope, MapState map, Findings findings)
    {
        CheckFields(scope, map.ItemReader, ItemReaderFormat.Instance, findings, AslField.ItemReader.Name);
        CheckFields(scope, map.ItemReader?.ReaderConfig, ReaderConfigFormat.Instance, findings, AslField.ItemReader.Name, AslField.ReaderConfig.Name);
        CheckFields(scope, map.ItemBatcher, ItemBatcherFormat.Instance, findings, AslField.ItemBatcher.Name);
        CheckFields(scope, map.ResultWriter, ResultWriterFormat.Instance, findings, AslField.ResultWriter.Name);
    }

    private static void CheckCatchers(StateScope scope, EquatableArray<Catcher>? catchers, Findings findings)
    {
        var index = 0;
        foreach (var catcher in catchers ?? [])
        {
            CheckFields(scope, catcher, CatcherFormat.Instance, findings, AslField.Catch.Name, index++);
        }
    }

    private static void CheckRules(StateScope scope, ChoiceState choice, Findings findings)
    {
        var index = 0;
        foreach (var rule in choice.Choices ?? [])
        {
            CheckFields(scope, rule, ChoiceRuleFormat.Instance, findings, AslField.Choices.Name, index++);
        }
    }

    private static void CheckFields<T>(StateScope scope, T? owner, ObjectFormat<T> format, Findings findings, params ReadOnlySpan<PointerStep> path)
        where T : class
    {
        if (owner is not null)
        {
            CheckFields(scope, format.Fields.Select(f => f.Present(owner)).OfType<AslField>(), findings, path);
        }
    }

    private static void CheckFields(StateScope scope, IEnumerable<AslField> fields, Findings findings, params ReadOnlySpan<PointerStep> path)
    {
        foreach (var field in fields)
        {
            if (field.Only is { } only && only != scope.Language)
            {
                var isCatcher = path.Length > 0 && path[0] == AslField.Catch.Name;
                findings.Report(
                    isCatcher && field == AslField.Output ? ErrorHandlingRules.CatchOutputInJsonpath
                        : isCatcher && field == AslField.ResultPath ? ErrorHandlingRules.CatchResultPathInJsonata
                        : field.OtherLanguage,
                    scope.Pointer,
                    $"The state '{scope.State.Name}' is {AslEnums.QueryLanguage.NameOf(scope.Language)}, but the field '{field}' belongs to {AslEnums.QueryLanguage.NameOf(only)}. {Advice(scope.State, field, isNested: path.Length > 0)}",
                    [.. path, field.Name]);
            }
        }
    }

    private static string Advice(State state, AslField field, bool isNested) => field.Name switch
    {
        "Output" when isNested => state is ChoiceState ? "Use a Pass state after the rule, or make the state JSONata." : "Use 'ResultPath', or make the state JSONata.",
        "Output" when state is PassState => "Use 'Parameters' and 'ResultPath', or make the state JSONata.",
        "Output" when state is ChoiceState or WaitState or SucceedState => "Use 'OutputPath', or make the state JSONata.",
        "Output" => "Use 'ResultSelector', 'ResultPath' and 'OutputPath', or make the state JSONata.",
        "Arguments" => "Use 'Parameters', or make the state JSONata.",
        "Items" => "Use 'ItemsPath', or make the state JSONata.",
        "Condition" => "Use 'Variable' and a comparison, or make the state JSONata.",
        "Parameters" when isNested => "Use 'Arguments', or make the state JSONPath.",
        "Parameters" or "InputPath" when state is TaskState or ParallelState => "Use 'Arguments', or make the state JSONPath.",
        "Parameters" when state is MapState => "Use 'ItemSelector', or make the state JSONPath.",
        "Parameters" or "InputPath" => "Use 'Output', or make the state JSONPath.",
        "ResultSelector" or "ResultPath" or "OutputPath" or "Result" => "Use 'Output', or make the state JSONPath.",
        "ItemsPath" => "Use 'Items', or make the state JSONPath.",
        var name when name.EndsWith("Path", StringComparison.Ordinal) => $"Use '{name[..^4]}' with an expression, or make the state JSONPath.",
        _ => "Use 'Condition', or make the state JSONPath.",
    };
}
