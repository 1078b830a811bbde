namespace StateFlow.Deploy.Policies;

/// <summary>Writes policy documents.</summary>
internal static class PolicyDocument
{
    public static Json Of(params ReadOnlySpan<Json> statements) => new JsonObjectBuilder(2)
        .Add("Version", Json.From("2012-10-17"))
        .Add("Statement", Json.Array(statements))
        .ToJson();

    /// <summary>Gives the policy that says who may assume the role: Step Functions, for one machine of one account, against confused deputies.</summary>
    /// <remarks>Source: developer guide of Step Functions, "Creating an IAM role for your state machine".</remarks>
    public static Json Trust(string? machine) => Of(new JsonObjectBuilder(4)
        .Add("Effect", Json.From("Allow"))
        .Add("Principal", Of("Service", Json.From("states.amazonaws.com")))
        .Add("Action", Json.From("sts:AssumeRole"))
        .Add(
            "Condition",
            new JsonObjectBuilder(2)
                .Add("StringEquals", Of("aws:SourceAccount", Json.From(Arns.Account)))
                .Add("ArnLike", Of("aws:SourceArn", Json.From(Arns.StateMachine(machine))))
                .ToJson())
        .ToJson());

    /// <summary>Gives a condition of one operator and one key.</summary>
    public static Json Condition(string @operator, string key, string value) => Of(@operator, Of(key, Json.From(value)));

    private static Json Of(string name, Json value) => Json.Object(new KeyValuePair<string, Json>(name, value));
}
