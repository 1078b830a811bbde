using System.Text;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Cli.Emit;
using StateFlow.Cli.Yaml;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Documents;

/// <summary>A text as JSON, whatever it is written in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Utf8">The JSON. Nobody has looked yet whether it is.</param>
/// <param name="Findings">What is wrong with a YAML text; then there is no JSON.</param>
internal sealed record Document(SourceText Text, ReadOnlyMemory<byte> Utf8, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Gets where the parts of a YAML text were written.</summary>
    public SourceMap? Source { get; private init; }

    /// <summary>Gets where the first alias of a YAML text stands, if it has one.</summary>
    public SourceLocation? Alias { get; private init; }

    /// <summary>Gets the name of the machine, if a project and not a file defines it.</summary>
    public string? Machine { get; private init; }

    /// <summary>Gets the member of the project that gives the machine.</summary>
    public string? Member { get; private init; }

    /// <summary>Gets the file whose folder says how the definition is checked: its own one, or that of the project.</summary>
    public string Origin { get; private init; } = Text.Name;

    /// <summary>Takes the machine of a project as the text that it is written as.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="project">The project or assembly.</param>
    public static Document Of(UserMachine machine, string project)
    {
        var utf8 = Encoding.UTF8.GetBytes(machine.ToText());
        return new Document(new SourceText(machine.Member, TextFormat.Json, utf8), utf8, [])
        {
            Source = SourceMap.Create(machine.Locate),
            Machine = machine.Name ?? string.Empty,
            Member = machine.Member,
            Origin = project,
        };
    }

    /// <summary>Reads a text.</summary>
    public static Document Read(SourceText text)
    {
        if (text.Format is TextFormat.Json)
        {
            return new Document(text, text.Content, []);
        }

        var yaml = YamlReader.Read(text.Content, text.Name);
        return yaml.Root is { } root
            ? new Document(text, Encoding.UTF8.GetBytes(root.Value.ToString()), []) { Source = SourceMap.Create(root.Find), Alias = yaml.Alias }
            : new Document(text, default, yaml.Findings);
    }

    /// <summary>Reads the definition that the document holds. Of a YAML text with findings there is nothing to read.</summary>
    public ReadResult ReadMachine() => AslReader.Read(Utf8, new AslReaderOptions { Name = Machine, File = Text.Name, Source = Source });

    /// <summary>Finds what keeps the JSON from being written again as it is.</summary>
    public IReadOnlyList<Diagnostic> FindLosses()
    {
        using var document = Json.ParseDocument(Utf8, out var error);
        return document is null
            ? [new Diagnostic(StructureRules.JsonSyntax, string.Empty, error!.Message, new SourceLocation(Text.Name, error.Line, error.Column))]
            : FindLosses(document.RootElement);
    }

    private IReadOnlyList<Diagnostic> FindLosses(JsonElement root)
    {
        var context = new ReadContext(Utf8);
        TextLosses.Report(context, root);
        return context.Findings(Text.Name);
    }
}
