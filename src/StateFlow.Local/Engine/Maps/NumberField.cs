using System.Globalization;
using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>A field that gives a number, written as a number, a path, or an expression. The causes are those that were recorded.</summary>
/// <param name="Name">The name of the field with its place in the state, without <c>Path</c>.</param>
/// <param name="Value">What gives it; <see langword="null"/> where the field is not written.</param>
/// <param name="IsInteger">Whether it must be whole.</param>
internal sealed record NumberField(string Name, FieldProgram? Value, bool IsInteger = true)
{
    /// <summary>Reads a whole number.</summary>
    public Failure? Read(Strand strand, Json input, out long? number)
    {
        var failure = ReadDouble(strand, input, out var value);
        number = (long?)value;
        return failure;
    }

    /// <summary>Reads a number.</summary>
    public Failure? ReadDouble(Strand strand, Json input, out double? number)
    {
        number = null;
        if (Value is null)
        {
            return null;
        }

        if (Value.Evaluate(new Reading(strand, input), out var value) is { } failure)
        {
            return failure;
        }

        if (TryRead(value, out var read))
        {
            number = read;
            return null;
        }

        return Value switch
        {
            PathField path => strand.RuntimeFailure($"The {Name[(Name.LastIndexOf('/') + 1)..]}Path field refers to value \"{ValueNames.TextOf(value)}\" which is not a valid {(IsInteger ? "integer" : "float")}: {path.Text}"),
            JsonataField { Text: { } text } => strand.EvaluationFailure(
                Name,
                $"The JSONata expression '{text}' specified for the field '{Name}' returned an unexpected result type. Expected '{(IsInteger ? "integer" : "number")}', but was '{ValueNames.Of(value)}' for value: {value}"),
            _ => strand.RuntimeFailure($"The field '{Name}' must be a number but was: {value}"),
        };
    }

    // A path may give a number in text (recorded for MaxConcurrencyPath).
    private bool TryRead(Json value, out double number)
    {
        number = 0;
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => Has(value.GetDouble(), out number),
            JsonValueKind.String when Value is PathField => double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out number),
            _ => false,
        };
        return isNumber && (!IsInteger || (double.IsInteger(number) && Math.Abs(number) < long.MaxValue));
    }

    private static bool Has(double value, out double number)
    {
        number = value;
        return true;
    }
}
