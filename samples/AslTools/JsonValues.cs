using StateFlow.Expressions;

namespace AslTools;

/// <summary>Changes a JSON text whose shape nobody declared.</summary>
public static class JsonValues
{
    #region json-values
    public static Json WithCurrency(string text)
    {
        var order = Json.Parse(text);                                   // says line, column and why when it is no JSON
        var currency = order["customer"]?["country"] == Json.From("CH") ? "CHF" : "EUR";

        return Json.Object([.. order.Members, new("currency", Json.From(currency))]);
    }
    #endregion
}
