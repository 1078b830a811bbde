namespace StateFlow.Deploy.Policies;

/// <summary>Allows the actions of a call on what it acts on.</summary>
internal static class CallNeeds
{
    private const string Athena = "athena:";

    /// <summary>Allows actions; those that act on the same are one statement.</summary>
    /// <param name="builder">Where it is added.</param>
    /// <param name="name">The service and the action that are called, as in <c>sqs:sendMessage</c>.</param>
    /// <param name="purpose">What it is for: a sentence.</param>
    /// <param name="actions">The actions of IAM.</param>
    /// <param name="call">What is given.</param>
    /// <param name="condition">The condition, if there is one.</param>
    public static void Allow(PolicyBuilder builder, string name, string purpose, IEnumerable<string> actions, CallValues call, Json? condition = null)
    {
        var groups = new OrderedDictionary<string, (List<string> Actions, ResourceSearch Search, string? Reason)>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            var (search, reason) = Search(name, action, call);
            var key = string.Join('\n', search.Found);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = ([], search, reason));
            }

            group.Actions.Add(action);
        }

        foreach (var (ofGroup, search, reason) in groups.Values)
        {
            builder.Allow(call.State, purpose, ofGroup, search.Found, condition, reason);
            foreach (var problem in search.Problems)
            {
                builder.Report(call.State, $"{string.Join(", ", ofGroup)}: {problem}");
            }
        }
    }

    private static (ResourceSearch Search, string? Reason) Search(string name, string action, CallValues call)
    {
        var search = new ResourceSearch(call);
        if (IamActions.HasNoResources(action))
        {
            search.Add(Arns.Any);
            return (search, Reasons.NoResources);
        }

        var service = action[..action.IndexOf(':', StringComparison.Ordinal)];
        foreach (var template in ResourceTable.Find(name, action, call))
        {
            search.AddTemplate(service, template);
        }

        if (name.StartsWith(Athena, StringComparison.Ordinal) && service == "s3")
        {
            search.Report("The buckets that a query reads and writes are not in the definition, so that all are allowed. Narrow the statement for S3 to them.");
        }

        if (search.Found.Count == 0)
        {
            AddArns(service, search);
        }

        if (search.Found.Count == 0)
        {
            search.Add(Arns.Any);
            search.Report("What it acts on does not follow from the call, so that everything is allowed. Narrow the statement to what is meant.");
        }

        return (search, !search.IsUnnamed ? null : name.StartsWith(Athena, StringComparison.Ordinal) ? Reasons.Queried : Reasons.Unnamed);
    }

    /// <summary>Adds the values that are ARNs of the service, where the table does not know the action.</summary>
    private static void AddArns(string service, ResourceSearch search)
    {
        foreach (var name in search.Call.Names)
        {
            if (name.EndsWith("Arn", StringComparison.OrdinalIgnoreCase)
                && search.Call.Find(name).Text is { } text
                && Integrations.Arn.TryRead(text, out var arn)
                && arn.Service.SequenceEqual(service))
            {
                search.Add(text);
            }
        }
    }
}
