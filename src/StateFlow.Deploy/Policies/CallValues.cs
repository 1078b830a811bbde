using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Validation;
using StateFlow.Validation.Texts;

namespace StateFlow.Deploy.Policies;

/// <summary>What a state gives to what it calls, as far as the definition shows it.</summary>
internal sealed class CallValues(StateScope scope, Json? values, Func<string, bool>? knows)
{
    /// <summary>Gets the state that calls.</summary>
    public string State => scope.State.Name;

    /// <summary>Gets the names of what is given on top.</summary>
    public IEnumerable<string> Names => (values ?? Json.Null).Members.Select(m => EvaluatedName.Plain(m.Key));

    /// <summary>Reads what a task gives.</summary>
    /// <param name="scope">The task.</param>
    /// <param name="task">The task.</param>
    /// <param name="knows">Whether the action has a parameter; without it, it has those that are given.</param>
    public static CallValues Of(StateScope scope, TaskState task, Func<string, bool>? knows) => new(scope, task.Parameters ?? task.Arguments, knows);

    /// <summary>Tells whether a parameter is given.</summary>
    public bool Gives(string name) => EvaluatedName.IsIn(values ?? Json.Null, name);

    /// <summary>Tells whether the action has a parameter.</summary>
    public bool Knows(string name) => knows?.Invoke(name) ?? Gives(name);

    /// <summary>Gives the first value at a path.</summary>
    public CallValue Find(string path)
    {
        foreach (var value in FindAll(path))
        {
            return value;
        }

        return CallValue.Missing;
    }

    /// <summary>Gives the values at a path.</summary>
    /// <param name="path">
    /// Names with dots between them: <c>[]</c> after a name stands for every item of a list, <c>*</c> for every member of an object, and <c>%</c> for
    /// the names of its members.
    /// </param>
    public IEnumerable<CallValue> FindAll(string path) => values is { } root
        ? Walk(root, path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.'))
        : [CallValue.Computed]; // Without arguments the input is given.

    /// <summary>Walks down; a path has a few steps only.</summary>
    private IEnumerable<CallValue> Walk(Json value, ReadOnlyMemory<string> steps)
    {
        if (steps.IsEmpty)
        {
            return [TextOf(value)];
        }

        if (value.ValueKind is JsonValueKind.String || TemplateFunction.Is(value))
        {
            return [TextOf(value) is { Text: null } open ? open : CallValue.Computed]; // Something makes the whole of it.
        }

        var rest = steps[1..];
        return steps.Span[0] switch
        {
            "[]" => value.ValueKind is JsonValueKind.Array ? value.Items.SelectMany(item => Walk(item, rest)) : [CallValue.Missing],
            "*" => value.Members.SelectMany(member => EvaluatedName.Is(member.Key) && !scope.IsJsonata ? [CallValue.Computed] : Walk(member.Value, rest)),
            "%" => value.Members.Select(member => new CallValue(EvaluatedName.Plain(member.Key), null)),
            var name when value.TryGetProperty(name, out var member) => Walk(member, rest),
            var name when !scope.IsJsonata && value.TryGetProperty(name + EvaluatedName.Suffix, out _) => [CallValue.Computed],
            _ => [value.Members.Any(member => TokenText.IsIn(member.Key)) ? CallValue.Computed : CallValue.Missing],
        };
    }

    /// <summary>Gives the members with some names, wherever they are, each with its path. Those whose value is an object or a list are only walked through.</summary>
    /// <param name="isMeant">Tells whether a name is one of them.</param>
    /// <param name="isOpaque">Tells whether what a name holds is data that nobody looks into.</param>
    public IEnumerable<(string Path, CallValue Value)> FindNested(Func<string, bool> isMeant, Func<string, bool> isOpaque)
    {
        var open = new Stack<(string Path, string Name, Json Value)>();
        open.Push((string.Empty, string.Empty, values ?? Json.Null));
        while (open.TryPop(out var next))
        {
            var (path, name, value) = next;
            var isFound = isMeant(EvaluatedName.Plain(name));
            if (value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && !TemplateFunction.Is(value))
            {
                var before = path.Length == 0 ? path : $"{path}.";
                var inside = value.Items.Select(item => ($"{path}[]", name, item))
                    .Concat(value.Members.Where(m => !isOpaque(m.Key)).Select(m => (before + EvaluatedName.Plain(m.Key), m.Key, m.Value)));
                foreach (var part in inside.Reverse())
                {
                    open.Push(part);
                }
            }
            else if (isFound)
            {
                yield return (path, !scope.IsJsonata && EvaluatedName.Is(name) ? CallValue.Computed : TextOf(value));
            }
        }
    }

    private CallValue TextOf(Json value) => value.ValueKind is not JsonValueKind.String
        ? TemplateFunction.Is(value) ? new CallValue(null, "is a function of CloudFormation") : CallValue.NoText
        : IsExpression(value.GetString()) ? Fold(value.GetString())
        : new CallValue(value.GetString(), null);

    private bool IsExpression(string text) => scope.IsJsonata && Jsonata.IsExpression(text);

    /// <summary>Evaluates an expression that always gives the same.</summary>
    private CallValue Fold(string text)
    {
        var expression = Jsonata.Undelimit(text);
        var check = scope.Graph.Root.Check(expression);
        return ConstantExpressions.ValueOf(expression, check) is { ValueKind: JsonValueKind.String } value ? new CallValue(value.GetString(), null)
            : check.IsValid ? CallValue.Computed with { Pattern = TextPattern.Of(expression) }
            : CallValue.Computed;
    }
}
