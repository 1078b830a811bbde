using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Cli.Deployments;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>Reads a file <c>stateflow.json</c>, and finds everything in it that makes no sense.</summary>
internal sealed class SettingsReader
{
    private static readonly string[] Fields = ["severities", "suppressions", "types", "warningsAsErrors", DeploymentSettingsReader.Section];
    private static readonly string[] SuppressionFields = ["id", "state", "reason"];
    private static readonly Dictionary<string, Severity?> SeverityWords =
        new() { ["off"] = null, ["hint"] = Severity.Hint, ["warning"] = Severity.Warning, ["error"] = Severity.Error };

    private readonly string _file;
    private readonly SettingsFields _fields;

    private SettingsReader(string file, byte[] content, List<string> problems) =>
        (_file, _fields) = (file, new SettingsFields(TextLocations.Of(content, file), problems));

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
        _fields.Check(value, string.Empty, Fields);
        return new Settings(Path.GetDirectoryName(Path.GetFullPath(_file)) ?? ".")
        {
            Severities = _fields.Members(value, string.Empty, "severities").Select(ReadSeverity).OfType<KeyValuePair<string, Severity?>>().ToDictionary(StringComparer.Ordinal),
            Suppressions = [.. ReadSuppressions(value)],
            Types = [.. _fields.Members(value, string.Empty, "types").Select(ReadType).OfType<(string, StateMachineType)>()],
            WarningsAsErrors = _fields.Flag(value, string.Empty, "warningsAsErrors") ?? false,
            Deployments = DeploymentSettingsReader.Read(value, _fields),
        };
    }

    private KeyValuePair<string, Severity?>? ReadSeverity(KeyValuePair<string, Json> member)
    {
        var pointer = JsonPointer.Of("severities", member.Key);
        var isKnown = CheckId(member.Key, pointer);
        return _fields.TryWord(member.Value, pointer, $"'{member.Key}'", SeverityWords, out var severity) && isKnown ? KeyValuePair.Create(member.Key, severity) : null;
    }

    private IEnumerable<Suppression> ReadSuppressions(Json value)
    {
        if (value["suppressions"] is not { } list)
        {
            yield break;
        }

        if (list.ValueKind is not JsonValueKind.Array)
        {
            _fields.Report("/suppressions", "'suppressions' must be an array of objects with 'id', and 'state' and 'reason' if need be.");
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            var pointer = JsonPointer.Of("suppressions", i);
            _fields.Check(list[i], pointer, SuppressionFields);
            var id = _fields.Text(list[i], pointer, "id");
            if (id is null)
            {
                _fields.Report(pointer, "A suppression has the 'id' of a rule.");
            }
            else if (CheckId(id, pointer))
            {
                yield return new Suppression(id, _fields.Text(list[i], pointer, "state"), _fields.Text(list[i], pointer, "reason"));
            }
        }
    }

    private (string, StateMachineType)? ReadType(KeyValuePair<string, Json> member) =>
        _fields.TryWord(member.Value, JsonPointer.Of("types", member.Key), $"The type of '{member.Key}'", SettingsFields.Types, out var type) ? (member.Key, type) : null;

    private bool CheckId(string id, string pointer)
    {
        if (KnownRules.Ids.Contains(id))
        {
            return true;
        }

        _fields.Report(pointer, $"There is no rule '{id}'.");
        return false;
    }
}
