using System.Text;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>Reads Amazon States Language.</summary>
/// <remarks>
/// Nothing is lost: what the graph has no property for is reported and kept in <see cref="State.Raw"/> and its like. Nothing is thrown
/// because of the text, whatever it is.
/// </remarks>
public static class AslReader
{
    /// <summary>Reads a definition.</summary>
    /// <param name="utf8">The JSON text in UTF-8. It must not change while the result's <see cref="ReadResult.Source"/> is in use.</param>
    /// <param name="options">How to read.</param>
    /// <returns>The machine and what is wrong with the text.</returns>
    public static ReadResult Read(ReadOnlyMemory<byte> utf8, AslReaderOptions? options = null)
    {
        options ??= new AslReaderOptions();
        var source = (options.Source ?? TextLocations.Of(utf8, options.File)).OfText(utf8.Length);
        using var document = Json.ParseDocument(utf8, out var error);
        if (document is null)
        {
            return Refused(error!.IsTooDeep ? LimitRules.TooDeeplyNested : StructureRules.JsonSyntax, error.Message, new SourceLocation(options.File, error.Line, error.Column), source, options);
        }

        var root = document.RootElement;
        if (Wrapping.Describe(root) is { } description)
        {
            return Refused(
                StructureRules.NotAnObject,
                $"The definition must be a JSON object with 'StartAt' and 'States', but {description}",
                new SourceLocation(options.File, 1, 1),
                source,
                options);
        }

        var context = new ReadContext(utf8);
        var fields = context.Open(root);
        var machine = StateMachineFormat.Instance.Read(new AslObject(context, StateMachineFormat.Instance, fields));
        if (context.Strings.FoundDuplicate || TextLosses.MayHaveLoneSurrogate(utf8.Span))
        {
            TextLosses.Report(context, root);
        }

        var findings = context.Findings(options.File);
        if (options.Source is { } origin)
        {
            findings = [.. findings.Select(f => f with { Location = origin.Find(f.Pointer) })];
        }

        return new ReadResult(machine with { Name = options.Name, Source = source }, findings, source);
    }

    /// <summary>Reads a definition.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="options">How to read.</param>
    /// <returns>The machine and what is wrong with the text.</returns>
    public static ReadResult Read(string text, AslReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Encoding.UTF8.GetBytes(text), options);
    }

    /// <summary>Reads a single state.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The state.</param>
    /// <param name="language">The language of the machine.</param>
    /// <returns><see langword="null"/> when something is wrong with it, or when it is of a kind that there is no record for.</returns>
    internal static State? ReadState(string name, Json content, QueryLanguage language)
    {
        ReadOnlyMemory<byte> text = Encoding.UTF8.GetBytes(content.ToString());
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Json.MaxDepth });
        var context = new ReadContext(text) { MachineLanguage = language, Language = language };
        var state = StateFormats.Read(context, name, 0, document.RootElement);
        return context.Findings(file: null).Count == 0 ? state : null;
    }

    private static ReadResult Refused(DiagnosticDescriptor rule, string message, SourceLocation location, SourceMap source, AslReaderOptions options) =>
        new(null, [new Diagnostic(rule, string.Empty, message, options.Source is null ? location : options.Source.Find(string.Empty))], source);
}
