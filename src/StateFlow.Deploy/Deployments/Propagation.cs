using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Deployments;

/// <summary>Knows the errors that services give while IAM spreads a role. Other errors with the same code mean what they say.</summary>
internal static class Propagation
{
    // What Step Functions says: nobody is "authorized to assume the provided role", or the role itself "is not authorized to access the Log Destination", "to create managed-rule".
    private static readonly string[] MachineRoleTexts = ["assume the provided role", "Log Destination", "managed-rule"];

    /// <summary>Tells whether Step Functions cannot use the role of a machine.</summary>
    public static bool IsOfMachineRole(AwsServiceException problem) =>
        AwsErrors.Is(problem, AwsErrors.AccessDenied) && Array.Exists(MachineRoleTexts, t => problem.ServiceMessage.Contains(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tells whether Lambda cannot use the role of a function.</summary>
    public static bool IsOfFunctionRole(AwsServiceException problem) =>
        AwsErrors.Is(problem, AwsErrors.InvalidParameterValue) && problem.ServiceMessage.Contains("cannot be assumed by Lambda", StringComparison.OrdinalIgnoreCase);
}
