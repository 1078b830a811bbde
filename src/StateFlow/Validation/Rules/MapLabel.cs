using System.Buffers;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Labels are short, plain, and only for distributed maps: SF4006, SF4007, SF4008, SF4010.</summary>
internal sealed class MapLabel : StateRule
{
    private const int MaxLength = 40;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?*<>{}[]:;,\\|^~$#%&\"`");

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState { Label: { } label } map || TokenText.IsIn(label))
        {
            return;
        }

        var (rule, problem) = label switch
        {
            "" => (NameRules.LabelEmpty, "is empty. Write one, or leave it out"),
            { Length: > MaxLength } => (NameRules.LabelTooLong, $"has {label.Length} characters, but at most {MaxLength} are allowed. Shorten it"),
            _ when label.AsSpan().ContainsAny(Forbidden) || label.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) =>
                (NameRules.LabelChars, "has blanks or special characters. Use letters, digits, '-' and '_'"),
            _ when !map.IsDistributed => (NameRules.LabelOnInlineMap, "belongs to an inline map. Remove it, or make the map distributed"),
            _ => default,
        };
        if (rule is not null)
        {
            var pointer = JsonPointer.Append(scope.Pointer, AslField.Label.Name);
            findings.Report(new Diagnostic(rule, pointer, $"The label '{label}' of the Map state '{map.Name}' {problem}.")
            {
                Fix = rule == NameRules.LabelEmpty ? Fix.Remove(pointer, AslField.Label.Name) : null,
            });
        }
    }
}
