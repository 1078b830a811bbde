using StateFlow.Expressions;

namespace StateFlow.Integrations;

/// <summary>A call of a service: where it goes, how it is waited for, and the arguments that belong to it.</summary>
/// <param name="Target">The service and the action, as in <c>sqs:sendMessage</c>; or the whole ARN of something else.</param>
/// <param name="Arguments">The arguments, in order; those that are <see langword="null"/> are not sent.</param>
internal sealed record ServiceCall(string Target, params (string Name, object? Value)[] Arguments)
{
    private const string ArnStart = "arn:";

    /// <summary>Gets how the task waits.</summary>
    public IntegrationPattern Pattern { get; init; }

    /// <summary>Gets whether <see cref="Target"/> is the whole resource.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Gets the argument that takes what the caller gives as arguments, such as <c>Payload</c>.</summary>
    public string? PayloadParameter { get; init; }

    /// <summary>Gets the member of the result that becomes the output, such as <c>Payload</c>.</summary>
    public string? Unwrapped { get; init; }

    /// <summary>Gets the resource.</summary>
    /// <param name="partition">The partition of AWS.</param>
    public string ResourceIn(string partition) => IsWhole
        ? Target
        : $"{ArnStart}{partition}:states:::{Target}" + Pattern switch
        {
            IntegrationPattern.Sync => ".sync",
            IntegrationPattern.Sync2 => ".sync:2",
            IntegrationPattern.WaitForTaskToken => ".waitForTaskToken",
            _ => string.Empty,
        };

    /// <summary>Puts the arguments of the call and those that the caller gives into one object.</summary>
    /// <exception cref="InvalidOperationException">What the caller gives is no object, so that nothing can be added to it.</exception>
    public (Json? Arguments, Json? Parameters) BuildArguments(Draft draft, string state)
    {
        var given = draft.Arguments ?? draft.Parameters;
        if (Arguments.Length == 0 && PayloadParameter is null)
        {
            return (draft.Arguments, draft.Parameters);
        }

        var language = draft.Arguments is not null ? QueryLanguage.Jsonata : draft.Parameters is not null ? QueryLanguage.JsonPath : draft.Language;
        var field = language is QueryLanguage.Jsonata ? nameof(draft.Arguments) : nameof(draft.Parameters);
        var members = new JsonObjectBuilder();
        foreach (var (name, value) in Arguments)
        {
            if (value is not null)
            {
                Payload.Add(members, name, draft.Convert(value), field, language);
            }
        }

        if (given is { ValueKind: not System.Text.Json.JsonValueKind.Object })
        {
            throw new InvalidOperationException(
                $"'{field}' of the Task state '{state}' must be an object, because the arguments of {Target} are added to it. Give an object with expressions inside.");
        }

        foreach (var (name, value) in (given ?? DefaultPayload(draft, language)).Members)
        {
            members.Set(name, value);
        }

        return language is QueryLanguage.Jsonata ? (members.ToJson(), draft.Parameters) : (draft.Arguments, members.ToJson());
    }

    /// <summary>Makes the member of the result that the caller wants the output.</summary>
    /// <exception cref="InvalidOperationException">The caller says something else about the output, too.</exception>
    public (Json? Output, DataPath? OutputPath) BuildOutput(Draft draft, string state)
    {
        if (Unwrapped is null)
        {
            return (draft.Output, draft.OutputPath);
        }

        if (draft is not { Output: null, OutputPath: null, ResultPath: null, ResultSelector: null })
        {
            throw new InvalidOperationException(
                $"The output of the Task state '{state}' is unwrapped, and something else is said about it, too. Leave one of them out.");
        }

        return draft.Language is QueryLanguage.Jsonata
            ? (Json.From(Jsonata.Expr($"$states.result.{Unwrapped}").ToString()), null)
            : (null, new DataPath($"$.{Unwrapped}"));
    }

    /// <summary>What a function is given when the caller says nothing: the state's input, and the task token if it has to answer with it.</summary>
    private Json DefaultPayload(Draft draft, QueryLanguage language)
    {
        if (PayloadParameter is not { } parameter)
        {
            return Json.EmptyObject;
        }

        object input = language is QueryLanguage.Jsonata ? Jsonata.Input : JsonPath.Root;
        object token = language is QueryLanguage.Jsonata ? Jsonata.TaskToken : JsonPath.TaskToken;
        var payload = new JsonObjectBuilder();
        Payload.Add(
            payload,
            parameter,
            draft.Convert(Pattern is IntegrationPattern.WaitForTaskToken ? new { input, taskToken = token } : input),
            parameter,
            language);
        return payload.ToJson();
    }
}
