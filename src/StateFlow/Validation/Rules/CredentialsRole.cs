using StateFlow.Asl;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Credentials name the role to assume: SF2107 (recorded).</summary>
internal sealed class CredentialsRole : StateRule
{
    private const string RoleArn = "RoleArn";

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is TaskState { Credentials: { } credentials } && !EvaluatedName.IsIn(credentials, RoleArn))
        {
            findings.Report(
                StateFieldRules.CredentialsRoleArn,
                scope.Pointer,
                $"The credentials of the Task state '{scope.State.Name}' have no '{RoleArn}'. Add the ARN of the role that the task assumes.",
                AslField.Credentials.Name);
        }
    }
}
