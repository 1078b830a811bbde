using System.Text;
using System.Text.Json;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>A field of the language: its name, and what is true of it wherever it stands.</summary>
/// <remarks>Which record has which fields stands in the record's format; see <see cref="ObjectFormat{T}"/>.</remarks>
internal sealed partial class AslField
{
    private AslField(string name)
    {
        Name = name;
        Encoded = JsonEncodedText.Encode(name);
        Known.Add(this);
    }

    /// <summary>Gets the name as it is written.</summary>
    public string Name { get; }

    /// <summary>Gets the name, ready to be written.</summary>
    public JsonEncodedText Encoded { get; }

    /// <summary>Gets the only language that has the field, or <see langword="null"/> when both have it.</summary>
    public QueryLanguage? Only { get; private init; }

    /// <summary>Gets the comparison that the field stands for, if it is one.</summary>
    public ComparisonOperator? Operator { get; private init; }

    /// <summary>Gets the rule that the field breaks in a state of the other language.</summary>
    public DiagnosticDescriptor OtherLanguage { get; private init; } = StateFieldRules.UnknownStateField;

    /// <summary>Gets the rule that a value of a wrong type breaks.</summary>
    public DiagnosticDescriptor WrongType { get; private init; } = StructureRules.FieldType;

    /// <summary>Gets the rule that a value of a wrong type breaks in a JSONata state.</summary>
    public DiagnosticDescriptor WrongTypeInJsonata { get; private init; } = StructureRules.FieldType;

    /// <summary>Gets the values that the field may have, if it is one for data.</summary>
    public PayloadShapes Shapes { get; private init; } = PayloadShapes.Anything;

    /// <summary>Gets the values that the field may have in a JSONata state, where they differ.</summary>
    public PayloadShapes? ShapesInJsonata { get; private init; }

    /// <summary>Gets the numbers that the field may have, if it is one for numbers.</summary>
    public NumberRange? Range { get; private init; }

    /// <summary>Gets the field of a comparison.</summary>
    public static AslField Of(ComparisonOperator comparison) => Operators[(int)comparison];

    /// <summary>Finds a field by its name in UTF-8.</summary>
    /// <param name="name">The name, without escapes.</param>
    public static AslField? Find(ReadOnlySpan<byte> name) => Index.Find(name);

    /// <summary>Gets the values that the field may have in a language.</summary>
    public PayloadShapes ShapesIn(QueryLanguage language) => language is StateFlow.QueryLanguage.Jsonata ? ShapesInJsonata ?? Shapes : Shapes;

    public override string ToString() => Name;

    private static AslField Any(string name, DiagnosticDescriptor? wrongType = null, DiagnosticDescriptor? wrongTypeInJsonata = null) => new(name)
    {
        WrongType = wrongType ?? StructureRules.FieldType,
        WrongTypeInJsonata = wrongTypeInJsonata ?? wrongType ?? StructureRules.FieldType,
    };

    private static AslField Number(string name, NumberRange range, DiagnosticDescriptor wrongType, DiagnosticDescriptor? wrongTypeInJsonata = null) => new(name)
    {
        WrongType = wrongType,
        WrongTypeInJsonata = wrongTypeInJsonata ?? wrongType,
        Range = range,
    };

    private static AslField Data(string name, PayloadShapes shapes, DiagnosticDescriptor? wrongType = null, PayloadShapes? inJsonata = null) => new(name)
    {
        WrongType = wrongType ?? StructureRules.FieldType,
        WrongTypeInJsonata = wrongType ?? StructureRules.FieldType,
        Shapes = shapes,
        ShapesInJsonata = inJsonata,
    };

    private static AslField JsonPathOnly(
        string name, DiagnosticDescriptor otherLanguage, DiagnosticDescriptor? wrongType = null, PayloadShapes shapes = PayloadShapes.Anything) =>
        OnlyIn(StateFlow.QueryLanguage.JsonPath, name, otherLanguage, wrongType, shapes);

    private static AslField JsonataOnly(
        string name, DiagnosticDescriptor otherLanguage, DiagnosticDescriptor? wrongType = null, PayloadShapes shapes = PayloadShapes.Anything) =>
        OnlyIn(StateFlow.QueryLanguage.Jsonata, name, otherLanguage, wrongType, shapes);

    private static AslField OnlyIn(QueryLanguage only, string name, DiagnosticDescriptor otherLanguage, DiagnosticDescriptor? wrongType, PayloadShapes shapes) => new(name)
    {
        Shapes = shapes,
        Only = only,
        OtherLanguage = otherLanguage,
        WrongType = wrongType ?? PathRules.ResultPathType,
        WrongTypeInJsonata = wrongType ?? PathRules.ResultPathType,
    };

    /// <summary>A hash table over UTF-8 names, so that looking a name up makes no string.</summary>
    private static class Index
    {
        private const int Size = 512;

        private static readonly (byte[] Name, AslField Field)[][] Buckets = Create();

        public static AslField? Find(ReadOnlySpan<byte> name)
        {
            foreach (var (candidate, field) in Buckets[Hash(name)])
            {
                if (name.SequenceEqual(candidate))
                {
                    return field;
                }
            }

            return null;
        }

        private static (byte[] Name, AslField Field)[][] Create()
        {
            var buckets = new List<(byte[], AslField)>[Size];
            foreach (var field in Known)
            {
                var name = Encoding.UTF8.GetBytes(field.Name);
                (buckets[Hash(name)] ??= []).Add((name, field));
            }

            return [.. buckets.Select(b => b is null ? [] : b.ToArray())];
        }

        private static int Hash(ReadOnlySpan<byte> name)
        {
            var hash = (uint)name.Length;
            foreach (var b in name)
            {
                hash = unchecked((hash * 31) + b);
            }

            return (int)(hash % Size);
        }
    }
}
