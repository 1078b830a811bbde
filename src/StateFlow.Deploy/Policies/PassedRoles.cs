namespace StateFlow.Deploy.Policies;

/// <summary>Adds the roles that calls pass to services: <c>iam:PassRole</c>, for these services only.</summary>
internal static class PassedRoles
{
    private const string Action = "iam:PassRole";

    private static readonly string[] Pass = [Action];

    /// <summary>Where the roles are: the integration, the parameter, and the service if it is not the one that the catalogue names.</summary>
    /// <remarks>Source: developer guide of Step Functions, "IAM policies for integrated services"; management guide of Amazon EMR for its services.</remarks>
    private static readonly ILookup<string, (string Parameter, string? Service)> Parameters = new (string Integration, string Parameter, string? Service)[]
    {
        ("bedrock:createModelCustomizationJob", "RoleArn", null),
        ("ecs:runTask", "Overrides.TaskRoleArn|*", null),
        ("ecs:runTask", "Overrides.ExecutionRoleArn|*", null),
        ("eks:createCluster", "RoleArn", null),
        ("eks:createFargateProfile", "PodExecutionRoleArn", null),
        ("eks:createNodegroup", "NodeRole", null),
        ("elasticmapreduce:createCluster", "ServiceRole|EMR_DefaultRole", "elasticmapreduce.amazonaws.com"),
        ("elasticmapreduce:createCluster", "JobFlowRole|EMR_EC2_DefaultRole", "ec2.amazonaws.com"),
        ("elasticmapreduce:createCluster", "AutoScalingRole", "application-autoscaling.amazonaws.com"),
        ("emr-serverless:startJobRun", "ExecutionRoleArn", null),
        ("mediaconvert:createJob", "Role", null),
        ("sagemaker:createHyperParameterTuningJob", "TrainingJobDefinition.RoleArn", null),
        ("sagemaker:createHyperParameterTuningJob", "TrainingJobDefinitions[].RoleArn", null),
        ("sagemaker:createLabelingJob", "RoleArn", null),
        ("sagemaker:createModel", "ExecutionRoleArn", null),
        ("sagemaker:createProcessingJob", "RoleArn", null),
        ("sagemaker:createTrainingJob", "RoleArn", null),
    }.ToLookup(r => r.Integration, r => (r.Parameter, r.Service), StringComparer.Ordinal);

    /// <summary>Adds the roles that an optimized integration passes.</summary>
    /// <param name="builder">Where they are added.</param>
    /// <param name="integration">The integration.</param>
    /// <param name="service">The service that the catalogue names.</param>
    /// <param name="call">What is given.</param>
    public static void Add(PolicyBuilder builder, string integration, string service, CallValues call)
    {
        var rows = Parameters[integration].ToList();
        var given = rows.Where(r => r.Parameter.Contains('|', StringComparison.Ordinal) || call.Gives(r.Parameter.Split('.', '[')[0])).ToList();
        foreach (var (parameter, other) in given.Count > 0 ? given : rows.Take(1))
        {
            var search = new ResourceSearch(call);
            search.AddTemplate("iam", $"role/{{{(parameter.Contains('|', StringComparison.Ordinal) ? parameter.Replace("|", "!|", StringComparison.Ordinal) : parameter + '!')}}}");
            Allow(builder, call.State, search.Found, other ?? service);
            foreach (var problem in search.Problems)
            {
                builder.Report(call.State, problem);
            }
        }

        if (rows.Count == 0 || (integration == "ecs:runTask" && HasRoleOfDefinition(call)))
        {
            Allow(builder, call.State, [Arns.Of("iam", "role/*")], service);
            builder.Report(call.State, $"'{integration}' passes roles that the call does not name, so that all roles of the account may be passed to {service}. Narrow it to those that are meant.");
        }
    }

    /// <summary>Adds the roles that a call of the SDK gives to its service. Which service assumes them is not known, so that there is no condition.</summary>
    public static void AddOfSdk(PolicyBuilder builder, string service, CallValues call)
    {
        foreach (var name in call.Names.Where(n => n is "Role" || n.EndsWith("RoleArn", StringComparison.Ordinal)))
        {
            if (call.Find(name).Text is { } role && (Arns.IsToken(role) || Arns.IsArn(role)))
            {
                builder.Allow(call.State, "Passes roles to services.", Pass, [role]);
                builder.Report(call.State, $"'{name}' is taken as a role that is passed to {service}. Add a condition with 'iam:PassedToService' to the statement.");
            }
            else
            {
                builder.Report(call.State, $"'{name}' may be a role that is passed to {service}, but which one is not known, so that passing it is not allowed. Write its ARN, or add a statement for '{Action}'.");
            }
        }
    }

    /// <summary>Tells whether the task definition decides about one of the two roles of a task.</summary>
    private static bool HasRoleOfDefinition(CallValues call) =>
        call.Find("Overrides.TaskRoleArn") == CallValue.Missing || call.Find("Overrides.ExecutionRoleArn") == CallValue.Missing;

    private static void Allow(PolicyBuilder builder, string state, IReadOnlyList<string> roles, string service) =>
        builder.Allow(state, "Passes roles to services.", Pass, roles, PolicyDocument.Condition("StringEquals", "iam:PassedToService", service));
}
