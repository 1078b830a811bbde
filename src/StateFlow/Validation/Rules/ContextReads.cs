using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>The context object has what is read of it, there where it is read: SF7024 to SF7026, SF9024.</summary>
/// <remarks>asl.md, section 5.9.</remarks>
internal sealed class ContextReads : StateRule
{
    private const string Context = "context";

    public override void Check(StateScope scope, Findings findings)
    {
        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is JsonataText { IsUnderstood: true, Check.Facts: { } facts } jsonata)
            {
                foreach (var path in facts.StatesPaths)
                {
                    if (path.Names.Count > 1 && path.Names[0] == Context)
                    {
                        Check(scope, jsonata, new EquatableArray<string>([.. path.Names.Skip(1)]), $"$states.{Context}", findings);
                    }
                }
            }
            else if (texts[i] is not JsonataText and { Owner.Use: not FieldUse.ResultPath })
            {
                foreach (var query in texts[i].Queries)
                {
                    if (query.Root is PathRoot.Context)
                    {
                        Check(scope, texts[i], query.MemberPrefix, "$$", findings);
                    }
                }
            }
        }
    }

    private static void Check(StateScope scope, ExpressionText text, EquatableArray<string> names, string root, Findings findings)
    {
        var unknown = ContextObject.FindUnknown(names, out var known);
        var path = $"{root}.{string.Join('.', names.Take(unknown < 0 ? names.Count : unknown + 1))}";
        if (unknown >= 0)
        {
            var rule = text is JsonataText ? JsonataRules.StatesContextUnknown : PathRules.ContextUnknownField;
            var advice = known.Length == 0 ? "What is before it is a value without members."
                : findings.DidYouMean(names[unknown], known) ?? $"There is {Words.List(known)}.";
            Report(scope, text, rule, $"reads '{path}', which the context object does not have. {advice}", findings);
        }
        else if (names is ["Map", ..] && scope.State is not MapState && !IsInMap(scope.Graph))
        {
            Report(
                scope,
                text,
                PathRules.ContextMapOutsideMap,
                $"reads '{path}', but there is no item: the state is in no Map state. Read it in 'ItemSelector' of a Map state.",
                findings);
        }
        else if (names is ["Task", ..] && !MayHaveToken(scope))
        {
            Report(
                scope,
                text,
                PathRules.ContextTaskTokenOutside,
                $"reads '{path}', but {(scope.State is TaskState ? "the task waits for no token. Let its resource end with" : $"a {scope.State.Type} state has no token. Read it in a task whose resource ends with")} '.waitForTaskToken'.",
                findings);
        }
    }

    /// <summary>
    /// What is missing is an error where it makes the whole value missing; in JSONata a part of a value may be, and in a condition it may be asked for. Which
    /// tasks have a token is not known of all of them.
    /// </summary>
    private static void Report(StateScope scope, ExpressionText text, DiagnosticDescriptor rule, string problem, Findings findings)
    {
        var isCertain = text.IsAlwaysEvaluated
            && (text is JsonataText jsonata ? IsAll(jsonata) : text.Owner.Field != AslField.Variable)
            && !(rule == PathRules.ContextTaskTokenOutside && scope.State is TaskState);
        findings.Report(new Diagnostic(rule, scope.Pointer + JsonPointer.Of(text.Path), $"'{text.Place}' of the state '{scope.State.Name}' {problem}")
        {
            Severity = isCertain ? rule.Severity : Severity.Warning,
        });
    }

    private static bool IsAll(JsonataText text) =>
        text.Check.Facts is { StatesPaths: [var only] } && only.Length == text.Expression.AsSpan().Trim().Length;

    private static bool IsInMap(GraphScope? graph)
    {
        for (; graph is not null; graph = graph.Parent)
        {
            if (graph.Owner is MapState)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tasks that wait for a job have a token, too (recorded with <c>startExecution.sync</c>).</summary>
    private static bool MayHaveToken(StateScope scope) => scope.State is TaskState
        && (scope.Resource is null or TaskResource.Unresolved or TaskResource.Unknown || scope.Resource.WaitsFor is not IntegrationPattern.RequestResponse);
}
