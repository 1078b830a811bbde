namespace StateFlow.Deploy.Policies;

/// <summary>Puts together what states need: what allows the same actions under the same condition is one statement.</summary>
internal sealed class PolicyBuilder
{
    /// <summary>How long the policies within a role may be together, without blanks. Source: IAM user guide, "IAM and AWS STS quotas".</summary>
    private const int LongestPolicy = 10_240;

    private readonly OrderedDictionary<(string Actions, string? Condition), Draft> _drafts = [];
    private readonly OrderedDictionary<PolicyFinding, bool> _findings = [];

    /// <summary>Allows actions on resources.</summary>
    /// <param name="state">The state that needs it; <see langword="null"/> for the machine.</param>
    /// <param name="purpose">What it is for: a sentence.</param>
    /// <param name="actions">The actions; at least one.</param>
    /// <param name="resources">The resources; without any, nothing is allowed.</param>
    /// <param name="condition">The condition, if there is one.</param>
    /// <param name="reason">Why the resources cannot be narrower: a sentence.</param>
    public void Allow(string? state, string purpose, IReadOnlyList<string> actions, IReadOnlyList<string> resources, Json? condition = null, string? reason = null)
    {
        if (resources.Count == 0)
        {
            return;
        }

        var key = (string.Join(' ', actions), condition?.ToString());
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts.Add(key, draft = new Draft(actions, condition, purpose));
        }

        foreach (var resource in resources)
        {
            draft.Resources.TryAdd(resource, true);
        }

        if (state is not null)
        {
            draft.States.TryAdd(state, true);
        }

        if (reason is not null)
        {
            draft.Reasons.TryAdd(reason, true);
        }
    }

    /// <summary>Says why the policy is wider than one could wish, or what could not be derived; once.</summary>
    public void Report(string? state, string message) => _findings.TryAdd(new PolicyFinding(state, message), true);

    /// <summary>Gives the policy.</summary>
    public MachinePolicy Build(Json trust)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var statements = new List<PolicyStatement>(_drafts.Count);
        foreach (var draft in _drafts.Values)
        {
            statements.Add(draft.Build(UniqueName(draft.Name, names)));
        }

        var policy = new MachinePolicy { Statements = [.. statements], TrustPolicy = trust };
        if (policy.ToJson().ToString().Length is > LongestPolicy and var length)
        {
            Report(null, $"The policy has {length:N0} characters, but the policies within a role have {LongestPolicy:N0} at most. Put it into managed policies, or give the machine a role of your own.");
        }

        return policy with { Findings = [.. _findings.Keys] };
    }

    private static string UniqueName(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}{number}";
        }

        return unique;
    }

    /// <summary>A statement to be.</summary>
    private sealed record Draft(IReadOnlyList<string> Actions, Json? Condition, string Purpose)
    {
        public OrderedDictionary<string, bool> Resources { get; } = [];

        public OrderedDictionary<string, bool> States { get; } = [];

        public OrderedDictionary<string, bool> Reasons { get; } = [];

        /// <summary>Gets the first action without what no name has: <c>emr-serverless:StartJobRun</c> is <c>EmrServerlessStartJobRun</c>.</summary>
        public string Name => string.Concat(Actions[0].Split('-', ':').Select(w => w.Length == 0 ? w : $"{char.ToUpperInvariant(w[0])}{w[1..]}"));

        public PolicyStatement Build(string name) => new(name, [.. Actions], [.. Wildcards.Prune([.. Resources.Keys])])
        {
            Condition = Condition,
            States = [.. States.Keys],
            Purpose = string.Join(' ', [Purpose, .. Reasons.Keys]),
        };
    }
}
