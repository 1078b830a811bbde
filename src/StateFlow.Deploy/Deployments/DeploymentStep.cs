namespace StateFlow.Deploy.Deployments;

/// <summary>One resource of a deployment: knows what is to be done about it, and does it.</summary>
internal abstract class DeploymentStep
{
    /// <summary>Tells what is to be done.</summary>
    public abstract IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual);

    /// <summary>Tells what is wrong, so that nothing is to be done.</summary>
    public virtual IEnumerable<string> FindErrors(DesiredState desired, ActualState actual) => [];

    /// <summary>Tells what one would want to know.</summary>
    public virtual IEnumerable<PlanFinding> FindWarnings(DesiredState desired, ActualState actual) => [];

    /// <summary>Does it. What is as it should be is left alone.</summary>
    public abstract Task ApplyAsync(Work work, CancellationToken cancellation);

    /// <summary>Gives the steps of a deployment in their order: what is needed comes before what needs it.</summary>
    public static IReadOnlyList<DeploymentStep> Of(DesiredState desired) =>
    [
        new RoleStep(d => d.FunctionRole, a => a.FunctionRole),
        .. desired.Deployment.Functions.Select(f => new FunctionStep(f)),
        new LogGroupStep(),
        new RoleStep(d => d.Role, a => a.Role),
        new MachineStep(),
        new TagsStep(),
        new VersionStep(),
        new AliasStep(),
        new OldVersionsStep(),
        new OldPermissionsStep(d => d.FunctionRole, a => a.FunctionRole),
        new OldPermissionsStep(d => d.Role, a => a.Role),
    ];
}
