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

    /// <summary>Gets the resource.</summary>
    /// <param name="partition">The partition of AWS.</param>
    public string ResourceIn(string partition) => IsWhole ? Target : $"arn:{partition}:states:::{Target}{IntegrationPatterns.SuffixOf(Pattern)}";

    /// <summary>Puts the arguments of the call and those that the caller gives into one object.</summary>
    /// <exception cref="InvalidOperationException">One of the two is no object, so that nothing can be added to it.</exception>
    public (Json? Arguments, Json? Parameters) BuildArguments(Draft draft, string state)
    {
        if (IsWhole)
        {
            return (draft.Arguments, draft.Parameters);
        }

        var language = draft.Arguments is not null ? QueryLanguage.Jsonata : draft.Parameters is not null ? QueryLanguage.JsonPath : draft.Language;
        var field = language is QueryLanguage.Jsonata ? nameof(draft.Arguments) : nameof(draft.Parameters);
        var own = Payload.ToTemplate(Body is null ? new ServiceArguments(Arguments).ToJson(draft) : draft.Convert(Body), field, language);
        var merged = Merge(own, draft.Arguments ?? draft.Parameters ?? DefaultPayload(draft, language)) ?? throw new InvalidOperationException(
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
            throw new InvalidOperationException(
                $"The output of the Task state '{state}' is unwrapped, and something else is said about it, too. Leave one of them out.");
        }

        return draft.Language is QueryLanguage.Jsonata
            ? (Json.From(Jsonata.Expr($"$states.result.{Unwrapped}").ToString()), null)
            : (null, new DataPath($"$.{Unwrapped}"));
    }

    /// <summary>Adds what the caller gives to the arguments of the call; where both have a member, the caller's wins.</summary>
    /// <returns>The object, or <see langword="null"/> when one of them is none.</returns>
    private static Json? Merge(Json own, Json given)
    {
        if (own == Json.EmptyObject || given == Json.EmptyObject)
        {
            return own == Json.EmptyObject ? given : own;
        }

        if (own.ValueKind is not JsonValueKind.Object || given.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var replaced = given.Members.Select(m => WithoutSuffix(m.Key)).ToHashSet(StringComparer.Ordinal);
        var merged = new JsonObjectBuilder();
        foreach (var (name, value) in own.Members.Where(m => !replaced.Contains(WithoutSuffix(m.Key))).Concat(given.Members))
        {
            merged.Set(name, value);
        }

        return merged.ToJson();
    }

    private static string WithoutSuffix(string name) => name.EndsWith(".$", StringComparison.Ordinal) ? name[..^2] : name;

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
