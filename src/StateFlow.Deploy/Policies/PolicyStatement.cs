namespace StateFlow.Deploy;

/// <summary>A statement of a policy: it allows actions on resources.</summary>
/// <param name="Sid">Its name within the policy: letters and digits.</param>
/// <param name="Actions">The actions, as <c>sqs:SendMessage</c>, in order.</param>
/// <param name="Resources">
/// The ARNs, or <c>*</c>, in the order in which the states need them. Placeholders stay in them: those of the definition, and
/// <c>${AWS::Partition}</c>, <c>${AWS::Region}</c> and <c>${AWS::AccountId}</c>. Where the URL of a queue is a placeholder, <c>${Url::QueueName}</c> and
/// <c>${Url::QueueAccountId}</c> stand for its parts.
/// </param>
public sealed record PolicyStatement(string Sid, EquatableArray<string> Actions, EquatableArray<string> Resources)
{
    /// <summary>Gets under which conditions: an object of operators, as <c>{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}</c>; or <see langword="null"/>.</summary>
    public Json? Condition { get; init; }

    /// <summary>Gets the names of the states that need it, in their order; none when the machine as a whole does.</summary>
    public EquatableArray<string> States { get; init; }

    /// <summary>Gets what it is for, in words, and why a resource is as wide as it is when nothing narrower is possible.</summary>
    public string Purpose { get; init; } = string.Empty;

    /// <summary>Gives the statement as a policy document has it.</summary>
    internal Json ToJson()
    {
        var statement = new JsonObjectBuilder(5)
            .Add("Sid", Json.From(Sid))
            .Add("Effect", Json.From("Allow"))
            .Add("Action", List(Actions))
            .Add("Resource", List(Resources));
        return (Condition is { } condition ? statement.Add("Condition", condition) : statement).ToJson();
    }

    private static Json List(EquatableArray<string> texts) => Json.Array([.. texts.Select(t => Json.From(t))]);
}
