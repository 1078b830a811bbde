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
        ("vdaron-test", ["SF7027"], "A test of a builder that calls a function nobody has, 'String.Concat': the developer guide lists what ErrorPath takes."),
        ("language-service-test", ["SF9022", "SF9023"], "An example for completion that reads members which '$states' does not have: developer guide, \"Transforming data with JSONata\"."),
        ("aws-measured-3p", ["SF9017"], "The service accepts '$eval', and evaluating it fails with T1006: that is what the rule says."),
        ("vdaron-test", ["SF11007"], "Tests of a builder that gives a Map state all its fields at once, those of distributed maps in an inline one."),
        ("asl-validator-test", ["SF12017"], "A test of a tool that takes any URI for a resource: AWS answers that the resource is not recognized."),
        ("asl-validator-test", ["SF10001", "SF10006", "SF15017"], "Examples of a tool that does not look at variables and data: a name with a hyphen, a variable nobody assigns, a field that is not there."),
    ];

    /// <summary>The groups of rules that speak of executions, which the service does not look at when it accepts a definition.</summary>
    private static readonly string[] Runs = ["SF70", "SF80", "SF90", "SF100", "SF130", "SF150"];

    /// <summary>Faults that no rule looks for yet, or that the definition alone does not show.</summary>
    private static readonly (Func<CorpusDefinition, bool> Matches, string Cause)[] Invalid =
    [
        (d => Delimiters().IsMatch(d.File), "Blanks inside the delimiters are a habit: deployed definitions have expressions without them, such as '{%$lowercase(…)%}'."),
        (d => d.Authority == "cfn-lint-test" && d.Templated, "What the placeholder stands for is in another file."),
    ];

    /// <summary>Says whether a definition that is called valid may have an error.</summary>
    public static bool Cover(CorpusDefinition definition, Diagnostic error) =>
        definition.RefusedByAws
        || (definition.Failure.Length > 0 && Runs.Any(r => error.Id.StartsWith(r, StringComparison.Ordinal)))
        || Valid.Any(v => v.Authority == definition.Authority && v.Rules.Contains(error.Id));

    /// <summary>Says whether a definition that is called invalid may have none.</summary>
    public static bool Excuse(CorpusDefinition definition) => Invalid.Any(i => i.Matches(definition));

    [GeneratedRegex("jsonata-surround-syntax-no-spaces")]
    private static partial Regex Delimiters();
}
