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

        return text.Format is TextFormat.Yaml && DescribeYamlLoss(document, dropComments, "formatting") is { } note
            ? LeftAlone(text, [], document.Alias is null ? $"{note} Give --drop-comments to format it all the same." : note)
            : new FormattedText(text, Write(result.Machine, text.Format), [], null);
    }

    /// <summary>Writes a machine in canonical text, errors or not.</summary>
    public static string Write(StateMachine machine, TextFormat format)
    {
        var json = AslWriter.WriteString(machine, AsItIs);
        return format is TextFormat.Json ? $"{json}\n" : YamlWriter.Write(Json.Parse(json));
    }

    /// <summary>Says what a YAML text holds that a canonical one would not.</summary>
    /// <param name="document">The text.</param>
    /// <param name="dropComments">Whether comments do not matter.</param>
    /// <param name="activity">What is going on, for the message.</param>
    public static string? DescribeYamlLoss(Document document, bool dropComments, string activity)
    {
        if (document.Alias is { } alias)
        {
            return $"{alias}: The file is left as it is: {activity} would write out what this alias stands for.";
        }

        return !dropComments && YamlReader.FindComment(document.Text.Content, document.Text.Name) is { } comment
            ? $"{comment}: The file is left as it is: {activity} would drop this comment."
            : null;
    }

    private static FormattedText LeftAlone(SourceText text, IReadOnlyList<Diagnostic> findings, string? note = null) =>
        new(text, Encoding.UTF8.GetString(text.Content), findings, note);
}
