using System.Runtime.CompilerServices;
using System.Text.Json;
using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Deployments;
using StateFlow.Deploy.StepFunctions;
using StateFlow.Local;

namespace StateFlow.Deploy;

/// <summary>Runs machines on AWS: starts executions, waits for them, reads what they did, answers their tasks, and tests single states.</summary>
public sealed class StepFunctionsClient : IDisposable
{
    private static readonly TimeSpan FirstPoll = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SpreadTime = TimeSpan.FromSeconds(10);

    private readonly AwsConnection _connection;
    private readonly StepFunctionsApi _api;
    private readonly TimeProvider _clock;
    private readonly Patience _patience;
    private readonly JsonSerializerOptions? _serializer;
    private AwsIdentity? _identity;

    /// <summary>Makes a client. No call is made yet.</summary>
    /// <param name="target">Where calls go, and who makes them; what AWS tools find by themselves when it is left out.</param>
    /// <param name="serializerOptions">How inputs are written; as System.Text.Json does by itself when they are left out.</param>
    /// <param name="clock">The clock that waiting goes by; that of the system when it is left out.</param>
    /// <exception cref="AwsTargetException">The region is not known, or the profile does not exist.</exception>
    public StepFunctionsClient(AwsTarget? target = null, JsonSerializerOptions? serializerOptions = null, TimeProvider? clock = null)
    {
        _connection = AwsConnection.Of(target ?? new AwsTarget());
        _api = new StepFunctionsApi(_connection);
        _clock = clock ?? TimeProvider.System;
        _patience = new Patience(_clock);
        _serializer = serializerOptions;
    }

    /// <summary>Starts an execution.</summary>
    /// <param name="stateMachine">The ARN of a machine, a version or an alias; or the name of a machine, followed by <c>:</c> and an alias or version if need be.</param>
    /// <param name="input">The input: a value that JSON can hold; an empty object when it is left out.</param>
    /// <param name="name">
    /// The name, up to 80 characters. Starting the same input under the same name again gives the execution that there is already, so that nothing
    /// happens twice. Without a name AWS makes one, and a call whose answer was lost may start two executions.
    /// </param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <returns>The ARN of the execution.</returns>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached; with <c>ExecutionAlreadyExists</c> the name was used with another input.</exception>
    public async Task<string> StartAsync(string stateMachine, object? input = null, string? name = null, CancellationToken cancellation = default)
    {
        var request = await RequestAsync(stateMachine, input, name, cancellation).ConfigureAwait(false);
        try
        {
            var reply = await WithSpreadAsync(
                () => _patience.RetryAsync(() => _api.StartExecutionAsync(request, cancellation), p => AwsErrors.Is(p, AwsErrors.ExecutionLimitExceeded), Patience.Usual, null, cancellation),
                AwsErrors.StateMachineDoesNotExist,
                cancellation).ConfigureAwait(false);
            return reply.ExecutionArn;
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.ExecutionAlreadyExists))
        {
            // AWS itself gives the execution only while it runs.
            var arn = ExecutionArnOf(request.StateMachineArn, request.Name!); // Only a name that was given can be taken.
            var before = await _api.DescribeExecutionAsync(new ExecutionRequest(arn), cancellation).OrNothing(AwsErrors.ExecutionDoesNotExist).ConfigureAwait(false);
            if (before?.Input is { } given && CanonicalJson.Read(given) == CanonicalJson.Read(request.Input))
            {
                return arn;
            }

            throw;
        }
    }

    /// <summary>Starts an execution of an Express workflow and waits for its end, in one call of up to five minutes.</summary>
    /// <param name="stateMachine">As for <see cref="StartAsync"/>.</param>
    /// <param name="input">The input: a value that JSON can hold; an empty object when it is left out.</param>
    /// <param name="name">The name, up to 80 characters; AWS makes one when it is left out. It may be used again.</param>
    /// <param name="cancellation">Ends the call with an exception; the execution goes on.</param>
    /// <returns>The execution after its end, be it a failure.</returns>
    /// <exception cref="AwsServiceException">
    /// AWS refused, or could not be reached; with <c>StateMachineTypeNotSupported</c> it is a Standard workflow. Where the answer was lost the execution may have run:
    /// the call is not made again.
    /// </exception>
    public async Task<ExecutionDescription> StartSyncAsync(string stateMachine, object? input = null, string? name = null, CancellationToken cancellation = default)
    {
        var request = await RequestAsync(stateMachine, input, name, cancellation).ConfigureAwait(false);
        return ExecutionDescription.Of(await WithSpreadAsync(() => _patience.RetryAsync(() => _api.StartSyncExecutionAsync(request, cancellation), IsThrottled, Patience.Usual, null, cancellation), AwsErrors.StateMachineDoesNotExist, cancellation).ConfigureAwait(false));
    }

    /// <summary>Tells how an execution stands.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached; with <c>ExecutionDoesNotExist</c> there is none, or it is of an Express workflow.</exception>
    public async Task<ExecutionDescription> DescribeAsync(string executionArn, CancellationToken cancellation = default) =>
        ExecutionDescription.Of(await WithSpreadAsync(() => _api.DescribeExecutionAsync(new ExecutionRequest(executionArn), cancellation), AwsErrors.ExecutionDoesNotExist, cancellation).ConfigureAwait(false));

    /// <summary>Waits for the end of an execution.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellation">Ends the waiting with an exception; the execution goes on.</param>
    /// <returns>The execution after its end, be it a failure.</returns>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached.</exception>
    public async Task<ExecutionDescription> WaitAsync(string executionArn, CancellationToken cancellation = default)
    {
        for (var pause = FirstPoll; ; pause = pause * 2 < LongestPoll ? pause * 2 : LongestPoll)
        {
            var execution = await DescribeAsync(executionArn, cancellation).ConfigureAwait(false);
            if (!execution.IsRunning)
            {
                return execution;
            }

            await Task.Delay(pause, _clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the history of an execution, all pages of it, as the records of local runs: it can be replayed with <see cref="Replayer"/>.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, could not be reached, or gave an event that is not known.</exception>
    public async Task<IReadOnlyList<HistoryEvent>> GetHistoryAsync(string executionArn, CancellationToken cancellation = default)
    {
        var result = HistoryJson.Read((await GetHistoryJsonAsync(executionArn, cancellation).ConfigureAwait(false)).ToString());
        return result.HasProblems
            ? throw new AwsServiceException(AwsService.StepFunctions.Id, "GetExecutionHistory", $"The history cannot be read: {string.Join(' ', result.Problems)}", null)
            : result.Events;
    }

    /// <summary>Reads the history of an execution as the service writes it: an object with the member <c>events</c>, which <c>stateflow replay</c> takes.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached.</exception>
    public async Task<Json> GetHistoryJsonAsync(string executionArn, CancellationToken cancellation = default)
    {
        const int LargestPage = 1000;
        var events = new List<Json>();
        string? token = null;
        do
        {
            var request = new GetExecutionHistoryRequest(executionArn, LargestPage, token);
            var page = await WithSpreadAsync(() => _api.GetExecutionHistoryAsync(request, cancellation), AwsErrors.ExecutionDoesNotExist, cancellation).ConfigureAwait(false);
            events.AddRange(page.Events.Items);
            token = page.NextToken;
        }
        while (token is not null);
        return new JsonObjectBuilder(1).Add("events", Json.FromList([.. events])).ToJson();
    }

    /// <summary>Lists the executions of a Standard workflow, the newest first, page by page as they are asked for.</summary>
    /// <param name="stateMachine">As for <see cref="StartAsync"/>.</param>
    /// <param name="status">Those of one status only; all when it is left out.</param>
    /// <param name="cancellation">Ends the listing with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached.</exception>
    public async IAsyncEnumerable<ExecutionDescription> ListAsync(string stateMachine, ExecutionStatus? status = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var arn = await ArnOfAsync(stateMachine, cancellation).ConfigureAwait(false);
        string? token = null;
        do
        {
            var page = await _api.ListExecutionsAsync(new ListExecutionsRequest(arn, status is { } one ? StatusNames.Of(one) : null, token), cancellation).ConfigureAwait(false);
            foreach (var execution in page.Executions)
            {
                yield return ExecutionDescription.Of(execution);
            }

            token = page.NextToken;
        }
        while (token is not null);
    }

    /// <summary>Stops an execution of a Standard workflow.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="error">The name of the error it ends with.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached.</exception>
    public Task StopAsync(string executionArn, string? error = null, string? cause = null, CancellationToken cancellation = default) =>
        _api.StopExecutionAsync(new StopExecutionRequest(executionArn, error, cause), cancellation);

    /// <summary>Lets an execution that did not succeed go on from where it failed, within 14 days.</summary>
    /// <param name="executionArn">Its ARN.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached.</exception>
    public Task RedriveAsync(string executionArn, CancellationToken cancellation = default) => _api.RedriveExecutionAsync(new ExecutionRequest(executionArn), cancellation);

    /// <summary>Answers a task that waits for its token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="output">The result: a value that JSON can hold.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached; with <c>TaskTimedOut</c> or <c>TaskDoesNotExist</c> nobody waits any more.</exception>
    public Task SendTaskSuccessAsync(string token, object? output, CancellationToken cancellation = default) =>
        _api.SendTaskSuccessAsync(new SendTaskSuccessRequest(token, Text(output)), cancellation);

    /// <summary>Lets a task that waits for its token fail.</summary>
    /// <param name="token">The token.</param>
    /// <param name="error">The name of the error.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached; with <c>TaskTimedOut</c> or <c>TaskDoesNotExist</c> nobody waits any more.</exception>
    public Task SendTaskFailureAsync(string token, string? error = null, string? cause = null, CancellationToken cancellation = default) =>
        _api.SendTaskFailureAsync(new SendTaskFailureRequest(token, error, cause), cancellation);

    /// <summary>Says that the work on a task that waits for its token goes on.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached; with <c>TaskTimedOut</c> or <c>TaskDoesNotExist</c> nobody waits any more.</exception>
    public Task SendTaskHeartbeatAsync(string token, CancellationToken cancellation = default) =>
        _api.SendTaskHeartbeatAsync(new SendTaskHeartbeatRequest(token), cancellation);

    /// <summary>Runs one state of a machine on AWS, without an execution.</summary>
    /// <param name="machine">The machine; placeholders in it must have been replaced.</param>
    /// <param name="state">The name of the state, be it nested.</param>
    /// <param name="test">What it is run with.</param>
    /// <param name="cancellation">Ends the call with an exception.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    /// <exception cref="AwsServiceException">AWS refused, or could not be reached.</exception>
    public async Task<StateTestResult> TestStateAsync(StateMachine machine, string state, StateTest? test = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var request = (test ?? new StateTest()).Request(machine, state, _serializer);
        return StateTestResult.Of(await _patience.RetryAsync(() => _api.TestStateAsync(request, cancellation), IsThrottled, Patience.Usual, null, cancellation).ConfigureAwait(false));
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _api.Dispose();

    private static string ExecutionArnOf(string machineArn, string name) =>
        $"{string.Join(':', machineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal).Split(':').Take(7))}:{name}"; // Without version or alias.

    // Nothing ran yet: the call can be made again.
    private static bool IsThrottled(AwsServiceException problem) => AwsErrors.Is(problem, AwsErrors.Throttling, AwsErrors.TooManyRequests);

    private string Text(object? value) => Values.ToJson(value, _serializer).ToString();

    private async Task<StartExecutionRequest> RequestAsync(string stateMachine, object? input, string? name, CancellationToken cancellation) =>
        new(await ArnOfAsync(stateMachine, cancellation).ConfigureAwait(false), name, input is null ? "{}" : Text(input), null);

    private async Task<string> ArnOfAsync(string stateMachine, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateMachine);
        if (stateMachine.StartsWith("arn:", StringComparison.Ordinal))
        {
            return stateMachine;
        }

        _identity ??= await AwsIdentity.OfAsync(_connection, cancellation).ConfigureAwait(false);
        return _identity.Arn("states", $"stateMachine:{stateMachine}");
    }

    /// <summary>Makes a call again for a few seconds while something new is not to be seen everywhere.</summary>
    private Task<T> WithSpreadAsync<T>(Func<Task<T>> call, string notThere, CancellationToken cancellation) =>
        _patience.RetryAsync(call, p => AwsErrors.Is(p, notThere), SpreadTime, null, cancellation);
}
