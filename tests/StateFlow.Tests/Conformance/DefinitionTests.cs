using StateFlow.Asl;
using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Tests.Conformance;

[Trait("Corpus", "definitions")]
public sealed class DefinitionTests
{
    public static TheoryData<string> Valid => [.. CorpusDefinition.All.Where(d => d.Valid).Select(d => d.File)];

    public static TheoryData<string> Invalid => [.. CorpusDefinition.All.Where(d => !d.Valid).Select(d => d.File)];

    public static TheoryData<string> Located => [.. CorpusDefinition.All.Where(d => d.Places.Any()).Select(d => d.File)];

    [CorpusTheory]
    [MemberData(nameof(Valid))]
    public void A_valid_definition_has_no_errors(string file)
    {
        var definition = CorpusDefinition.Find(file);

        Assert.DoesNotContain(ErrorsIn(definition), e => !Disagreements.Cover(definition, e));
    }

    [CorpusTheory]
    [MemberData(nameof(Invalid))]
    public void An_invalid_definition_has_errors(string file)
    {
        var definition = CorpusDefinition.Find(file);

        Assert.True(ErrorsIn(definition).Count > 0 || Disagreements.Excuse(definition), $"No error in {file}, of which {definition.Authority} says: {definition.Why}");
    }

    [CorpusTheory]
    [MemberData(nameof(Located))]
    public void Errors_stand_where_the_service_puts_them(string file)
    {
        var definition = CorpusDefinition.Find(file);
        var errors = ErrorsIn(definition);

        Assert.All(
            Disagreements.Excuse(definition) ? [] : definition.Places,
            place => Assert.Contains(errors, e => (e.Pointer + "/").StartsWith(place == "/" ? place : place + "/", StringComparison.Ordinal)));
    }

    private static List<Diagnostic> ErrorsIn(CorpusDefinition definition) =>
        [.. AslReader.Read(definition.Read()).Validate(OptionsOf(definition)).Where(d => d.Severity is Severity.Error)];

    private static ValidationOptions OptionsOf(CorpusDefinition definition) =>
        new() { Type = definition.IsExpress ? StateMachineType.Express : StateMachineType.Standard };
}
