using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>Finds the texts of a state that stand for themselves: those that neither an expression nor a token makes.</summary>
internal sealed class LiteralTexts
{
    private readonly List<LiteralText> _found = [];
    private readonly List<PointerStep> _path = [];

    /// <summary>Gives the texts, in the order of the fields.</summary>
    public static IReadOnlyList<LiteralText> Of(StateScope scope)
    {
        var finder = new LiteralTexts();
        foreach (var field in scope.Evaluated)
        {
            if (field.Use is FieldUse.Template)
            {
                finder.Search(field.Field, field.Path, field.Value, scope.IsJsonata);
            }
        }

        if (scope.State is PassState { Result: { } result })
        {
            finder.Search(AslField.Result, [AslField.Result.Name], result, isJsonata: false);
        }

        return finder._found;
    }

    private void Search(AslField field, PointerStep[] path, Json value, bool isJsonata)
    {
        _path.Clear();
        _path.AddRange(path);
        Search(field, field.Name, value, isJsonata);
    }

    /// <summary>Searches a value; its depth is limited as that of every JSON value.</summary>
    private void Search(AslField field, string name, Json value, bool isJsonata)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (member, inner) in value.Members)
                {
                    if (!EvaluatedName.Is(member))
                    {
                        _path.Add(member);
                        Search(field, member, inner, isJsonata);
                        _path.RemoveAt(_path.Count - 1);
                    }
                }

                break;
            case JsonValueKind.Array:
                for (var i = 0; i < value.Count; i++)
                {
                    _path.Add(i);
                    Search(field, name, value[i], isJsonata);
                    _path.RemoveAt(_path.Count - 1);
                }

                break;
            case JsonValueKind.String when CallArguments.IsLiteral(value, isJsonata):
                _found.Add(new LiteralText(field, [.. _path], name, value.GetString()));
                break;
        }
    }
}
