using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Cli.Output;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>Reads a file <c>stateflow.json</c>, and finds everything in it that makes no sense.</summary>
internal sealed class SettingsReader
{
    private const string Off = "off";

    private static readonly string[] Fields = ["severities", "suppressions", "types", "warningsAsErrors"];
    private static readonly string[] SuppressionFields = ["id", "state", "reason"];
    private static readonly Dictionary<string, Severity?> SeverityWords =
        Enum.GetValues<Severity>().ToDictionary(FindingReport.NameOf, s => (Severity?)s, StringComparer.Ordinal);

    private readonly string _file;
    private readonly List<string> _problems;
    private readonly SourceMap _places;

    private SettingsReader(string file, byte[] content, List<string> problems) =>
        (_file, _problems, _places) = (file, problems, TextLocations.Of(content, file));

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="problems">Where it is added what is wrong.</param>
    public static Settings Read(string file, List<string> problems)
    {
        try
        {
            var content = File.ReadAllBytes(file);
            if (Json.TryParse(content, out var value, out var error))
            {
                return new SettingsReader(file, content, problems).ReadAll(value);
            }

            problems.Add($"{new SourceLocation(file, error.Line, error.Column)}: error: {error.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file}: error: {problem.Message}");
        }

        return Settings.None;
    }

    private Settings ReadAll(Json value)
    {
        CheckFields(value, string.Empty, Fields);
        return new Settings(Path.GetDirectoryName(Path.GetFullPath(_file)) ?? ".")
        {
            Severities = Members(value, "severities").Select(ReadSeverity).OfType<KeyValuePair<string, Severity?>>().ToDictionary(StringComparer.Ordinal),
            Suppressions = [.. ReadSuppressions(value)],
            Types = [.. Members(value, "types").Select(ReadType).OfType<(string, StateMachineType)>()],
            WarningsAsErrors = ReadFlag(value, "warningsAsErrors"),
        };
    }

    private KeyValuePair<string, Severity?>? ReadSeverity(KeyValuePair<string, Json> member)
    {
        var pointer = JsonPointer.Of("severities", member.Key);
        var isKnown = CheckId(member.Key, pointer);
        if (member.Value is { ValueKind: JsonValueKind.String } text && (SeverityWords.TryGetValue(text.GetString(), out var severity) || text.GetString() == Off))
        {
            return isKnown ? KeyValuePair.Create(member.Key, severity) : null;
        }

        Report(pointer, $"'{member.Key}' must be 'off', 'hint', 'warning' or 'error', but is {member.Value}.");
        return null;
    }

    private IEnumerable<Suppression> ReadSuppressions(Json value)
    {
        if (value["suppressions"] is not { } list)
        {
            yield break;
        }

        if (list.ValueKind is not JsonValueKind.Array)
        {
            Report("/suppressions", "'suppressions' must be an array of objects with 'id', and 'state' and 'reason' if need be.");
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            var pointer = JsonPointer.Of("suppressions", i);
            CheckFields(list[i], pointer, SuppressionFields);
            var id = ReadText(list[i], pointer, "id");
            if (id is null)
            {
                Report(pointer, "A suppression has the 'id' of a rule.");
            }
            else if (CheckId(id, pointer))
            {
                yield return new Suppression(id, ReadText(list[i], pointer, "state"), ReadText(list[i], pointer, "reason"));
            }
        }
    }

    private (string, StateMachineType)? ReadType(KeyValuePair<string, Json> member)
    {
        var word = member.Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        if (word is "standard" or "express")
        {
            return (member.Key, word == "express" ? StateMachineType.Express : StateMachineType.Standard);
        }

        Report(JsonPointer.Of("types", member.Key), $"The type of '{member.Key}' must be 'standard' or 'express', but is {member.Value}.");
        return null;
    }

    private bool ReadFlag(Json value, string field)
    {
        if (value[field] is { } flag && flag != Json.True && flag != Json.False)
        {
            Report(JsonPointer.Of(field), $"'{field}' must be true or false, but is {flag}.");
        }

        return value[field] == Json.True;
    }

    private string? ReadText(Json owner, string pointer, string field)
    {
        if (owner[field] is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String)
        {
            return value.GetString();
        }

        Report(JsonPointer.Append(pointer, field), $"'{field}' must be a string, but is {value}.");
        return null;
    }

    private JsonMembers Members(Json value, string field)
    {
        if (value[field] is { } owner && owner.ValueKind is not JsonValueKind.Object)
        {
            Report(JsonPointer.Of(field), $"'{field}' must be an object.");
        }

        return value[field]?.Members ?? default;
    }

    private void CheckFields(Json value, string pointer, string[] known)
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

    private bool CheckId(string id, string pointer)
    {
        if (KnownRules.Ids.Contains(id))
        {
            return true;
        }

        Report(pointer, $"There is no rule '{id}'.");
        return false;
    }

    private void Report(string pointer, string message) => _problems.Add($"{_places.Find(pointer)}: error: {message}");
}
