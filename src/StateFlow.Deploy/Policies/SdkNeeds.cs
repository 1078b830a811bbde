using StateFlow.Integrations;
using StateFlow.Validation;

namespace StateFlow.Deploy.Policies;

/// <summary>Adds what calls of the AWS SDK need.</summary>
internal sealed class SdkNeeds(PolicyBuilder builder)
{
    /// <summary>The Data API, which reads the secret with the permissions of the caller. Source: user guide of Amazon Aurora, "Authorizing access to the RDS Data API".</summary>
    private const string DataApi = "rdsdata";

    public void Add(StateScope scope, TaskState task, TaskResource.Sdk sdk)
    {
        var action = IntegrationCatalog.FindService(sdk.Service)?.FindAction(sdk.Action);
        if (action is not { Permissions.Count: > 0 })
        {
            builder.Report(task.Name, $"What IAM calls '{sdk.Service}:{sdk.Action}' is not known, so that nothing is allowed for it. Add what it needs.");
            return;
        }

        var parameters = action.Parameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var call = CallValues.Of(scope, task, name => parameters.Contains(name));
        var permissions = ApiGatewayMethods.Of(action) ?? action.Permissions;
        foreach (var unknown in permissions.Where(IamActions.IsUnknown))
        {
            builder.Report(task.Name, $"IAM is not known to have the action '{unknown}', which '{action}' would be. Look it up: it may have another name, or need no permission.");
        }

        CallNeeds.Allow(builder, action.ToString(), $"Calls {action}.", permissions, call);
        if (sdk.Service is DataApi)
        {
            CallNeeds.Allow(builder, action.ToString(), "Reads the secrets of databases.", ["secretsmanager:GetSecretValue"], call);
        }

        PassedRoles.AddOfSdk(builder, action.Service.Id, call);
    }
}
