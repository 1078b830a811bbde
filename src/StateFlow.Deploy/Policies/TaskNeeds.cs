using StateFlow.Integrations;
using StateFlow.Validation;

namespace StateFlow.Deploy.Policies;

/// <summary>Adds what tasks need, whatever they call.</summary>
/// <param name="builder">Where it is added.</param>
/// <param name="machine">The name of the machine, if it has one.</param>
internal sealed class TaskNeeds(PolicyBuilder builder, string? machine)
{
    private readonly IntegrationNeeds _integrations = new(builder, machine);
    private readonly SdkNeeds _sdk = new(builder);

    public void Add(StateScope scope, TaskState task)
    {
        if (task.Credentials is { } credentials)
        {
            AddRole(scope, credentials);
            return;
        }

        switch (scope.Resource)
        {
            case TaskResource.Optimized optimized:
                _integrations.Add(scope, task, optimized);
                break;
            case TaskResource.Sdk sdk:
                _sdk.Add(scope, task, sdk);
                break;
            case TaskResource.Function function:
                AllowFunction(task, function.Arn);
                break;
            case TaskResource.Unresolved when task.Resource is { } token && Arns.IsToken(token) && token.Contains("activity", StringComparison.OrdinalIgnoreCase):
                builder.Report(task.Name, $"'{token}' is taken as the ARN of an activity, for which the machine needs nothing. Write the resource of the integration, if it stands for something else.");
                break;
            case TaskResource.Unresolved when task.Resource is { } token && Arns.IsToken(token):
                AllowFunction(task, token);
                builder.Report(task.Name, $"'{token}' is taken as the ARN of a Lambda function. Write the resource of the integration, if it stands for something else.");
                break;
            case TaskResource.Unresolved:
                builder.Report(task.Name, $"What '{task.Resource}' stands for is not known, so that nothing is allowed for it. Write the resource without placeholders, or add what it needs.");
                break;
            case TaskResource.Unknown:
                builder.Report(task.Name, $"'{task.Resource}' is nothing that a task can call, so that nothing is allowed for it. Correct the resource.");
                break;
            case TaskResource.Activity or null:
                break; // Workers need permissions to poll for an activity, the machine needs none.
        }
    }

    /// <summary>Adds the role that a task assumes. The call is made with its permissions, not with those of the machine.</summary>
    /// <remarks>Source: developer guide of Step Functions, "Accessing resources in other AWS accounts in Step Functions".</remarks>
    private void AddRole(StateScope scope, Json credentials)
    {
        var call = new CallValues(scope, credentials, name => name == "RoleArn");
        var role = call.Find("RoleArn");
        if (role.Text is null)
        {
            builder.Report(scope.State.Name, $"'RoleArn' {role.Problem}, so that every role of every account may be assumed that trusts this one. Write its ARN, or narrow the statement to the roles there are.");
        }

        builder.Allow(
            scope.State.Name,
            "Assumes the roles of tasks, which need the permissions of the calls.",
            ["sts:AssumeRole"],
            [role.Text is { Length: > 0 } text ? text : Arns.Of("iam", string.Empty, Arns.Any, "role/*")]);
    }

    private void AllowFunction(TaskState task, string arn) =>
        builder.Allow(task.Name, "Calls lambda:invoke.", ["lambda:InvokeFunction"], [arn, $"{arn}:*"]);
}
