using StateFlow.Validation;

namespace StateFlow.Deploy.Policies;

/// <summary>Derives the policy of a machine: what its states need, and what it needs as a whole.</summary>
internal static class MachineNeeds
{
    /// <summary>What CloudWatch Logs needs; it knows no resources for it. Source: developer guide of Step Functions, "Logging in CloudWatch Logs".</summary>
    private static readonly string[] LogDelivery =
    [
        "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries",
        "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups",
    ];

    /// <summary>Source: developer guide of Step Functions, "Trace Step Functions requests using AWS X-Ray".</summary>
    private static readonly string[] Traces =
        ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"];

    public static MachinePolicy Of(StateMachine machine, DeploymentSettings settings)
    {
        var name = settings.Name ?? machine.Name;
        var builder = new PolicyBuilder();
        var tasks = new TaskNeeds(builder, name);
        foreach (var graph in new MachineScope(machine, ValidationOptions.Default).Graphs)
        {
            foreach (var scope in graph.States)
            {
                switch (scope.State)
                {
                    case TaskState task:
                        tasks.Add(scope, task);
                        break;
                    case MapState { IsDistributed: true } map:
                        MapNeeds.Add(scope, map, name, builder);
                        break;
                    case RawState raw:
                        builder.Report(raw.Name, $"The kind of the state '{raw.Name}' is not known, so that nothing is allowed for it. Add what it needs.");
                        break;
                    case PassState or ChoiceState or WaitState or SucceedState or FailState or ParallelState or MapState:
                        break;
                }
            }
        }

        AddLogging(settings, builder);
        AddEncryption(settings, name, builder);
        return builder.Build(PolicyDocument.Trust(name));
    }

    private static void AddLogging(DeploymentSettings settings, PolicyBuilder builder)
    {
        if (settings.Logging is { Level: not ExecutionLogLevel.Off })
        {
            builder.Allow(null, "Logs executions to CloudWatch Logs.", LogDelivery, [Arns.Any], reason: Reasons.NoResources);
        }

        if (settings.Tracing)
        {
            builder.Allow(null, "Sends traces to AWS X-Ray.", Traces, [Arns.Any], reason: Reasons.NoResources);
        }
    }

    /// <summary>Adds the key of the customer. Source: developer guide of Step Functions, "Data at rest encryption".</summary>
    private static void AddEncryption(DeploymentSettings settings, string? name, PolicyBuilder builder)
    {
        if (settings.Encryption is not { KmsKeyId: var key })
        {
            return;
        }

        var isAlias = key.Contains("alias/", StringComparison.Ordinal);
        if (isAlias)
        {
            builder.Report(null, $"The key '{key}' is an alias, but IAM knows keys only, so that all keys of the account are allowed for this machine. Give the ARN of the key.");
        }

        string[] keys = [isAlias ? Arns.Of("kms", "key/*") : Arns.IsArn(key) || Arns.IsToken(key) ? key : Arns.Of("kms", $"key/{key}")];
        builder.Allow(
            null,
            "Encrypts the machine and its executions.",
            ["kms:Decrypt", "kms:GenerateDataKey"],
            keys,
            PolicyDocument.Condition(name is null ? "StringLike" : "StringEquals", "kms:EncryptionContext:aws:states:stateMachineArn", Arns.StateMachine(name)));
        if (settings.Logging is { Level: not ExecutionLogLevel.Off })
        {
            builder.Allow(
                null,
                "Encrypts what is logged on its way.",
                ["kms:GenerateDataKey"],
                keys,
                PolicyDocument.Condition("StringEquals", "kms:EncryptionContext:SourceArn", Arns.Of("logs", Arns.Any)));
        }
    }
}
