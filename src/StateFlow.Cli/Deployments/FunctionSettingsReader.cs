using StateFlow.Asl;
using StateFlow.Cli.Checks;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Deployments;

/// <summary>Reads the functions of a section <c>deploy</c>, by their names.</summary>
/// <param name="fields">Reads fields.</param>
internal sealed class FunctionSettingsReader(SettingsFields fields)
{
    /// <summary>The name of the field.</summary>
    public const string Field = "functions";

    private static readonly string[] Known = ["code", "handler", "runtime", "architecture", "memorySize", "timeoutSeconds", "environment", "roleArn", "token"];
    private static readonly string[] Required = ["code", "handler"];

    /// <summary>Reads them.</summary>
    /// <returns>The functions; <see langword="null"/> where nothing is said of them.</returns>
    public IReadOnlyList<FunctionEntry>? Read(Json owner, string pointer) => owner[Field] is null
        ? null
        : [.. fields.Members(owner, pointer, Field).Select(f => ReadFunction(f.Key, f.Value, JsonPointer.Append(JsonPointer.Append(pointer, Field), f.Key))).OfType<FunctionEntry>()];

    private FunctionEntry? ReadFunction(string name, Json value, string pointer)
    {
        fields.Check(value, pointer, Known);
        foreach (var field in Required.Where(f => value.ValueKind is System.Text.Json.JsonValueKind.Object && value[f] is null))
        {
            fields.Report(pointer, $"'{field}' is missing.");
        }

        var (memory, seconds) = (fields.Number(value, pointer, "memorySize", 128, 10_240), fields.Number(value, pointer, "timeoutSeconds", 1, 900));
        var (runtime, architecture) = (fields.Text(value, pointer, "runtime"), fields.Text(value, pointer, "architecture"));
        var (role, token) = (fields.Text(value, pointer, "roleArn"), fields.Text(value, pointer, "token"));
        var environment = fields.TextMembers(value, pointer, "environment").ToDictionary(StringComparer.Ordinal);
        if (fields.Text(value, pointer, "code") is not { } code || fields.Text(value, pointer, "handler") is not { } handler)
        {
            return null;
        }

        return new FunctionEntry(code, zip =>
        {
            var function = new FunctionSettings(name, zip) { Handler = handler, Environment = environment, RoleArn = role, Token = token };
            return function with
            {
                Runtime = runtime ?? function.Runtime,
                Architecture = architecture ?? function.Architecture,
                MemorySize = memory ?? function.MemorySize,
                Timeout = seconds is { } time ? TimeSpan.FromSeconds(time) : function.Timeout,
            };
        });
    }
}
