using System.Buffers;
using System.Text;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Deploy.StepFunctions;
using StateFlow.Local;
using StateFlow.Validation;

namespace StateFlow.Deploy;

/// <summary>What a single state is run with on AWS. Becomes a request of <c>TestState</c>.</summary>
public sealed record StateTest
{
    /// <summary>Gets the input: a value that JSON can hold. Default: an empty object.</summary>
    public object? Input { get; init; }

    /// <summary>Gets the variables: an object. Default: none.</summary>
    public object? Variables { get; init; }

    /// <summary>Gets the context object. Default: what AWS makes up.</summary>
    public object? Context { get; init; }

    /// <summary>Gets the ARN of the role that a task is run with. Default: none, which is enough where the result is a mock.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Gets the result that a task gives instead of being run; <see cref="Json.Null"/> for null. Default: it is run.</summary>
    public object? MockResult { get; init; }

    /// <summary>Gets the error that a task fails with instead of being run. Default: it is run.</summary>
    public (string Error, string? Cause)? MockError { get; init; }

    /// <summary>Gets how often the state was retried before, which decides on the next retry. Default: never.</summary>
    public int? RetrierRetryCount { get; init; }

    /// <summary>Makes the request. A state is tested alone, and must say what the machine says for it.</summary>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    internal TestStateRequest Request(StateMachine machine, string name, JsonSerializerOptions? serializer) => new(DefinitionOf(machine, name))
    {
        InspectionLevel = "DEBUG",
        Input = Text(Input, serializer) ?? "{}",
        Variables = Text(Variables, serializer),
        Context = Text(Context, serializer),
        RoleArn = RoleArn,
        Mock = MockError is { } error ? new TestStateMock(null, new TestStateError(error.Error, error.Cause), null)
            : MockResult is null ? null : new TestStateMock(Text(MockResult, serializer), null, null),
        StateConfiguration = RetrierRetryCount is null ? null : new TestStateConfiguration(RetrierRetryCount, null, null, null),
    };

    private static string DefinitionOf(StateMachine machine, string name)
    {
        var scope = new MachineScope(machine, ValidationOptions.Default);
        var state = scope.Graphs.SelectMany(g => g.Graph.States).FirstOrDefault(s => s.Name == name)
            ?? throw new ArgumentException($"There is no state '{name}'. {Words.DidYouMean(name, scope.StateNames) ?? $"There is {Words.List(scope.StateNames)}."}", nameof(name));
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = Json.MaxDepth }))
        {
            StateFormats.Write(writer, state with { QueryLanguage = state.QueryLanguage ?? machine.QueryLanguage });
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string? Text(object? value, JsonSerializerOptions? serializer) => value is null ? null : Values.ToJson(value, serializer).ToString();
}
