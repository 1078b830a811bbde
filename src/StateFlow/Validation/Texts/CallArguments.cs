using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Rules;

namespace StateFlow.Validation.Texts;

/// <summary>What a task gives to what it calls, as far as the definition shows it: <c>Parameters</c> or <c>Arguments</c>.</summary>
internal sealed class CallArguments
{
    private CallArguments(AslField field, bool isMissing, bool isOpen, IReadOnlyList<CallArgument> all) =>
        (Field, IsMissing, IsOpen, All) = (field, isMissing, isOpen, all);

    /// <summary>Gets the field they stand in, or should.</summary>
    public AslField Field { get; }

    /// <summary>Gets whether the field is missing.</summary>
    public bool IsMissing { get; }

    /// <summary>Gets whether there may be others than those that are seen: an expression, a token or a template function makes them.</summary>
    public bool IsOpen { get; }

    /// <summary>Gets those that are seen.</summary>
    public IReadOnlyList<CallArgument> All { get; }

    public static CallArguments Of(TaskState task, bool isJsonata)
    {
        var field = task.Parameters is not null || (task.Arguments is null && !isJsonata) ? AslField.Parameters : AslField.Arguments;
        if ((task.Parameters ?? task.Arguments) is not { } values)
        {
            var isRaw = RequiredFields.IsRaw(task.Raw, AslField.Parameters, AslField.Arguments);
            return new CallArguments(field, !isRaw, isRaw, []);
        }

        var isOpen = values.ValueKind is not JsonValueKind.Object || TemplateFunction.Is(values);
        var all = new List<CallArgument>(values.Count);
        foreach (var (name, value) in values.Members)
        {
            isOpen |= TokenText.IsIn(name) || name.StartsWith("Fn::", StringComparison.Ordinal);
            var isEvaluated = EvaluatedName.Is(name);
            all.Add(new CallArgument(name, EvaluatedName.Plain(name), value, !isEvaluated && IsLiteral(value, isJsonata)));
        }

        return new CallArguments(field, false, isOpen, all);
    }

    /// <summary>Finds an argument by its name, whether it is written as it is or found by a path.</summary>
    public CallArgument? Find(string name)
    {
        foreach (var argument in All)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>Gets the text of an argument, if it is one that stands for itself.</summary>
    public string? FindText(string name) => Find(name) is { IsLiteral: true, Value: { ValueKind: JsonValueKind.String } text } ? text.GetString() : null;

    /// <summary>Tells whether a value stands for itself: it is no expression, and neither a token nor a function of CloudFormation stands for it.</summary>
    public static bool IsLiteral(Json value, bool isJsonata) => value.ValueKind is JsonValueKind.String
        ? !(isJsonata && Jsonata.IsExpression(value.GetString())) && !TokenText.IsIn(value.GetString())
        : !TemplateFunction.Is(value);
}

/// <summary>An argument of a call.</summary>
/// <param name="Written">The name as it is written.</param>
/// <param name="Name">The name of the parameter, without the <c>.$</c> of a path.</param>
/// <param name="Value">What is written for it.</param>
/// <param name="IsLiteral">Whether the value stands for itself; there may be expressions inside of it.</param>
internal readonly record struct CallArgument(string Written, string Name, Json Value, bool IsLiteral);
