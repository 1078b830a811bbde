using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Cli.Checks;

/// <summary>Reads the fields of a file <c>stateflow.json</c>, and says where one makes no sense.</summary>
/// <param name="places">Where the parts of the file are.</param>
/// <param name="problems">Where it is added what is wrong.</param>
internal sealed class SettingsFields(SourceMap places, List<string> problems)
{
    /// <summary>Gets the words for kinds of workflow.</summary>
    public static IReadOnlyDictionary<string, StateMachineType> Types { get; } =
        new Dictionary<string, StateMachineType> { ["standard"] = StateMachineType.Standard, ["express"] = StateMachineType.Express };

    /// <summary>Checks that there is an object with known fields only.</summary>
    public void Check(Json value, string pointer, params IReadOnlyCollection<string> known)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            Report(pointer, $"Here must be an object, but there is {Json.Describe(value.ValueKind)}.");
        }

        foreach (var (name, _) in value.Members)
        {
            if (!known.Contains(name))
            {
                Report(JsonPointer.Append(pointer, name), $"There is no setting '{name}'. {Words.DidYouMean(name, known) ?? $"There is {Words.List(known)}."}");
            }
        }
    }

    /// <summary>Reads a string.</summary>
    public string? Text(Json owner, string pointer, string field) =>
        owner[field] is { } value ? Read(value, JsonPointer.Append(pointer, field), $"'{field}'") : null;

    /// <summary>Reads strings.</summary>
    public IReadOnlyList<string> Texts(Json owner, string pointer, string field)
    {
        var place = JsonPointer.Append(pointer, field);
        if (owner[field] is { ValueKind: not JsonValueKind.Array } other)
        {
            Report(place, $"'{field}' must be an array of strings, but is {other}.");
        }

        return [.. (owner[field]?.Items ?? []).Select((item, i) => Read(item, JsonPointer.Append(place, i), $"An item of '{field}'")).OfType<string>()];
    }

    /// <summary>Reads strings by their names.</summary>
    public IEnumerable<KeyValuePair<string, string>> TextMembers(Json owner, string pointer, string field)
    {
        foreach (var (name, value) in Members(owner, pointer, field))
        {
            if (Read(value, JsonPointer.Append(JsonPointer.Append(pointer, field), name), $"'{name}'") is { } text)
            {
                yield return KeyValuePair.Create(name, text);
            }
        }
    }

    /// <summary>Reads true or false.</summary>
    public bool? Flag(Json owner, string pointer, string field)
    {
        if (owner[field] is { } flag && flag != Json.True && flag != Json.False)
        {
            Report(JsonPointer.Append(pointer, field), $"'{field}' must be true or false, but is {flag}.");
            return null;
        }

        return owner[field] is { } value ? value == Json.True : null;
    }

    /// <summary>Reads a whole number.</summary>
    public int? Number(Json owner, string pointer, string field, int least, int most)
    {
        if (owner[field] is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most)
        {
            return (int)number;
        }

        Report(JsonPointer.Append(pointer, field), $"'{field}' must be a whole number from {least} to {most}, but is {value}.");
        return null;
    }

    /// <summary>Reads one of several words.</summary>
    public T? Word<T>(Json owner, string pointer, string field, IReadOnlyDictionary<string, T> words)
        where T : struct => owner[field] is { } value && TryWord(value, JsonPointer.Append(pointer, field), $"'{field}'", words, out var word) ? word : null;

    /// <summary>Reads one of several words.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pointer">Where it is.</param>
    /// <param name="subject">What a message begins with.</param>
    /// <param name="words">The words and what they mean.</param>
    /// <param name="word">What the word means.</param>
    public bool TryWord<T>(Json value, string pointer, string subject, IReadOnlyDictionary<string, T> words, out T? word)
    {
        if (value.ValueKind is JsonValueKind.String && words.TryGetValue(value.GetString(), out word))
        {
            return true;
        }

        var quoted = words.Keys.Select(w => $"'{w}'").ToList();
        Report(pointer, $"{subject} must be {string.Join(", ", quoted.SkipLast(1))} or {quoted[^1]}, but is {value}.");
        word = default;
        return false;
    }

    /// <summary>Reads the members of an object.</summary>
    public JsonMembers Members(Json owner, string pointer, string field)
    {
        if (owner[field] is { ValueKind: not JsonValueKind.Object })
        {
            Report(JsonPointer.Append(pointer, field), $"'{field}' must be an object.");
        }

        return owner[field]?.Members ?? default;
    }

    /// <summary>Says what makes no sense, and where.</summary>
    public void Report(string pointer, string message) => problems.Add($"{places.Find(pointer)}: error: {message}");

    private string? Read(Json value, string pointer, string subject)
    {
        if (value.ValueKind is JsonValueKind.String)
        {
            return value.GetString();
        }

        Report(pointer, $"{subject} must be a string, but is {value}.");
        return null;
    }
}
