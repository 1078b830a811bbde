using StateFlow.Asl;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary><c>$states</c> has what is read of it, then when it is read: SF9011, SF9022, SF9023, SF9034.</summary>
/// <remarks>asl.md, sections 5.2 and 5.8.</remarks>
internal sealed class StatesReads : StateRule
{
    private static readonly string[] Known = ["input", "result", "errorOutput", "context"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (!scope.IsJsonata)
        {
            return;
        }

        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is JsonataText { IsUnderstood: true, Check.Facts: { } facts } text)
            {
                string? last = null;
                foreach (var path in facts.StatesPaths)
                {
                    if (path.Names.Count > 0 && path.Names[0] != last)
                    {
                        Check(scope, text, last = path.Names[0], findings);
                    }
                }
            }
        }
    }

    private static void Check(StateScope scope, JsonataText text, string name, Findings findings)
    {
        var place = $"'{text.Place}' of the state '{scope.State.Name}'";
        if (Array.IndexOf(Known, name) < 0)
        {
            var advice = findings.DidYouMean(name, Known) ?? $"It has {Words.List(Known)}.";
            findings.Report(JsonataRules.StatesUnknownField, scope.Pointer, $"{place} reads '$states.{name}', which there is not. {advice}", text.Path);
        }
        else if (name == "errorOutput" && text.Moment is not Moment.Error)
        {
            findings.Report(
                JsonataRules.JsonataErrorOutputOutsideCatch,
                scope.Pointer,
                $"{place} reads '$states.errorOutput', which there is in 'Output' and 'Assign' of a catcher only. Read it there.",
                text.Path);
        }
        else if (name == "result" && text.Moment is not Moment.Result)
        {
            ReportResult(scope, text, place, findings);
        }
    }

    private static void ReportResult(StateScope scope, JsonataText text, string place, Findings findings)
    {
        var hasResult = scope.State is TaskState or ParallelState or MapState;
        var (rule, problem) = (hasResult, text.Moment) switch
        {
            (false, _) => (JsonataRules.StatesResultInPass, $"but a {scope.State.Type} state has none. Read '$states.input'."),
            (true, Moment.Error) => (JsonataRules.StatesResultInPass, "but a state whose error is caught has none. Read '$states.errorOutput'."),
            _ => (JsonataRules.JsonataStatesResultInArguments, "before there is a result. Read '$states.input', or read it in 'Output' or 'Assign'."),
        };
        findings.Report(rule, scope.Pointer, $"{place} reads '$states.result', {problem}", text.Path);
    }
}
