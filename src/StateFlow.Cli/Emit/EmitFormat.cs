using StateFlow.Cli.Yaml;
using StateFlow.Expressions;

namespace StateFlow.Cli.Emit;

/// <summary>How machines are written.</summary>
/// <param name="Ending">What their files end in.</param>
/// <param name="Write">Gives the text.</param>
internal sealed record EmitFormat(string Ending, Func<Json, string> Write)
{
    public static EmitFormat Indented { get; } = new(".asl.json", IndentedJson.Write);

    public static EmitFormat Compact { get; } = new(".asl.json", json => $"{json}\n");

    public static EmitFormat Yaml { get; } = new(".asl.yaml", YamlWriter.Write);
}
