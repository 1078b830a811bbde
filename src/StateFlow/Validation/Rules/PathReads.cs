using System.Globalization;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Paths find what they read, where the states before make it certain: SF15001, SF15002, SF15004 to SF15006, SF15009, SF15013, SF15014, SF15020.</summary>
/// <remarks>
/// Source: asl.md, sections 5.1 and 6: a definite path without a match is <c>States.Runtime</c>, which no catcher catches; wildcards and filters
/// give an empty array. A catcher that replaces the input of its own target, and the wrapper of <c>lambda:invoke</c> in a later state, have rules
/// of their own.
/// </remarks>
internal sealed class PathReads : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata || scope.Expressions.Count == 0)
        {
            return;
        }

        foreach (var text in scope.Expressions)
        {
            if (text.Owner.Use is FieldUse.ResultPath || (text.Owner.Field == AslField.ItemsPath && scope.State is MapState { ItemReader: not null }))
            {
                continue; // Recorded: with an ItemReader the service ignores ItemsPath.
            }

            foreach (var query in text.Queries)
            {
                if (PathShapes.Find(query, scope.Shapes.DocumentOf(text.Owner)) is AbsentShape absent)
                {
                    Check(scope, text, query, absent, findings);
                }
            }
        }
    }

    private static void Check(StateScope scope, ExpressionText text, JsonPathQuery query, AbsentShape absent, Findings findings)
    {
        var isOwn = text.Moment is Moment.Result;
        switch (absent.Origin?.Kind)
        {
            case OriginKind.Cause:
                Report(scope, text, query, absent, DataFlowRules.CauseIsJsonString, "but the cause of an error is text: read it with States.StringToJson first", DataFlowRules.CauseIsJsonString.Severity, findings);
                return;
            case OriginKind.Error when Rethrown(scope, absent):
            case OriginKind.Integration when !isOwn:
                return;
        }

        if (text.Owner.Comparison is { } comparison)
        {
            CheckComparison(scope, text, query, absent, comparison, findings);
            return;
        }

        var (rule, advice) = Explain(scope, text, query, absent);
        Report(scope, text, query, absent, rule, advice, Severity.Error, findings);
    }

    /// <summary>Tells whether the state is the target of a catcher whose error output it reads.</summary>
    private static bool Rethrown(StateScope scope, AbsentShape absent)
    {
        foreach (var (from, edge) in scope.Graph.Flow.Predecessors[scope.Graph.Flow.IndexOf(scope.State.Name)])
        {
            if (edge.Kind is EdgeKind.Catcher && scope.Graph.Flow.States[from] == absent.Origin?.State)
            {
                return true;
            }
        }

        return false;
    }

    private static (DiagnosticDescriptor Rule, string Advice) Explain(StateScope scope, ExpressionText text, JsonPathQuery query, AbsentShape absent)
    {
        if (text.Owner.Field == AslField.OutputPath)
        {
            return (DataFlowRules.OutputPathMissing, Advise(absent));
        }

        if (absent is { At: ArrayShape array, Origin: { } origin })
        {
            switch (origin.Kind)
            {
                case OriginKind.Branches when absent.Index is null:
                    return (DataFlowRules.ParallelOutputIsArray, $"but the result of the Parallel state '{origin.State.State.Name}' is an array with the output of each branch: read '[0]' and the like first");
                case OriginKind.Branches:
                    return (DataFlowRules.ParallelIndexOutOfRange, string.Create(CultureInfo.InvariantCulture, $"but the Parallel state '{origin.State.State.Name}' has {array.Count} branches, and so as many results, from [0] on"));
                case OriginKind.Iterations when absent.Index is null:
                    return (DataFlowRules.MapOutputIsArray, $"but the result of the Map state '{origin.State.State.Name}' is an array with the output of each iteration: read '[0]' or '[*]' first, or give the state a 'ResultPath'");
            }
        }

        if (absent.Origin?.Kind is OriginKind.Integration)
        {
            return (DataFlowRules.ResultSelectorUnknownField, $"but the result has only {Words.List(absent.At.MemberNames)}: what a function returns is in '$.Payload'");
        }

        return WasDropped(scope, text, query, absent)
            ? (DataFlowRules.ReadsDroppedField, $"{Advise(absent)}. It replaces what was there before: give it a 'ResultPath' such as '$.result' to keep both")
            : (DataFlowRules.ReadsUnproducedField, Advise(absent));
    }

    /// <summary>Tells whether a template reads what may have been there until another state replaced the data.</summary>
    private static bool WasDropped(StateScope scope, ExpressionText text, JsonPathQuery query, AbsentShape absent) =>
        text.Owner.Use is FieldUse.Template
        && absent.Origin is { Kind: OriginKind.Data } origin
        && origin.State != scope
        && !PathShapes.Find(query, origin.State.Shapes.Input).IsAbsent;

    private static string Advise(AbsentShape absent)
    {
        var names = absent.At.MemberNames.ToList();
        var what = absent.At.Kinds is JsonataKinds.Object
            ? names.Count == 0 ? "has nothing" : $"has only {Words.List(names)}"
            : "is no object with such a member";
        return absent.Origin is { } origin ? $"but the data that comes from '{origin.State.State.Name}' {what} there" : $"but the data {what} there";
    }

    /// <summary>Reports a comparison, unless the state asks whether the value is there. Those after the first may never be made.</summary>
    private static void CheckComparison(StateScope scope, ExpressionText text, JsonPathQuery query, AbsentShape absent, ComparisonCondition comparison, Findings findings)
    {
        if (comparison.Operator is ComparisonOperator.IsPresent)
        {
            return;
        }

        foreach (var other in scope.Expressions)
        {
            if (other is PathText { Query: { Root: PathRoot.Input } tested, Owner.Comparison.Operator: ComparisonOperator.IsPresent } && IsPrefix(tested, query))
            {
                return;
            }
        }

        var severity = ReferenceEquals(text, scope.Expressions.First(e => e.Owner.Comparison is not null)) ? Severity.Error : Severity.Warning;
        Report(scope, text, query, absent, DataFlowRules.ChoiceVariableAbsent, $"{Advise(absent)}. Ask for it with 'IsPresent' before", severity, findings);
    }

    private static bool IsPrefix(JsonPathQuery tested, JsonPathQuery query) =>
        query.ToString().StartsWith(tested.ToString(), StringComparison.Ordinal);

    private static void Report(
        StateScope scope, ExpressionText text, JsonPathQuery query, AbsentShape absent, DiagnosticDescriptor rule, string why, Severity severity, Findings findings)
    {
        var meant = absent.Index is null && query.MemberPrefix is { Count: > 0 } names ? findings.Nearest(names[^1], absent.At.MemberNames) : null;
        var hint = meant is null ? string.Empty : $" Did you mean '{meant}'?";
        findings.Report(new Diagnostic(
            rule, scope.Pointer + JsonPointer.Of(text.Path), $"The state '{scope.State.Name}' reads '{query}', {why}.{hint}")
        {
            Severity = severity,
            Related = absent.Origin is { } origin && origin.State != scope ? [new RelatedPlace(origin.State.Pointer, "Here the data is made.")] : [],
        });
    }
}
