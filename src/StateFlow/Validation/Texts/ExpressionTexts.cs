using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>Finds the expressions in the evaluated fields of a state.</summary>
/// <remarks>Texts with tokens are left out: what they are is known when the tokens are replaced.</remarks>
internal sealed class ExpressionTexts(MachineScope machine)
{
    private readonly List<ExpressionText> _found = [];
    private readonly List<PointerStep> _path = [];

    /// <summary>Gives the expressions, in the order of the fields.</summary>
    public static IReadOnlyList<ExpressionText> Of(StateScope scope)
    {
        var finder = new ExpressionTexts(scope.Graph.Root);
        foreach (var field in scope.Evaluated)
        {
            if (field.Use is FieldUse.Template)
            {
                finder._path.Clear();
                finder._path.AddRange(field.Path);
                finder.Search(field, field.Value, scope.IsJsonata);
            }
            else if (field.Use is not FieldUse.Literal)
            {
                finder.AddPath(field);
            }
        }

        return finder._found;
    }

    private void AddPath(EvaluatedField field)
    {
        var text = field.Value.GetString();
        if (TokenText.IsIn(text))
        {
            return;
        }

        _found.Add(field.Use switch
        {
            FieldUse.PathOrIntrinsic when !text.StartsWith('$') => Call(field, field.Path, text),
            FieldUse.Path => Query(field, field.Path, text),
            _ => new PathText(field, field.Path, text, ReferencePath.TryParse(text, out var path, out var error) ? path.Query : null, error),
        });
    }

    /// <summary>Searches a template; its depth is limited as that of every JSON value.</summary>
    private void Search(EvaluatedField field, Json value, bool isJsonata)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (name, member) in value.Members)
                {
                    _path.Add(name);
                    if (!isJsonata && EvaluatedName.Is(name))
                    {
                        AddEvaluated(field, member);
                    }
                    else
                    {
                        Search(field, member, isJsonata);
                    }

                    _path.RemoveAt(_path.Count - 1);
                }

                break;
            case JsonValueKind.Array:
                for (var i = 0; i < value.Count; i++)
                {
                    _path.Add(i);
                    Search(field, value[i], isJsonata);
                    _path.RemoveAt(_path.Count - 1);
                }

                break;
            case JsonValueKind.String when isJsonata && Jsonata.IsExpression(value.GetString()) && !TokenText.IsIn(value.GetString()):
                _found.Add(new JsonataText(field, [.. _path], value.GetString(), machine));
                break;
        }
    }

    /// <summary>Adds the value of a member whose name ends with <c>.$</c>: a path when it begins with a dollar sign, otherwise a call.</summary>
    private void AddEvaluated(EvaluatedField field, Json value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            var error = new ExpressionError(ErrorCodes.Syntax, $"It is {Json.Describe(value.ValueKind)}.", 0) { Value = value };
            _found.Add(new PathText(field, [.. _path], value.ToString(), null, error));
            return;
        }

        var text = value.GetString();
        if (TokenText.IsIn(text))
        {
            return;
        }

        _found.Add(text.StartsWith('$') ? Query(field, [.. _path], text) : Call(field, [.. _path], text));
    }

    private static PathText Query(EvaluatedField field, PointerStep[] path, string text) =>
        new(field, path, text, JsonPathQuery.TryParse(text, out var query, out var error) ? query : null, error);

    private static IntrinsicText Call(EvaluatedField field, PointerStep[] path, string text) =>
        new(field, path, text, IntrinsicCall.TryParse(text, out var call, out var error) ? call : null, error);
}
