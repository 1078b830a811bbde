using StateFlow.TestKit;

namespace StateFlow.Tests.Validation;

public sealed class RuleDocumentTests
{
    [Fact]
    public void The_document_says_what_the_rules_and_their_examples_say() =>
        Snapshot.MatchFile(RuleDocument.Print(), Repository.PathOf("docs", "rules.md"));
}
