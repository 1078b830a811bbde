using StateFlow.Integrations;
using StateFlow.Validation;

namespace StateFlow.Deploy.Policies;

/// <summary>Adds what optimized integrations need: the call, the job, the managed rule, the roles.</summary>
/// <param name="builder">Where it is added.</param>
/// <param name="machine">The name of the machine, if it has one.</param>
internal sealed class IntegrationNeeds(PolicyBuilder builder, string? machine)
{
    private const string EmrService = "elasticmapreduce.amazonaws.com";

    private static readonly string[] ManagedRule = ["events:PutTargets", "events:PutRule", "events:DescribeRule"];

    /// <summary>The roles linked to services that calls may have to make: the integration, the service, the name of the role.</summary>
    private static readonly (string Integration, string Service, string Role)[] LinkedRoles =
    [
        ("elasticmapreduce:createCluster", EmrService, "AWSServiceRoleForEMRCleanup"),
        ("emr-containers:createVirtualCluster", "emr-containers.amazonaws.com", "AWSServiceRoleForAmazonEMRContainers"),
        ("emr-serverless:createApplication", "ops.emr-serverless.amazonaws.com", "AWSServiceRoleForAmazonEMRServerless*"),
    ];

    public void Add(StateScope scope, TaskState task, TaskResource.Optimized resource)
    {
        var integration = resource.Integration;
        var parameters = integration.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var call = CallValues.Of(scope, task, name => parameters.Contains(name));
        switch (integration.Name)
        {
            case "http:invoke":
                HttpNeeds.AddEndpoint(builder, call, machine);
                return;
            case "apigateway:invoke":
                HttpNeeds.AddApi(builder, call);
                return;
            case "eks:call" or "eks:runJob":
                return; // Kubernetes authorizes them.
        }

        if (integration.Permissions is not { } permissions)
        {
            builder.Report(task.Name, $"What '{integration}' needs is not known, so that nothing is allowed for it. Add what it needs.");
            return;
        }

        foreach (var statement in permissions.Call)
        {
            CallNeeds.Allow(builder, integration.Name, $"Calls {integration}.", statement.Actions, call, ConditionOf(integration.Name, statement, call));
        }

        if (resource.Pattern is IntegrationPattern.Sync or IntegrationPattern.Sync2)
        {
            AddJob(integration.Name, permissions, call);
        }

        AddRoles(integration.Name, permissions, call);
    }

    private void AddJob(string integration, IntegrationPermissions permissions, CallValues call)
    {
        foreach (var statement in permissions.Job)
        {
            CallNeeds.Allow(builder, integration, $"Looks after the jobs of {integration}.", statement.Actions, call);
        }

        if (permissions.EventsRule is { } rule)
        {
            builder.Allow(call.State, "Is told when jobs end.", ManagedRule, [Arns.Of("events", $"rule/{rule}")]);
        }
    }

    private void AddRoles(string integration, IntegrationPermissions permissions, CallValues call)
    {
        if (permissions.PassRoleTo is { } service)
        {
            PassedRoles.Add(builder, integration, service, call);
        }

        foreach (var (_, linkedTo, role) in LinkedRoles.Where(r => r.Integration == integration))
        {
            builder.Allow(
                call.State,
                $"Makes the role of {linkedTo}, if the account has none.",
                ["iam:CreateServiceLinkedRole"],
                [Arns.Of("iam", $"role/aws-service-role/{linkedTo}/{role}")],
                PolicyDocument.Condition("StringEquals", "iam:AWSServiceName", linkedTo));
        }
    }

    /// <summary>Gives the condition of a call: a job on EMR containers runs with one role only.</summary>
    private static Json? ConditionOf(string integration, PermissionStatement statement, CallValues call) =>
        integration == "emr-containers:startJobRun" && statement.Actions.Contains("emr-containers:StartJobRun") && call.Find("ExecutionRoleArn").Text is { } role
            ? PolicyDocument.Condition("StringEquals", "emr-containers:ExecutionRoleArn", role)
            : null;
}
