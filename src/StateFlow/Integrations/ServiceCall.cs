using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Integrations;

/// <summary>A call of a service: where it goes, how it is waited for, and the arguments that belong to it.</summary>
/// <param name="Target">The service and the action, as in <c>sqs:sendMessage</c>; or the whole ARN of something else.</param>
/// <param name="Arguments">The arguments, in order; those that are <see langword="null"/> are not sent.</param>
internal sealed record ServiceCall(string Target, params (string Name, object? Value)[] Arguments)
{
    /// <summary>Gets the arguments as one object, where the caller gives them so instead of one by one.</summary>
    public object? Body { get; init; }

    /// <summary>Gets how the task waits.</summary>
    public IntegrationPattern Pattern { get; init; }

    /// <summary>Gets whether <see cref="Target"/> is the whole resource, which takes what the caller gives as it is.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Gets the argument that takes what the caller gives as arguments, such as <c>Payload</c>.</summary>
    public string? PayloadParameter { get; init; }

    /// <summary>Gets the member of the result that becomes the output, such as <c>Payload</c>.</summary>
    public string? Unwrapped { get; init; }

    /// <summary>Gets whether a service is called, whose arguments have the names that AWS gave them.</summary>
    public bool IsService => !IsWhole || IntegrationCatalog.Find(Target) is TaskResource.Optimized or TaskResource.Sdk;

    /// <summary>Gets the resource.</summary>
    /// <param name="partition">The partition of AWS.</param>
    public string ResourceIn(string partition) => IsWhole ? Target : $"arn:{partition}:states:::{Target}{IntegrationPatterns.SuffixOf(Pattern)}";

    /// <summary>Puts the arguments of the call and those that the caller gives into one object.</summary>
    /// <exception cref="InvalidOperationException">One of the two is no object, so that nothing can be added to it; or both have an argument.</exception>
    public (Json? Arguments, Json? Parameters) BuildArguments(Draft draft, string state)
    {
        if (IsWhole)
        {
            return (draft.Arguments, draft.Parameters);
        }

        var language = draft.Arguments is not null ? QueryLanguage.Jsonata : draft.Parameters is not null ? QueryLanguage.JsonPath : draft.Language;
        var field = language is QueryLanguage.Jsonata ? nameof(draft.Arguments) : nameof(draft.Parameters);
        var own = Payload.ToTemplate(Body is null ? new ServiceArguments(Arguments).ToJson(draft) : draft.ConvertArguments(Body), field, language);
        var merged = Merge(own, state, draft.Arguments ?? draft.Parameters ?? DefaultPayload(draft, language)) ?? throw new InvalidOperationException(
            $"'{field}' of the Task state '{state}' cannot be added to the arguments of {Target}: one of them is not an object. "
                + "Give objects with expressions inside.");
        return language is QueryLanguage.Jsonata ? (merged, draft.Parameters) : (draft.Arguments, merged);
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
            var said = draft switch
            {
                { Output: not null } => nameof(draft.Output),
                { OutputPath: not null } => nameof(draft.OutputPath),
                { ResultPath: not null } => nameof(draft.ResultPath),
                _ => nameof(draft.ResultSelector),
            };
            throw new InvalidOperationException(
                $"The Task state '{state}' has both UnwrapPayload() and '{said}', which would say twice what becomes of the result. Leave UnwrapPayload() out and take "
                    + $"'{Unwrapped}' in '{said}': $states.result.{Unwrapped} in JSONata, a ResultSelector with $.{Unwrapped} in JSONPath.");
        }

        return draft.Language is QueryLanguage.Jsonata
            ? (Json.From(Jsonata.Expr($"$states.result.{Unwrapped}").ToString()), null)
            : (null, new DataPath($"$.{Unwrapped}"));
    }

    /// <summary>Adds what the caller gives to the arguments of the call.</summary>
    /// <returns>The object, or <see langword="null"/> when one of them is none.</returns>
    private Json? Merge(Json own, string state, Json given)
    {
        if (own == Json.EmptyObject || given == Json.EmptyObject)
        {
            return own == Json.EmptyObject ? given : own;
        }

        if (own.ValueKind is not JsonValueKind.Object || given.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var names = own.Members.Select(m => Payload.WithoutSuffix(m.Key)).ToHashSet(StringComparer.Ordinal);
        if (given.Members.Select(m => Payload.WithoutSuffix(m.Key)).FirstOrDefault(names.Contains) is { } both)
        {
            throw new InvalidOperationException(
                $"The Task state '{state}' gives the argument '{both}' of {Target} twice: in the call and in the arguments of the state. Remove one of them.");
        }

        var merged = new JsonObjectBuilder();
        foreach (var (name, value) in own.Members.Concat(given.Members))
        {
            merged.Add(name, value);
        }

        return merged.ToJson();
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
        var payload = Pattern is IntegrationPattern.WaitForTaskToken ? new ServiceArguments((nameof(input), input), ("taskToken", token)) : input;
        return Payload.ToTemplate(new ServiceArguments((parameter, payload)).ToJson(draft), parameter, language);
    }
}
