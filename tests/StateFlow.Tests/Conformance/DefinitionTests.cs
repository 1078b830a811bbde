using StateFlow.Asl;
using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Tests.Conformance;

[Trait("Corpus", "definitions")]
public sealed class DefinitionTests
{
    public static TheoryData<string> Valid => Files("valid");

    public static TheoryData<string> Invalid => Files("invalid");

    [CorpusTheory]
    [MemberData(nameof(Valid))]
    public void A_valid_definition_has_no_errors(string file) => Assert.Empty(ErrorsIn(file));

    [CorpusTheory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_definition_has_errors(string file) => Assert.NotEmpty(ErrorsIn(file));

    private static TheoryData<string> Files(string expected) =>
        [.. Corpus.List("definitions", "manifest.json").Where(e => e.GetProperty("expected").GetString() == expected).Select(e => e.GetProperty("file").GetString()!)];

    private static List<string> ErrorsIn(string file)
    {
        var result = AslReader.Read(Corpus.Read("definitions", file));
        return [.. result.Diagnostics.Concat(result.Machine?.Validate() ?? []).Where(d => d.Severity is Severity.Error).Select(d => d.ToString())];
    }
}
