using System.Text;
using StateFlow.Cli.Checks;
using StateFlow.Cli.Documents;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Output;

/// <summary>Writes fixes as SARIF does: what of the text is to be replaced by what.</summary>
/// <param name="document">The text.</param>
internal sealed class SarifFixes(Document document)
{
    /// <summary>Each fix takes a walk through the whole text; a text with more faults than this gets the rest without.</summary>
    private const int MaxFixes = 100;

    private readonly bool _isFile = document.Machine is null && !document.Text.IsStandardInput && FixedText.DescribeLoss(document) is null;
    private readonly string _text = Encoding.UTF8.GetString(document.Text.Content);
    private int _made;

    /// <summary>Makes a fix, unless the text cannot be written again as it is.</summary>
    public Json? Make(Fix fix)
    {
        if (!_isFile || _made++ >= MaxFixes || FixedText.Apply(document, [fix], null) is not { Fixes.Count: > 0 } result)
        {
            return null;
        }

        return Json.Object(
            new("description", SarifPlaces.Text(fix.Title)),
            new("artifactChanges", Json.Array(Json.Object(
                new("artifactLocation", SarifPlaces.Artifact(document.Text.Name)),
                new("replacements", Json.Array(Replacement(Encoding.UTF8.GetString(result.Text.Content))))))));
    }

    /// <summary>Replaces the lines in which the texts differ.</summary>
    private Json Replacement(string content)
    {
        string[] before = Lines(_text), after = Lines(content);
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (endLine, endColumn) = end == 0 && !_text.EndsWith('\n') ? (before.Length, before[^1].Length + 1) : (before.Length - end + 1, 1);
        return Json.Object(
            new("deletedRegion", Json.Object(new("startLine", start + 1), new("startColumn", 1), new("endLine", endLine), new("endColumn", endColumn))),
            new("insertedContent", SarifPlaces.Text(string.Concat(after[start..^end]))));
    }

    /// <summary>Takes a text apart behind its line feeds.</summary>
    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            lines[i] += '\n';
        }

        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
