using System.Text;
using StateFlow.Asl;
using StateFlow.Cli.Documents;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>A definition whose findings are repaired as far as that is certain.</summary>
/// <param name="Text">The text, in canonical form where something was repaired.</param>
/// <param name="Fixes">What was done.</param>
/// <param name="Note">Why nothing was done although something could be.</param>
internal sealed record FixedText(SourceText Text, IReadOnlyList<Fix> Fixes, string? Note = null)
{
    /// <summary>A fix may show a fault that was hidden before; fixes that call for each other end here.</summary>
    private const int MaxRounds = 20;

    /// <summary>Repairs a definition.</summary>
    /// <param name="text">The definition.</param>
    /// <param name="options">Which findings count.</param>
    public static FixedText Fix(SourceText text, ValidationOptions options)
    {
        var document = Document.Read(text);
        var fixes = FixesOf(Check.Of(document, options).Findings);
        return fixes.Count == 0 ? new FixedText(text, [])
            : DescribeLoss(document) is { } note ? new FixedText(text, [], note)
            : Apply(document, fixes, options);
    }

    /// <summary>Makes fixes, and those that are needed after them if options say what counts.</summary>
    public static FixedText Apply(Document document, IReadOnlyList<Fix> fixes, ValidationOptions? options)
    {
        if (!Json.TryParse(document.Utf8, out var value, out _))
        {
            return new FixedText(document.Text, []);
        }

        var applied = new List<Fix>();
        StateMachine? machine = null;
        for (var round = 0; round < MaxRounds && fixes.Count > 0; round++)
        {
            var result = Fixer.Apply(value, fixes);
            if (result.Document == value || AslReader.Read(result.Document.ToString()) is not { Machine: { } next } read)
            {
                break;
            }

            (value, machine) = (result.Document, next);
            applied.AddRange(result.Applied);
            fixes = options is null ? [] : FixesOf(read.Validate(options));
        }

        return machine is null
            ? new FixedText(document.Text, [])
            : new FixedText(document.Text with { Content = Encoding.UTF8.GetBytes(FormattedText.Write(machine, document.Text.Format)) }, applied);
    }

    /// <summary>Says what keeps a text from being written anew.</summary>
    public static string? DescribeLoss(Document document) => document.Text.Format is TextFormat.Yaml && FormattedText.DescribeYamlLoss(document, dropComments: false, "fixing it") is { } loss ? loss
        : document.FindLosses() is [var first, ..] ? $"{first.Location}: The file is left as it is: fixing it would lose something. {first.Message}"
        : null;

    private static List<Fix> FixesOf(IEnumerable<Diagnostic> findings) => [.. findings.Select(f => f.Fix).OfType<Fix>()];
}
