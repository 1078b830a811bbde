using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>The result of a Pass state is what is written, and the only one: SF2113, SF2114.</summary>
/// <remarks>AWS warns of paths in it with PASS_RESULT_IS_STATIC. Texts that are no paths stand there in recorded definitions, also below names that end with <c>.$</c>.</remarks>
internal sealed class PassResult : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not PassState { Result: { } result } pass)
        {
            return;
        }

        if (!scope.IsJsonata)
        {
            Search(scope, [AslField.Result.Name], result, findings);
        }

        if (pass.Parameters is not null)
        {
            findings.Report(
                StateFieldRules.ResultAndParameters,
                scope.Pointer,
                $"The Pass state '{pass.Name}' has 'Result', so that its 'Parameters' are ignored. Remove one of them.",
                AslField.Parameters.Name);
        }
    }

    /// <summary>Searches a value; its depth is limited as that of every JSON value.</summary>
    private static void Search(StateScope scope, List<PointerStep> path, Json value, Findings findings)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (name, member) in value.Members)
                {
                    path.Add(name);
                    Search(scope, path, member, findings);
                    path.RemoveAt(path.Count - 1);
                }

                break;
            case JsonValueKind.Array:
                for (var i = 0; i < value.Count; i++)
                {
                    path.Add(i);
                    Search(scope, path, value[i], findings);
                    path.RemoveAt(path.Count - 1);
                }

                break;
            case JsonValueKind.String when IsEvaluatedElsewhere(value.GetString(), path[^1].ToString()):
                findings.Report(
                    StateFieldRules.PassPathInResult,
                    scope.Pointer,
                    $"'{value.GetString()}' in 'Result' of the Pass state '{scope.State.Name}' is taken as text, and not evaluated. Use 'Parameters' with a name that ends with '.$'.",
                    [.. path]);
                break;
        }
    }

    /// <summary>Tells whether a text would be a path or a call in a payload template: most likely it was meant to be one here.</summary>
    private static bool IsEvaluatedElsewhere(string text, string name) =>
        (text.StartsWith('$') && (EvaluatedName.Is(name) || text.StartsWith("$.", StringComparison.Ordinal) || text.StartsWith("$$.", StringComparison.Ordinal))
            && !TokenText.IsIn(text) && JsonPathQuery.TryParse(text, out _, out _))
        || (text.StartsWith("States.", StringComparison.Ordinal) && text.EndsWith(')') && IntrinsicCall.TryParse(text, out _, out _));
}
