using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.TestKit;
using StateFlow.Tests.Conventions;
using StateFlow.Validation;

namespace StateFlow.Tests.Conformance;

/// <summary>What the service was recorded to answer to a definition is what we say that it answers.</summary>
[Trait("Corpus", "definitions")]
public sealed partial class AwsValidationTests
{
    /// <summary>Recordings that are worded by others, or by the service of years ago.</summary>
    private static readonly string[] Reworded = ["statelint-8", "floci-2745-7", "floci-2968"];

    public static TheoryData<string> Refused => [.. CorpusDefinition.All.Where(d => !d.Valid && d.Authority.StartsWith("aws-", StringComparison.Ordinal)).Select(d => d.File)];

    public static TheoryData<string> Recorded => [.. Corpus.Files("executions", "rejected")];

    [CorpusTheory]
    [MemberData(nameof(Refused))]
    public void A_refused_definition_is_refused_in_the_same_words(string file)
    {
        var definition = CorpusDefinition.Find(file);
        var answers = Answer(definition.Read(), definition.Tags.Contains("express") ? StateMachineType.Express : StateMachineType.Standard);

        if (answers.IsValid && Disagreements.Excuse(definition))
        {
            return; // A rule is not there yet.
        }

        Assert.False(answers.IsValid);
        var said = Introduction().Replace(definition.Why, string.Empty).TrimEnd('\'');
        if (Reworded.Any(r => file.Contains(r, StringComparison.Ordinal)))
        {
            Assert.All(definition.Places, place => Assert.Contains(answers.Diagnostics, d => d.Location == place));
        }
        else
        {
            Assert.Contains(said, string.Join(", ", answers.Diagnostics), StringComparison.Ordinal);
        }
    }

    [CorpusTheory]
    [MemberData(nameof(Recorded))]
    public void A_recorded_answer_is_the_same(string file)
    {
        var recording = JsonElement.Parse(Corpus.Read(file));
        if (recording.TryGetProperty("note", out var note) && note.GetString()!.Contains("single state", StringComparison.Ordinal))
        {
            return; // What was sent is no state machine.
        }

        var text = recording.TryGetProperty("definitionText", out var written) ? written.GetString()! : recording.GetProperty("definition").GetRawText();
        var type = recording.GetProperty("type").GetString() is "EXPRESS" ? StateMachineType.Express : StateMachineType.Standard;
        var answer = Answer(Encoding.UTF8.GetBytes(text), type);

        if (recording.TryGetProperty("diagnostics", out var diagnostics))
        {
            Assert.Equal(Json.Parse(diagnostics.GetRawText()), answer.ToJson()["diagnostics"]);
            Assert.Equal(recording.GetProperty("result").GetString(), answer.ToJson()["result"]!.Value.GetString());
        }
        else
        {
            Assert.True(recording.GetProperty("message").GetString() == answer.Refusal || (answer.IsValid && IsNotThereYet(recording)), answer.Refusal);
        }
    }

    /// <summary>Tells whether no rule looks for the fault yet.</summary>
    private static bool IsNotThereYet(JsonElement recording) =>
        (recording.GetProperty("type").GetString() is "EXPRESS" && !HasRule("SF12005")) || (recording.GetRawText().Contains("intrinsic function", StringComparison.Ordinal) && !HasRule("SF8001"));

    private static bool HasRule(string id) => RuleCatalogue.All.Any(r => r.Id == id);

    private static AwsValidation Answer(byte[] definition, StateMachineType type) =>
        AwsValidation.Of(AslReader.Read(definition).Validate(new ValidationOptions { Type = type }), definition);

    [GeneratedRegex(@"^AWS (TestState )?rejected: (.*Invalid State Machine Definition: ')?")]
    private static partial Regex Introduction();
}
