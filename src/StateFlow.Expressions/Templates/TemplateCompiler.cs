using System.Text.Json;

namespace StateFlow.Expressions.Templates;

/// <summary>Compiles templates, and collects everything that is wrong with them. Which values are fields to fill in is for the language to say.</summary>
/// <typeparam name="TScope">What the fields are filled from.</typeparam>
internal abstract class TemplateCompiler<TScope>
{
    /// <summary>Gets what is wrong.</summary>
    public List<ExpressionError> Errors { get; } = [];

    /// <summary>Compiles a value.</summary>
    public TemplateNode<TScope> Compile(Json value, TemplatePlace? place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return CompileObject(value, place);
            case JsonValueKind.Array:
                var items = new TemplateNode<TScope>[value.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Compile(value[i], new TemplatePlace(place, null, i));
                }

                return Array.TrueForAll(items, i => i.IsConstant) ? new ConstantNode<TScope>(value) : new ArrayNode<TScope>(items);
            case JsonValueKind.String:
                return CompileText(value, place);
            default:
                return new ConstantNode<TScope>(value);
        }
    }

    /// <summary>Compiles a member.</summary>
    /// <returns>Its name in the result, and its value.</returns>
    protected virtual (string Name, TemplateNode<TScope> Value) CompileMember(string name, Json value, TemplatePlace place, Json parent) => (name, Compile(value, place));

    /// <summary>Compiles a string.</summary>
    protected virtual TemplateNode<TScope> CompileText(Json value, TemplatePlace? place) => new ConstantNode<TScope>(value);

    private TemplateNode<TScope> CompileObject(Json value, TemplatePlace? place)
    {
        var names = new string[value.Count];
        var values = new TemplateNode<TScope>[value.Count];
        var next = 0;
        foreach (var (name, member) in value.Members)
        {
            (names[next], values[next]) = CompileMember(name, member, new TemplatePlace(place, name, 0), value);
            next++;
        }

        return Array.TrueForAll(values, v => v.IsConstant) ? new ConstantNode<TScope>(value) : new ObjectNode<TScope>(names, values);
    }
}
