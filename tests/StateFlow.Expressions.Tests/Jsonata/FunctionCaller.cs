using System.Text.Json;
using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata;

/// <summary>Calls the functions as an evaluator does, when all arguments are there and of the right kind.</summary>
internal static class FunctionCaller
{
    private const double Now = 1_500_000_000_123;

    /// <summary>Tells whether a call has the arguments that the function here takes.</summary>
    public static bool CanCall(FunctionCall call)
    {
        var kinds = string.Concat(call.Arguments.Select(a => a is RegexLiteral ? 'r' : ((Json)a).ValueKind switch
        {
            JsonValueKind.String => 's',
            JsonValueKind.Number => 'n',
            JsonValueKind.Object => 'o',
            _ => 'x',
        }));
        return call.Name switch
        {
            "formatNumber" => kinds is "ns" or "nso",
            "formatInteger" => kinds is "ns",
            "parseInteger" or "substringBefore" or "substringAfter" => kinds is "ss",
            "contains" => kinds is "ss" or "sr",
            "fromMillis" => kinds is "n" or "ns" or "nss",
            "toMillis" => kinds is "s" or "ss",
            "round" or "formatBase" => kinds is "n" or "nn",
            "number" or "length" or "trim" or "uppercase" or "lowercase" or "base64encode" or "base64decode" => kinds is "s",
            "encodeUrl" or "encodeUrlComponent" or "decodeUrl" or "decodeUrlComponent" => kinds is "s",
            "string" => kinds is "s" or "n" or "o" or "x",
            "power" => kinds is "nn",
            "sqrt" => kinds is "n",
            "substring" => kinds is "sn" or "snn",
            "pad" => kinds is "sn" or "sns",
            "split" or "match" => kinds is "sr" or "srn" || (kinds is "ss" or "ssn" && call.Name == "split"),
            "replace" => kinds is "sss" or "sssn" or "srs" or "srsn",
            _ => false,
        };
    }

    /// <summary>Gives the result as JSON; <see langword="null"/> for nothing.</summary>
    public static Json? Call(FunctionCall call)
    {
        return call.Name switch
        {
            "formatNumber" => Json.From(NumberPicture.Parse(Text(1), call.Arguments.Count > 2 ? NumberSymbols.From((Json)call.Arguments[2]) : NumberSymbols.Default).Format(Number(0))),
            "formatInteger" => Json.From(IntegerPicture.Parse(Text(1)).Format(Number(0))),
            "parseInteger" => FromNumber(IntegerPicture.Parse(Text(1)).ParseInteger(Text(0))),
            "fromMillis" => Json.From(TextOrNull(1) is { } picture ? DateTimePicture.Parse(picture).Format(Number(0), TextOrNull(2)) : DateTimePicture.FormatIso(Number(0))),
            "toMillis" => TextOrNull(1) is { } picture ? FromNumber(DateTimePicture.Parse(picture).ToMillis(Text(0), Now)) : FromNumber(DateTimePicture.ParseIso(Text(0))),
            "round" => FromNumber(NumberOrNull(1) is { } precision ? Numbers.Round(Number(0), precision) : Numbers.Round(Number(0))),
            "formatBase" => Json.From(Numbers.FormatBase(Number(0), NumberOrNull(1))),
            "number" => FromNumber(Numbers.Parse(Text(0))),
            "power" => FromNumber(Numbers.Power(Number(0), Number(1))),
            "sqrt" => FromNumber(Numbers.Sqrt(Number(0))),
            "string" => Json.From(JsonText.ToText((Json)call.Arguments[0])),
            "length" => TextFunctions.Length(Text(0)),
            "trim" => Json.From(TextFunctions.Trim(Text(0))),
            "pad" => Json.From(TextFunctions.Pad(Text(0), Number(1), TextOrNull(2))),
            "substring" => Json.From(TextFunctions.Substring(Text(0), Number(1), NumberOrNull(2))),
            "substringBefore" => Json.From(TextFunctions.SubstringBefore(Text(0), Text(1))),
            "substringAfter" => Json.From(TextFunctions.SubstringAfter(Text(0), Text(1))),
            "contains" => Regex() is { } regex ? regex.IsMatch(Text(0)) : TextFunctions.Contains(Text(0), Text(1)),
            "split" => FromTexts(Regex() is { } regex ? RegexText.Split(regex, Text(0), NumberOrNull(2)) : TextFunctions.Split(Text(0), Text(1), NumberOrNull(2))),
            "replace" => Json.From(Regex() is { } regex ? RegexText.Replace(regex, Text(0), Text(2), NumberOrNull(3)) : TextFunctions.Replace(Text(0), Text(1), Text(2), NumberOrNull(3))),
            "match" => FromMatches(RegexText.Match(Regex()!, Text(0), NumberOrNull(2))),
            "uppercase" => Json.From(CaseMapping.ToUpper(Text(0))),
            "lowercase" => Json.From(CaseMapping.ToLower(Text(0))),
            "base64encode" => Json.From(Base64Text.Encode(Text(0))),
            "base64decode" => Json.From(Base64Text.Decode(Text(0))),
            "encodeUrl" => Json.From(UrlText.EncodeUrl(Text(0))),
            "encodeUrlComponent" => Json.From(UrlText.EncodeUrlComponent(Text(0))),
            "decodeUrl" => Json.From(UrlText.DecodeUrl(Text(0))),
            "decodeUrlComponent" => Json.From(UrlText.DecodeUrlComponent(Text(0))),
            _ => throw new ArgumentException(call.Name, nameof(call)),
        };

        double Number(int index) => ((Json)call.Arguments[index]).GetDouble();
        string Text(int index) => ((Json)call.Arguments[index]).GetString();
        double? NumberOrNull(int index) => index < call.Arguments.Count ? Number(index) : null;
        string? TextOrNull(int index) => index < call.Arguments.Count ? Text(index) : null;
        RegexPattern? Regex() => call.Arguments[1] is RegexLiteral r ? RegexTranslator.Translate(r.Source, r.IgnoreCase, r.Multiline, TimeSpan.FromSeconds(5)) : null;
    }

    private static Json? FromNumber(double? value) => value is { } number ? double.IsFinite(number) ? number : Json.Null : null;

    private static Json FromTexts(IEnumerable<string?> texts) => Json.Array([.. texts.Select(Json.From)]);

    private static Json? FromMatches(List<RegexMatch> matches)
    {
        Json[] all = [.. matches.Select(m => Json.Object([new("match", Json.From(m.Text)), new("index", m.Start), new("groups", FromTexts(m.Groups))]))];
        return all.Length switch { 0 => null, 1 => all[0], _ => Json.Array(all) };
    }
}
