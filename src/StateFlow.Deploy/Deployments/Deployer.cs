using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Deployments;
using StateFlow.Validation;

namespace StateFlow.Deploy;

/// <summary>Deploys machines: makes a plan, and makes it true.</summary>
/// <remarks>
/// A deployment that was cut short is completed by making it again. What deployments make is tagged <c>stateflow:managed</c> with the name of the
/// machine; nothing else is changed or removed. Definitions go to the endpoint of Step Functions, and nowhere else.
/// </remarks>
public sealed class Deployer : IDisposable
{
    private const int MostPlans = 6;

    private readonly AwsConnection _connection;
    private readonly DeployerOptions _options;
    private readonly Services _services;
    private AwsIdentity? _identity;

    /// <summary>Makes a deployer. No call is made yet.</summary>
    /// <param name="target">Where calls go, and who makes them; what AWS tools find by themselves when it is left out.</param>
    /// <param name="options">How it goes about its work.</param>
    /// <exception cref="AwsTargetException">The region is not known, or the profile does not exist.</exception>
    public Deployer(AwsTarget? target = null, DeployerOptions? options = null)
    {
        _connection = AwsConnection.Of(target ?? new AwsTarget());
        _options = options ?? new DeployerOptions();
        _services = new Services(_connection);
    }

    /// <summary>Finds out what a deployment would do. Nothing is changed.</summary>
    /// <param name="deployment">The machine, and what belongs to it.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <returns>The plan; what is wrong with the deployment is among its findings.</returns>
    /// <exception cref="AwsServiceException">AWS refused a call, or could not be reached.</exception>
    public async Task<DeploymentPlan> PlanAsync(MachineDeployment deployment, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        _identity ??= await AwsIdentity.OfAsync(_connection, cancellation).ConfigureAwait(false);
        var desired = DesiredState.Of(deployment, _identity);
        if (desired.HasErrors)
        {
            return new DeploymentPlan(desired, new ActualState()) { Findings = [.. desired.Findings] }; // What is wrong may be what would be asked about.
        }

        var actual = await new Inspector(_services).InspectAsync(desired, cancellation).ConfigureAwait(false);
        var plan = Planner.Plan(desired, actual, _options.Overwrite);
        return plan.Diff is { IsEmpty: true }
            ? plan
            : plan with { Findings = [.. plan.Findings, .. await ServiceValidation.FindAsync(_services, desired, cancellation).ConfigureAwait(false)] };
    }

    /// <summary>Makes a plan and makes it true. What is as it should be is left alone; where everything is, no call changes anything.</summary>
    /// <param name="deployment">The machine, and what belongs to it.</param>
    /// <param name="cancellation">Ends the work with an exception; what was done stays.</param>
    /// <exception cref="DeploymentException">The plan has errors, or a step cannot be done.</exception>
    /// <exception cref="AwsServiceException">AWS could not be reached while the plan was made.</exception>
    public async Task<DeploymentResult> DeployAsync(MachineDeployment deployment, CancellationToken cancellation = default) =>
        await DeployAsync(await PlanAsync(deployment, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Makes a plan true. Where something changed since it was made, a new one is made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends the work with an exception; what was done stays.</param>
    /// <exception cref="DeploymentException">The plan has errors, or a step cannot be done.</exception>
    public async Task<DeploymentResult> DeployAsync(DeploymentPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var patience = new Patience(_options.Clock);
        var freshRoles = new HashSet<string>(StringComparer.Ordinal);
        for (var made = 1; ; made++)
        {
            ThrowIfErrors(plan);
            try
            {
                return await ApplyAsync(plan, freshRoles, cancellation).ConfigureAwait(false);
            }
            catch (ReplanException) when (made < MostPlans)
            {
                await patience.PauseAsync(made, cancellation).ConfigureAwait(false);
                plan = await PlanAgainAsync(plan, cancellation).ConfigureAwait(false);
            }
            catch (ReplanException problem)
            {
                throw new DeploymentException($"Somebody else changes the machine '{plan.Desired.Name}' again and again: {problem.Message}", problem.InnerException);
            }
            catch (AwsServiceException problem)
            {
                throw Failure(problem);
            }
        }
    }

    /// <summary>Compares what AWS has with what a deployment says. Nothing is changed.</summary>
    /// <param name="deployment">The machine, and what belongs to it.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <returns>What a deployment would change back.</returns>
    /// <exception cref="DeploymentException">There are errors in the definition or its settings.</exception>
    /// <exception cref="AwsServiceException">AWS refused a call, or could not be reached.</exception>
    public async Task<DriftReport> FindDriftAsync(MachineDeployment deployment, CancellationToken cancellation = default)
    {
        var plan = await PlanAsync(deployment, cancellation).ConfigureAwait(false);
        if (plan.Desired.HasErrors)
        {
            ThrowIfErrors(plan);
        }

        return DriftReport.Of(plan);
    }

    /// <summary>Removes what deployments of a machine made, and only that: the machine with its versions and aliases, its functions and its roles.</summary>
    /// <param name="deployment">The machine, and what belongs to it.</param>
    /// <param name="removal">What else is to be done.</param>
    /// <param name="cancellation">Ends the work with an exception; what was done stays.</param>
    /// <returns>What was removed, or would be.</returns>
    /// <exception cref="DeploymentException">Something was not made by StateFlow, or a step cannot be done.</exception>
    public async Task<IReadOnlyList<PlannedChange>> RemoveAsync(MachineDeployment deployment, RemovalOptions? removal = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        try
        {
            _identity ??= await AwsIdentity.OfAsync(_connection, cancellation).ConfigureAwait(false);
            return await new Removal(_services, _options, removal ?? new RemovalOptions()).RunAsync(deployment, _identity, cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem)
        {
            throw Failure(problem);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _services.Dispose();

    private static DeploymentException Failure(AwsServiceException problem) => new(
        problem.StatusCode is 0 or >= 500 ? $"{problem.Message} What was done so far stays: do the same again to go on." : problem.Message, problem);

    private static void ThrowIfErrors(DeploymentPlan plan)
    {
        if (plan.HasErrors)
        {
            throw new DeploymentException(string.Join('\n', plan.Findings.Where(f => f.Severity is Severity.Error).Select(f => f.Message)));
        }
    }

    private async Task<DeploymentPlan> PlanAgainAsync(DeploymentPlan plan, CancellationToken cancellation)
    {
        try
        {
            return await PlanAsync(plan.Desired.Deployment, cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem)
        {
            throw Failure(problem);
        }
    }

    private async Task<DeploymentResult> ApplyAsync(DeploymentPlan plan, HashSet<string> freshRoles, CancellationToken cancellation)
    {
        var work = new Work(_services, plan.Desired, plan.Actual, _options) { FreshRoles = freshRoles };
        foreach (var step in DeploymentStep.Of(plan.Desired))
        {
            await step.ApplyAsync(work, cancellation).ConfigureAwait(false);
        }

        return new DeploymentResult
        {
            StateMachineArn = plan.StateMachineArn,
            RoleArn = plan.Desired.Configuration.RoleArn,
            VersionArn = work.Version,
            AliasArn = plan.Desired.Settings.Alias is { } alias ? $"{plan.StateMachineArn}:{alias.Name}" : null,
            FunctionArns = [.. plan.Desired.Deployment.Functions.Select(f => plan.Desired.Identity.Arn("lambda", $"function:{f.Name}"))],
            Changes = plan.Changes,
            Alarms = [.. work.Alarms],
        };
    }
}
