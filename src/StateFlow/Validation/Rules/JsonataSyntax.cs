using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>JSONata expressions are such, and have no context at the top: SF8030, SF9001 to SF9010, SF9016.</summary>
/// <remarks>
/// jsonata.md, section 16. The texts are those of AWS: INVALID_JSONATA_EXPRESSION with the words of the reference implementation, and
/// UNSUPPORTED_JSONATA_EXPRESSION (measured). All errors of an expression are reported at once.
/// </remarks>
internal sealed class JsonataSyntax : StateRule
{
    private const string Root = "$$";
    private const string Here = "$";

    public override void Check(StateScope scope, Findings findings)
    {
        if (!scope.IsJsonata)
        {
            return;
        }

        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is JsonataText { Check.IsValid: false } text)
            {
                Check(scope, text, findings);
            }
        }
    }

    private static void Check(StateScope scope, JsonataText text, Findings findings)
    {
        var subject = $"The expression '{text.Place}' of the state '{scope.State.Name}'";
        if (string.IsNullOrWhiteSpace(text.Expression))
        {
            findings.Report(JsonataRules.JsonataEmpty, scope.Pointer, $"{subject} is empty. Write one, or remove the member.", text.Path);
            return;
        }

        var isCut = false;
        foreach (var error in text.Check.Errors)
        {
            if (isCut && error.Code is "S0203")
            {
                continue; // What is missing at the end stands in what was not closed.
            }

            isCut |= error.Code is "S0101" or "S0105" or "S0106" or "S0302";
            if (error.Code == ErrorCodes.Unsupported)
            {
                var (rule, advice) = AboutContext(text.Expression, error);
                findings.Report(rule, scope.Pointer, $"{subject} cannot be used {PlaceOf(text, error)}: {error.Message} {advice}", text.Path);
            }
            else
            {
                findings.Report(RuleOf(text.Expression, error), scope.Pointer, $"{subject} is no JSONata {PlaceOf(text, error)}: {Sentence(error.Message)}", text.Path);
            }
        }
    }

    /// <summary>Says where in the text of the field an error is, its delimiter included. Errors of the syntax have the end of the token.</summary>
    private static string PlaceOf(JsonataText text, ExpressionError error)
    {
        var start = error.Start;
        if (error.Length == 0 && error.Token is { } token && start >= token.Length && text.Expression.AsSpan(start - token.Length).StartsWith(token, StringComparison.Ordinal))
        {
            start -= token.Length;
        }

        return Excerpt.Place(text.Text[..^Jsonata.Close.Length], start + Jsonata.Open.Length);
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";

    private static DiagnosticDescriptor RuleOf(string expression, ExpressionError error) => error.Code switch
    {
        "S0101" => JsonataRules.JsonataUnterminatedString,
        "S0301" or "S0302" => JsonataRules.JsonataRegex,
        "S0202" or "S0203" when Expects(error, "]") => JsonataRules.JsonataBracket,
        "S0202" or "S0203" when Expects(error, ")") => JsonataRules.JsonataParenthesis,
        "S0202" or "S0203" when Expects(error, "}") || Expects(error, ":") => JsonataRules.JsonataObject,
        "S0211" when error.Token is "}" => JsonataRules.JsonataObject,
        "S0211" when error.Token is "]" => JsonataRules.JsonataBracket,
        "S0211" when error.Token is ")" => JsonataRules.JsonataParenthesis,
        "S0212" => JsonataRules.JsonataAssign,
        "S0207" when expression.AsSpan().TrimEnd().EndsWith(":=", StringComparison.Ordinal) => JsonataRules.JsonataAssign,
        _ => JsonataRules.JsonataSyntax,
    };

    private static bool Expects(ExpressionError error, string symbol) =>
        error.Value is { ValueKind: System.Text.Json.JsonValueKind.String } value && value.GetString() == symbol;

    private static (DiagnosticDescriptor Rule, string Advice) AboutContext(string expression, ExpressionError error)
    {
        if (error.Token is Root)
        {
            return (JsonataRules.JsonataRootDollarDollar, "There is no document around it: write '$states.input' for the input, '$states.context' for the context object.");
        }

        if (error.Token is Here)
        {
            return (JsonataRules.JsonataTopLevelDollarPath, "This is how a path begins in JSONPath: in JSONata the input of the state is '$states.input'.");
        }

        return expression.AsSpan(error.Start).StartsWith("States.", StringComparison.Ordinal)
            ? (JsonataRules.IntrinsicInJsonata, $"JSONata has no intrinsic functions. {Replacement(expression.AsSpan(error.Start + "States.".Length))}")
            : (JsonataRules.JsonataTopLevelName, $"Name what it belongs to, as in '$states.input.{error.Token}', or write '${error.Token}' for a variable.");
    }

    /// <summary>asl.md, section 8.4: what JSONata has instead of the intrinsic functions.</summary>
    private static string Replacement(ReadOnlySpan<char> call)
    {
        var end = call.IndexOf('(');
        return (end < 0 ? string.Empty : call[..end].Trim().ToString()) switch
        {
            "Format" => "Put texts together with '&'.",
            "Array" => "Write '[ … ]'.",
            "ArrayPartition" => "Call '$partition'.",
            "ArrayContains" => "Write 'value in list'.",
            "ArrayRange" => "Call '$range'.",
            "ArrayGetItem" => "Write 'list[0]'.",
            "ArrayLength" => "Call '$count'.",
            "ArrayUnique" => "Call '$distinct'.",
            "Base64Encode" => "Call '$base64encode'.",
            "Base64Decode" => "Call '$base64decode'.",
            "Hash" => "Call '$hash'.",
            "JsonMerge" => "Call '$merge' with an array of both objects.",
            "StringToJson" => "Call '$parse'.",
            "JsonToString" => "Call '$string'.",
            "MathRandom" => "Call '$random'.",
            "MathAdd" => "Write 'a + b'.",
            "StringSplit" => "Call '$split'.",
            "UUID" => "Call '$uuid()'.",
            _ => "Call one of JSONata's functions, whose names begin with '$'.",
        };
    }
}
