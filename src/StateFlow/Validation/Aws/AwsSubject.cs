using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A finding and the place in the document that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Document">The document.</param>
internal sealed record AwsSubject(Diagnostic Finding, AwsDocument Document)
{
    /// <summary>Fields that hold templates: the service says where a template is, and not where in it a fault is.</summary>
    private static readonly HashSet<string> Templates =
        [.. new[] { AslField.Parameters, AslField.ResultSelector, AslField.ItemSelector, AslField.Assign, AslField.BatchInput, AslField.Credentials, AslField.Arguments }.Select(f => f.Name)];

    private readonly string[] _steps = JsonPointer.Split(Finding.Pointer) ?? [];

    /// <summary>Gets the name of the field that the finding is about, or of the state.</summary>
    public string Name => _steps.Length > 0 ? _steps[^1] : string.Empty;

    /// <summary>Gets the value that the finding is about, if it is there.</summary>
    public Json? Value => Document.Find(_steps);

    /// <summary>Gets the text that the finding is about; empty when it is about no text.</summary>
    public string Text => Value is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : string.Empty;

    /// <summary>Writes a place as the service does.</summary>
    public string? Locate(AwsPlace place) => place switch
    {
        AwsPlace.Itself => Document.Locate(_steps),
        AwsPlace.Owner => Document.Locate(_steps.AsSpan(0, Math.Max(0, _steps.Length - 1))),
        AwsPlace.Template => Document.Locate(_steps.AsSpan(0, EndOfTemplate())),
        AwsPlace.Nowhere or _ => null,
    };

    private int EndOfTemplate()
    {
        for (var i = StartOfFields(); i < _steps.Length; i++)
        {
            if (Templates.Contains(_steps[i]))
            {
                return i + 1;
            }
        }

        return Math.Max(0, _steps.Length - 1);
    }

    /// <summary>Finds the first step behind the name of the innermost state.</summary>
    private int StartOfFields()
    {
        var i = 0;
        var start = 0;
        while (i + 1 < _steps.Length && _steps[i] == AslField.States.Name)
        {
            start = i + 2;
            var field = start < _steps.Length ? _steps[start] : string.Empty;
            i = start + (field == AslField.Branches.Name ? 2 : 1);
            if (field != AslField.Branches.Name && field != AslField.ItemProcessor.Name && field != AslField.Iterator.Name)
            {
                break;
            }
        }

        return start;
    }
}
