using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>What a hand-written loop over elements gives: a number, a boolean, a string, or an object or array as UTF-8.</summary>
internal readonly struct Outcome
{
    private readonly object? _value;
    private readonly double _number;

    private Outcome(object? value, double number) => (_value, _number) = (value, number);

    public static implicit operator Outcome(double value) => new(null, value);

    public static implicit operator Outcome(bool value) => new(value ? bool.TrueString : bool.FalseString, double.NaN);

    public static implicit operator Outcome(string value) => new(value, 0);

    public static implicit operator Outcome(byte[] value) => new(value, 0);

    /// <summary>Gets whether the value is a number.</summary>
    public bool IsNumber => _value is null;

    /// <summary>Gives the value as the engine would, to compare them.</summary>
    public Json ToJson() => _value switch
    {
        null => Json.From(_number),
        byte[] text => Json.TryParse(text, out var value, out var error) ? value : throw new InvalidOperationException(error.ToString()),
        string text when double.IsNaN(_number) => Json.From(text == bool.TrueString),
        var text => Json.From((string)text),
    };
}
