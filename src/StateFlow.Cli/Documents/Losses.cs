using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Documents;

/// <summary>Finds what a JSON text holds that would be lost if it was written again: names that occur twice, halves of surrogate pairs.</summary>
internal static class Losses
{
    /// <summary>Finds them.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="root">The document that was made of it.</param>
    /// <param name="file">The name of its file, for locations.</param>
    public static IReadOnlyList<Diagnostic> Find(ReadOnlyMemory<byte> utf8, JsonElement root, string file)
    {
        var context = new ReadContext(utf8);
        FindDuplicates(context, root);
        LoneSurrogates.Report(context, utf8.Span, root);
        return context.Findings(file);
    }

    private static void FindDuplicates(ReadContext context, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new NameIndex(element.GetPropertyCount());
                foreach (var property in element.EnumerateObject())
                {
                    var name = Json.GetName(property);
                    if (names.Add(name) >= 0)
                    {
                        context.ReportDuplicate(name, context.OffsetOf(property));
                    }

                    context.Enter(name);
                    FindDuplicates(context, property.Value);
                    context.Leave();
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    context.Enter(index++);
                    FindDuplicates(context, item);
                    context.Leave();
                }

                break;
        }
    }
}
