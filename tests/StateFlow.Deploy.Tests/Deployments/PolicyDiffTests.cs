using StateFlow.Deploy.Deployments;

namespace StateFlow.Deploy.Tests.Deployments;

public sealed class PolicyDiffTests
{
    private static readonly Json One = Policy(("A", "sqs:SendMessage", "q1"));
    private static readonly Json Two = Policy(("A", "sqs:SendMessage", "q2"));
    private static readonly Json Three = Policy(("A", "sqs:SendMessage", "q3"), ("B", "sns:Publish", "t"));

    [Fact]
    public void What_differs_is_told_statement_by_statement()
    {
        Assert.Equal(["+ sqs:SendMessage on q1"], PolicyDiff.Describe(null, One));
        Assert.Equal(["~ sqs:SendMessage on q2"], PolicyDiff.Describe(One, Two));
        Assert.Equal(["- sns:Publish on t", "~ sqs:SendMessage on q1"], PolicyDiff.Describe(Three, One).Order(StringComparer.Ordinal));
        Assert.Equal(["- sqs:SendMessage on q1"], PolicyDiff.Describe(One, null));
        Assert.Empty(PolicyDiff.Describe(One, Json.Parse(One.ToString())));
    }

    [Fact]
    public void Both_together_allow_what_either_allows()
    {
        var both = PolicyDiff.Merge(One, Two)!.Value;

        Assert.Equal(["q2", "q1"], Resources(both));
        Assert.Equal(["A", "Before1"], Sids(both));
    }

    [Fact]
    public void One_that_was_joined_before_can_be_joined_again_and_no_two_statements_have_one_name()
    {
        var all = PolicyDiff.Merge(PolicyDiff.Merge(One, Two), Three)!.Value;

        Assert.Equal(["q3", "t", "q2", "q1"], Resources(all));
        Assert.Equal(Sids(all).Count, Sids(all).Distinct().Count());
        Assert.Equal(all, PolicyDiff.Merge(all, Three));
    }

    [Fact]
    public void With_nothing_else_it_stays_as_it_is()
    {
        Assert.Null(PolicyDiff.Merge(null, null));
        Assert.Equal(One, PolicyDiff.Merge(null, One));
        Assert.Equal(One, PolicyDiff.Merge(One, null));
        Assert.Equal(One, PolicyDiff.Merge(One, One));
    }

    [Fact]
    public void What_is_longer_than_IAM_takes_is_not_joined()
    {
        var long1 = Policy([.. Enumerable.Range(0, 80).Select(i => ($"S{i}", "sqs:SendMessage", $"arn:aws:sqs:eu-central-1:123456789012:a-{i}"))]);
        var long2 = Policy([.. Enumerable.Range(0, 80).Select(i => ($"S{i}", "sqs:SendMessage", $"arn:aws:sqs:eu-central-1:123456789012:b-{i}"))]);

        Assert.Equal(long2, PolicyDiff.Merge(long1, long2));
    }

    private static Json Policy(params (string Sid, string Action, string Resource)[] statements) => Json.Object(
        new("Version", Json.From("2012-10-17")),
        new("Statement", Json.Array([.. statements.Select(s => Json.Object(
            new("Sid", Json.From(s.Sid)), new("Effect", Json.From("Allow")), new("Action", Json.Array([Json.From(s.Action)])), new("Resource", Json.From(s.Resource))))])));

    private static List<string> Resources(Json policy) => [.. policy["Statement"]!.Value.Items.Select(s => s["Resource"]!.Value.GetString())];

    private static List<string> Sids(Json policy) => [.. policy["Statement"]!.Value.Items.Select(s => s["Sid"]!.Value.GetString())];
}
