using System.Text.RegularExpressions;
using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Tests.Conformance;

/// <summary>Where the rules and an authority disagree, by cause.</summary>
internal static partial class Disagreements
{
    /// <summary>Rules that a valid definition may break, because the authority errs.</summary>
    private static readonly (string Authority, string[] Rules, string Cause)[] Valid =
    [
        ("other-test", ["SF1011", "SF3002", "SF3003", "SF3004", "SF3010"], "Examples of a tool that follows transitions only while it runs: AWS answers MISSING_TRANSITION_TARGET."),
        ("vdaron-test", ["SF3010"], "Tests of a builder that builds states nobody leads to: AWS answers MISSING_TRANSITION_TARGET, is not reachable."),
        ("vdaron-test", ["SF11007"], "Tests of a builder that gives a Map state all its fields at once, those of distributed maps in an inline one."),
    ];

    /// <summary>Rules about what the service accepts and what must fail when it runs.</summary>
    private static readonly string[] AtRunTime = ["SF13011", "SF13013"];

    /// <summary>Faults that no rule looks for yet, or that the definition alone does not show.</summary>
    private static readonly (Func<CorpusDefinition, bool> Matches, string Cause)[] Invalid =
    [
        (d => d.Tags.Contains("express"), "Only the type of the machine, which is not in its definition, makes it a fault."),
        (d => Jsonata().IsMatch(d.Said), "The texts of JSONata expressions are not parsed yet."),
        (d => Paths().IsMatch(d.Said), "The texts of paths and intrinsic functions are not parsed yet, nor are payload templates searched for them."),
        (d => Resources().IsMatch(d.Said), "Of a resource only the presence is looked at yet."),
        (d => d.Authority == "cfn-lint-test" && d.Templated, "What the placeholder stands for is in another file."),
    ];

    /// <summary>Says whether a definition that is called valid may have an error.</summary>
    public static bool Cover(CorpusDefinition definition, Diagnostic error) =>
        definition.RefusedByAws || (definition.FailsWhenItRuns && AtRunTime.Contains(error.Id)) || Valid.Any(v => v.Authority == definition.Authority && v.Rules.Contains(error.Id));

    /// <summary>Says whether a definition that is called invalid may have none.</summary>
    public static bool Excuse(CorpusDefinition definition) => Invalid.Any(i => i.Matches(definition));

    [GeneratedRegex(@"JSONATA_EXPRESSION|jsonata-(surround-)?syntax|jsonata template|\$states\.errorOutput outside", RegexOptions.IgnoreCase)]
    private static partial Regex Jsonata();

    [GeneratedRegex(@"JSONPath|JSON_PATH|intrinsic|bad_path|Path_|(Input|Output|Result|Items)Path expression|payload[- ]template", RegexOptions.IgnoreCase)]
    private static partial Regex Paths();

    [GeneratedRegex(@"invalid alias|invalid (arn|resource)", RegexOptions.IgnoreCase)]
    private static partial Regex Resources();
}
