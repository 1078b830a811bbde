using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Lambda;

namespace StateFlow.Deploy.Deployments;

/// <summary>A Lambda function: its code and its configuration.</summary>
/// <param name="function">The function.</param>
internal sealed class FunctionStep(FunctionSettings function) : DeploymentStep
{
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        if (!actual.Functions.TryGetValue(function.Name, out var found))
        {
            yield return new PlannedChange(ChangeKind.Create, ResourceKind.Function, function.Name, [$"{function.Runtime}, {function.Handler}"]);
        }
        else if (Details(desired, found.Configuration).ToList() is { Count: > 0 } details)
        {
            yield return new PlannedChange(ChangeKind.Update, ResourceKind.Function, function.Name, [.. details]);
        }
    }

    public override IEnumerable<string> FindErrors(DesiredState desired, ActualState actual) =>
        actual.Functions.TryGetValue(function.Name, out var found) && found.Tags?.GetValueOrDefault(DesiredState.ManagedTag) != desired.Name
            ? [$"The function '{function.Name}' exists, but was not made for this machine: it has no tag '{DesiredState.ManagedTag}' = '{desired.Name}'. Give yours another name."]
            : [];

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (!work.Actual.Functions.TryGetValue(function.Name, out var found))
        {
            await CreateAsync(work, cancellation).ConfigureAwait(false);
            return;
        }

        if (!Details(work.Desired, found.Configuration).Any())
        {
            if (IsOnItsWay(found.Configuration))
            {
                await WaitAsync(work, cancellation).ConfigureAwait(false); // A run that was cut short did not.
            }

            return;
        }

        if (ConfigurationDetails(work.Desired, found.Configuration).Any())
        {
            await CallAsync(work, () => work.Services.Lambda.UpdateFunctionConfigurationAsync(function.Name, ConfigurationRequest(work.Desired), cancellation), cancellation).ConfigureAwait(false);
            await WaitAsync(work, cancellation).ConfigureAwait(false);
        }

        if (CodeDetails(found.Configuration).Any())
        {
            var request = new UpdateFunctionCodeRequest(function.Code.Zip) { Architectures = [function.Architecture] };
            await CallAsync(work, () => work.Services.Lambda.UpdateFunctionCodeAsync(function.Name, request, cancellation), cancellation).ConfigureAwait(false);
            await WaitAsync(work, cancellation).ConfigureAwait(false);
        }

        work.Report(DeploymentEventKind.Updated, ResourceKind.Function, function.Name, "The function was changed");
    }

    private FunctionEnvironment EnvironmentRequest => new(function.Environment);

    private int TimeoutSeconds => (int)function.Timeout.TotalSeconds;

    private UpdateFunctionConfigurationRequest ConfigurationRequest(DesiredState desired) => new(desired.RoleOf(function), function.Handler, function.Runtime)
    {
        MemorySize = function.MemorySize,
        Timeout = TimeoutSeconds,
        Environment = EnvironmentRequest,
    };

    private IEnumerable<string> Details(DesiredState desired, FunctionConfiguration found) => ConfigurationDetails(desired, found).Concat(CodeDetails(found));

    private IEnumerable<string> CodeDetails(FunctionConfiguration found)
    {
        if (found.CodeSha256 != function.Code.Sha256)
        {
            yield return "~ code";
        }
        else if (found.State is "Failed" || found.LastUpdateStatus is "Failed")
        {
            yield return $"~ code, again: {found.StateReason ?? found.LastUpdateStatusReason ?? "it failed"}";
        }

        if (found.Architectures is [{ } architecture, ..] && architecture != function.Architecture)
        {
            yield return $"~ architecture: {architecture} -> {function.Architecture}";
        }
    }

    private IEnumerable<string> ConfigurationDetails(DesiredState desired, FunctionConfiguration found)
    {
        var fields = new (string Name, object? Before, object? After)[]
        {
            ("handler", found.Handler, function.Handler),
            ("runtime", found.Runtime, function.Runtime),
            ("role", found.Role, desired.RoleOf(function)),
            ("memory", found.MemorySize, function.MemorySize),
            ("timeout", found.Timeout, TimeoutSeconds),
        };
        foreach (var (name, before, after) in fields.Where(f => !Equals(f.Before, f.After)))
        {
            yield return $"~ {name}: {before} -> {after}";
        }

        // Values may be secrets: they are compared, but never shown.
        var variables = found.Environment?.Variables ?? new Dictionary<string, string>();
        foreach (var name in function.Environment.Keys.Union(variables.Keys).Order(StringComparer.Ordinal).Where(n => function.Environment.GetValueOrDefault(n) != variables.GetValueOrDefault(n)))
        {
            yield return $"{(variables.ContainsKey(name) ? function.Environment.ContainsKey(name) ? '~' : '-' : '+')} environment variable {name}";
        }
    }

    private async Task CreateAsync(Work work, CancellationToken cancellation)
    {
        var desired = work.Desired;
        var request = new CreateFunctionRequest(function.Name, desired.RoleOf(function), function.Handler, function.Runtime, new FunctionZip(function.Code.Zip))
        {
            Architectures = [function.Architecture],
            MemorySize = function.MemorySize,
            Timeout = TimeoutSeconds,
            Environment = EnvironmentRequest,
            Tags = new Dictionary<string, string>(desired.ResourceTags),
        };
        try
        {
            await work.Patience.RetryAsync(
                () => work.Services.Lambda.CreateFunctionAsync(request, cancellation),
                p => IsSpreading(p, work),
                work.Options.PropagationTimeout,
                _ => work.Report(DeploymentEventKind.Waiting, ResourceKind.Function, function.Name, "IAM has not spread the role yet"),
                cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.FunctionConflict))
        {
            throw new ReplanException(problem);
        }

        await WaitAsync(work, cancellation).ConfigureAwait(false);
        work.Report(DeploymentEventKind.Created, ResourceKind.Function, function.Name, "The function was made");
    }

    private static bool IsOnItsWay(FunctionConfiguration found) => found.State is "Pending" || found.LastUpdateStatus is "InProgress";

    private bool IsSpreading(AwsServiceException problem, Work work) =>
        Propagation.IsOfFunctionRole(problem) && function.RoleArn is null && work.Desired.FunctionRole is { } role && work.FreshRoles.Contains(role.Name);

    /// <summary>Makes a call, and makes it again while another update of the function is under way.</summary>
    private Task<T> CallAsync<T>(Work work, Func<Task<T>> call, CancellationToken cancellation) => work.Patience.RetryAsync(
        call,
        p => AwsErrors.Is(p, AwsErrors.FunctionConflict) || IsSpreading(p, work),
        Patience.Usual,
        p => work.Report(DeploymentEventKind.Waiting, ResourceKind.Function, function.Name, p.ServiceMessage),
        cancellation);

    private async Task WaitAsync(Work work, CancellationToken cancellation)
    {
        var reply = await work.Patience.WaitAsync(
            () => work.Services.Lambda.GetFunctionAsync(function.Name, cancellation).OrNothing(AwsErrors.FunctionNotFound), // It may not be seen yet.
            f => f is not null && !IsOnItsWay(f.Configuration),
            Patience.Usual,
            cancellation).ConfigureAwait(false);
        var found = reply?.Configuration ?? throw new DeploymentException($"The function '{function.Name}' was made, but is not there.");
        if (found.State is "Failed" or "Pending" || found.LastUpdateStatus is "Failed" or "InProgress")
        {
            throw new DeploymentException($"The function '{function.Name}' does not become active: {found.StateReason ?? found.LastUpdateStatusReason ?? found.State}");
        }
    }
}
