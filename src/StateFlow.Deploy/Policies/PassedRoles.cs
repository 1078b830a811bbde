namespace StateFlow.Deploy.Policies;

/// <summary>Adds the roles that calls pass to services: <c>iam:PassRole</c>, for these services only.</summary>
internal static class PassedRoles
{
    private const string Action = "iam:PassRole";

    private const string EcsTasks = "ecs-tasks.amazonaws.com";

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

    /// <summary>Which service assumes the roles of an SDK call: by the service that is called, and by the member where members differ.</summary>
    /// <remarks>Source: the user guides of the services, each about its roles.</remarks>
    private static readonly Dictionary<string, string> Services = new(StringComparer.Ordinal)
    {
        ["batch"] = "batch.amazonaws.com",
        ["batch:ExecutionRoleArn"] = EcsTasks,
        ["batch:JobRoleArn"] = EcsTasks,
        ["cloudformation"] = "cloudformation.amazonaws.com",
        ["codebuild"] = "codebuild.amazonaws.com",
        ["codepipeline"] = "codepipeline.amazonaws.com",
        ["ecs"] = "ecs.amazonaws.com",
        ["ecs:ExecutionRoleArn"] = EcsTasks,
        ["ecs:TaskRoleArn"] = EcsTasks,
        ["eventbridge"] = "events.amazonaws.com",
        ["firehose"] = "firehose.amazonaws.com",
        ["glue"] = "glue.amazonaws.com",
        ["lambda"] = "lambda.amazonaws.com",
        ["pipes"] = "pipes.amazonaws.com",
        ["sagemaker"] = "sagemaker.amazonaws.com",
        ["scheduler"] = "scheduler.amazonaws.com",
        ["sfn"] = "states.amazonaws.com",
    };

    /// <summary>The parameters with data for something else: what they hold is no role of the call.</summary>
    private static readonly HashSet<string> Payloads = new(["Detail", "Input", "MessageBody", "Payload"], StringComparer.Ordinal);

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

    /// <summary>Adds the roles that a call of the SDK gives to its service, wherever they are in what it is given.</summary>
    /// <param name="builder">Where they are added.</param>
    /// <param name="service">The service, as the SDK calls it.</param>
    /// <param name="call">What is given.</param>
    public static void AddOfSdk(PolicyBuilder builder, string service, CallValues call)
    {
        if (service is "sts")
        {
            return; // It assumes roles, and passes none.
        }

        foreach (var (path, value) in call.FindNested(IsRole, Payloads.Contains))
        {
            var name = path[(path.LastIndexOf('.') + 1)..].TrimEnd('[', ']');
            var isSettled = value.Text is { } text && (Arns.IsToken(text) || Arns.IsArn(text));
            if (isSettled && (Services.GetValueOrDefault($"{service}:{name}") ?? Services.GetValueOrDefault(service)) is { } principal)
            {
                Allow(builder, call.State, [value.Text!], principal); // It is settled.
            }
            else if (isSettled)
            {
                builder.Allow(call.State, "Passes roles to services.", Pass, [value.Text!]); // It is settled.
                builder.Report(call.State, $"'{path}' is taken as a role that is passed to {service}. Add a condition with 'iam:PassedToService' to the statement.");
            }
            else if (path == name || IsArnOfRole(name) || (value.Text is null && value != CallValue.NoText))
            {
                builder.Report(call.State, $"'{path}' may be a role that is passed to {service}, but which one is not known, so that passing it is not allowed. Write its ARN, or add a statement for '{Action}'.");
            }
        }
    }

    private static bool IsRole(string name) => name.EndsWith("Role", StringComparison.Ordinal) || IsArnOfRole(name);

    private static bool IsArnOfRole(string name) => name.EndsWith("RoleArn", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether the task definition decides about one of the two roles of a task.</summary>
    private static bool HasRoleOfDefinition(CallValues call) =>
        call.Find("Overrides.TaskRoleArn") == CallValue.Missing || call.Find("Overrides.ExecutionRoleArn") == CallValue.Missing;

    private static void Allow(PolicyBuilder builder, string state, IReadOnlyList<string> roles, string service) =>
        builder.Allow(state, "Passes roles to services.", Pass, roles, PolicyDocument.Condition("StringEquals", "iam:PassedToService", service));
}
