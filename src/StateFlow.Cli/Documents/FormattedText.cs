using System.Text;
using StateFlow.Asl;
using StateFlow.Cli.Yaml;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Documents;

/// <summary>A definition in canonical text.</summary>
/// <param name="Text">The text as it was given.</param>
/// <param name="Content">The canonical text, or the given one where that one is left alone.</param>
/// <param name="Findings">Why nothing could be made of the text, or what formatting would lose of it.</param>
/// <param name="Note">Why the text is left alone although nothing is wrong with it.</param>
internal sealed record FormattedText(SourceText Text, string Content, IReadOnlyList<Diagnostic> Findings, string? Note)
{
    private static readonly AslWriterOptions AsItIs = new() { AllowErrors = true };

    /// <summary>Gets whether the canonical text is another one.</summary>
    public bool IsChange => Findings.Count == 0 && !Text.Content.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Content));

    /// <summary>Formats a text, unless it would lose something that the text says.</summary>
    public static FormattedText Format(SourceText text, bool dropComments)
    {
        var document = Document.Read(text);
        if (document.Findings.Count > 0)
        {
            return LeftAlone(text, document.Findings);
        }

        var result = document.ReadMachine();
        if (result.Machine is null)
        {
            return LeftAlone(text, result.Diagnostics);
        }

        var losses = document.FindLosses();
        if (losses.Count > 0)
        {
            return LeftAlone(text, losses);
        }

        var json = AslWriter.WriteString(result.Machine, AsItIs);
        return text.Format is TextFormat.Json ? new FormattedText(text, $"{json}\n", [], null)
            : DescribeYamlLoss(document, dropComments) is { } note ? LeftAlone(text, [], note)
            : new FormattedText(text, YamlWriter.Write(Json.Parse(json)), [], null);
    }

    private static string? DescribeYamlLoss(Document document, bool dropComments)
    {
        if (document.Alias is { } alias)
        {
            return $"{alias}: The file is left as it is: formatting would write out what this alias stands for.";
        }

        return !dropComments && YamlReader.FindComment(document.Text.Content, document.Text.Name) is { } comment
            ? $"{comment}: The file is left as it is: formatting would drop this comment. Give --drop-comments to format it all the same."
            : null;
    }

    private static FormattedText LeftAlone(SourceText text, IReadOnlyList<Diagnostic> findings, string? note = null) =>
        new(text, Encoding.UTF8.GetString(text.Content), findings, note);
}
