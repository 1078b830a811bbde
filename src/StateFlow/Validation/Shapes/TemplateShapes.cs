using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Shapes;

/// <summary>Finds the shape of what a template makes: literals as they are, and what its expressions find.</summary>
/// <remarks>Goes through the template in the order of <see cref="ExpressionTexts"/>, and so meets the parsed expressions one after the other.</remarks>
internal sealed class TemplateShapes
{
    private readonly IReadOnlyList<ExpressionText> _expressions;
    private readonly bool _isJsonata;
    private readonly StateShapes _shapes;
    private readonly Shape _document;
    private readonly ShapeOrigin _origin;
    private int _next;

    private TemplateShapes(StateScope state, int first, StateShapes shapes, Shape document)
    {
        (_expressions, _isJsonata, _next) = (state.Expressions, state.IsJsonata, first);
        (_shapes, _document, _origin) = (shapes, document, shapes.Origin);
    }

    /// <summary>Gives the shape of what a template makes.</summary>
    /// <param name="state">The state.</param>
    /// <param name="field">The template.</param>
    /// <param name="shapes">What is known of the state's data.</param>
    public static Shape Of(StateScope state, EvaluatedField field, StateShapes shapes)
    {
        var first = 0;
        while (first < state.Expressions.Count && !ReferenceEquals(state.Expressions[first].Owner, field))
        {
            first++;
        }

        return new TemplateShapes(state, first, shapes, shapes.DocumentOf(field)).Read(field.Value);
    }

    private Shape Read(Json value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return ReadMembers(value);
            case JsonValueKind.Array:
                var items = new Shape[value.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Read(value[i]);
                }

                return new ArrayShape(items, Shape.Unknown, _origin);
            case JsonValueKind.String when TokenText.IsIn(value.GetString()):
                return Shape.Unknown;
            case JsonValueKind.String when _isJsonata && Jsonata.IsExpression(value.GetString()):
                return ReadExpression(_expressions[_next++]);
            default:
                return new LiteralShape(value, _origin);
        }
    }

    private Shape ReadMembers(Json value)
    {
        var members = new Dictionary<string, Shape>(value.Count, StringComparer.Ordinal);
        var isOpen = false;
        foreach (var (key, member) in value.Members)
        {
            if (!_isJsonata && EvaluatedName.Is(key))
            {
                var isToken = member.ValueKind is JsonValueKind.String && TokenText.IsIn(member.GetString());
                members[EvaluatedName.Plain(key)] = isToken ? Shape.Unknown : ReadExpression(_expressions[_next++]);
            }
            else
            {
                members[key] = Read(member);
            }

            isOpen |= TokenText.IsIn(key);
        }

        return isOpen ? Shape.Unknown : new ObjectShape(members, _origin);
    }

    private Shape ReadExpression(ExpressionText text) => text switch
    {
        PathText { Query: { } query } => PathShapes.Find(query, _document).WhenPresent,
        JsonataText jsonata when jsonata.StatesPath is { } path => PathShapes.Find(path, _shapes).WhenPresent,
        _ => Shape.Unknown,
    };
}
