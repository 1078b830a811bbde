using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>What looks like a path, a call or an expression is evaluated as one: SF7017 to SF7019, SF7022, SF9012 to SF9015.</summary>
/// <remarks>asl.md, sections 5.3 and 8.1. What is not marked is a text, and the service takes it as it is.</remarks>
internal sealed class TemplateTexts : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        var fields = scope.Evaluated;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Use is FieldUse.Template)
            {
                new Walk(scope, findings, fields[i]).Visit(fields[i].Value);
            }
        }
    }

    /// <summary>Walks over a template; its depth is limited as that of every JSON value.</summary>
    private readonly struct Walk(StateScope scope, Findings findings, EvaluatedField field)
    {
        private readonly List<PointerStep> _path = [.. field.Path];

        private string Subject => $"'{string.Join('/', _path)}' of the state '{scope.State.Name}'";

        public void Visit(Json value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var (name, member) in value.Members)
                    {
                        _path.Add(name);
                        CheckMember(value, name, member);
                        Visit(member);
                        _path.RemoveAt(_path.Count - 1);
                    }

                    break;
                case JsonValueKind.Array:
                    for (var i = 0; i < value.Count; i++)
                    {
                        _path.Add(i);
                        Visit(value[i]);
                        _path.RemoveAt(_path.Count - 1);
                    }

                    break;
                case JsonValueKind.String when scope.IsJsonata:
                    CheckDelimiters(value.GetString());
                    break;
            }
        }

        private void CheckMember(Json owner, string name, Json value)
        {
            if (!EvaluatedName.Is(name))
            {
                if (!scope.IsJsonata && value.ValueKind is JsonValueKind.String)
                {
                    CheckUnmarked(name, value.GetString());
                }
            }
            else if (scope.IsJsonata)
            {
                findings.Report(
                    PathRules.DollarKeyInJsonata,
                    scope.Pointer,
                    $"{Subject} keeps the '{EvaluatedName.Suffix}' of its name, because the state is JSONata. Take it off, and write the value as an expression: '{{% $states.input… %}}'.",
                    [.. _path]);
            }
            else if (owner.TryGetProperty(EvaluatedName.Plain(name), out _))
            {
                findings.Report(
                    PathRules.DuplicateAfterDollar,
                    scope.Pointer,
                    $"{Subject} becomes '{EvaluatedName.Plain(name)}', of which there is one already. Remove one of them.",
                    [.. _path]);
            }
        }

        /// <summary>AWS warns of both: NO_DOLLAR.</summary>
        private void CheckUnmarked(string name, string text)
        {
            var isPath = LooksLikePath(text);
            if ((!isPath && !text.StartsWith("States.", StringComparison.Ordinal)) || !IsMeant(isPath, text))
            {
                return;
            }

            findings.Report(
                isPath ? PathRules.MissingDollarSuffix : PathRules.MissingDollarIntrinsic,
                scope.Pointer,
                $"{Subject} is the text '{Excerpt.Of(text)}', and not what the {(isPath ? "path" : "call")} gives. Let its name end with '{EvaluatedName.Suffix}': '{name}{EvaluatedName.Suffix}'.",
                [.. _path]);
        }

        /// <summary>Paths that go to a service as they are stand in members such as <c>InputPath</c> and <c>InputPathsMap</c>.</summary>
        private bool IsMeant(bool isPath, string text)
        {
            if (!isPath)
            {
                return IntrinsicCall.TryParse(text, out _, out _);
            }

            for (var i = field.Path.Length; i < _path.Count; i++)
            {
                if (_path[i].ToString().Contains("Path", StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }

            return JsonPathQuery.TryParse(text, out _, out _);
        }

        /// <summary>Nobody sends the name of the reserved variable as a text.</summary>
        private void CheckUndelimited(string text)
        {
            if (text.StartsWith("$states.", StringComparison.Ordinal))
            {
                findings.Report(
                    JsonataRules.JsonataUndelimited,
                    scope.Pointer,
                    $"{Subject} is the text '{Excerpt.Of(text)}', and not what the expression gives. Write it between '{{%' and '%}}'.",
                    [.. _path]);
            }
        }

        private void CheckDelimiters(string text)
        {
            var open = text.IndexOf("{%", StringComparison.Ordinal);
            var close = text.LastIndexOf("%}", StringComparison.Ordinal);
            if (Jsonata.IsExpression(text) || TokenText.IsIn(text))
            {
                return;
            }

            if (open < 0 && close < 0)
            {
                CheckUndelimited(text);
                return;
            }

            var pointer = scope.Pointer + JsonPointer.Of([.. _path]);
            if (Jsonata.IsExpression(text.Trim()))
            {
                findings.Report(new Diagnostic(
                    JsonataRules.JsonataDelimiterSpaces, pointer, $"{Subject} has blanks around '{{%' and '%}}', so that it is a text and no expression. Remove them.")
                {
                    Fix = Fix.Set(pointer, Json.From(text.Trim()), "Remove the blanks"),
                });
            }
            else if (open >= 0 && close > open)
            {
                findings.Report(
                    JsonataRules.JsonataMixedText,
                    pointer,
                    $"{Subject} is the text '{Excerpt.Of(text)}': an expression inside a text is not evaluated. Make all of it one expression, and put texts together with '&'.");
            }
            else if (open == 0)
            {
                findings.Report(
                    JsonataRules.JsonataDelimiterOpen, pointer, $"{Subject} begins with '{{%' and does not end with '%}}': '{Excerpt.Of(text)}'. Add '%}}' at the end.");
            }
            else if (open < 0 && close == text.Length - 2)
            {
                findings.Report(
                    JsonataRules.JsonataDelimiterClose, pointer, $"{Subject} ends with '%}}' and does not begin with '{{%': '{Excerpt.Of(text)}'. Add '{{%' at the beginning.");
            }
        }
    }

    /// <summary>Tells whether a text is hardly meant as a text: it begins as a path into the input or the context object.</summary>
    public static bool LooksLikePath(string text) =>
        text.StartsWith("$.", StringComparison.Ordinal) || text.StartsWith("$[", StringComparison.Ordinal) || text.StartsWith("$$.", StringComparison.Ordinal);
}
