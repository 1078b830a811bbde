namespace StateFlow.Validation;

/// <summary>The rules about fields that a kind of state does not have: SF2010 to SF2049.</summary>
internal static class UnsupportedFieldRules
{
    /// <summary>Two of them cover several fields that belong together.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["Choice.Parameters"] = "Choice.ResultPath",
        ["Choice.ResultSelector"] = "Choice.ResultPath",
        ["Choice.Catch"] = "Choice.Retry",
    };

    private static readonly Dictionary<string, DiagnosticDescriptor> ByField = new(StringComparer.Ordinal)
    {
        ["Pass.Resource"] = new("SF2010", Severity.Error, "A Pass state has no Resource."),
        ["Pass.ResultSelector"] = new("SF2011", Severity.Error, "A Pass state has no ResultSelector."),
        ["Pass.Retry"] = new("SF2012", Severity.Error, "A Pass state has no Retry."),
        ["Pass.Catch"] = new("SF2013", Severity.Error, "A Pass state has no Catch."),
        ["Pass.TimeoutSeconds"] = new("SF2014", Severity.Error, "A Pass state has no TimeoutSeconds."),
        ["Wait.Parameters"] = new("SF2015", Severity.Error, "A Wait state has no Parameters."),
        ["Wait.ResultPath"] = new("SF2016", Severity.Error, "A Wait state has no ResultPath."),
        ["Wait.Retry"] = new("SF2017", Severity.Error, "A Wait state has no Retry."),
        ["Wait.TimeoutSeconds"] = new("SF2018", Severity.Error, "A Wait state has no TimeoutSeconds."),
        ["Succeed.Next"] = new("SF2019", Severity.Error, "A Succeed state has no Next."),
        ["Succeed.End"] = new("SF2020", Severity.Error, "A Succeed state has no End."),
        ["Succeed.ResultPath"] = new("SF2021", Severity.Error, "A Succeed state has no ResultPath."),
        ["Succeed.Assign"] = new("SF2022", Severity.Error, "A Succeed state has no Assign."),
        ["Succeed.Catch"] = new("SF2023", Severity.Error, "A Succeed state has no Catch."),
        ["Fail.Next"] = new("SF2024", Severity.Error, "A Fail state has no Next."),
        ["Fail.End"] = new("SF2025", Severity.Error, "A Fail state has no End."),
        ["Fail.InputPath"] = new("SF2026", Severity.Error, "A Fail state has no InputPath."),
        ["Fail.OutputPath"] = new("SF2027", Severity.Error, "A Fail state has no OutputPath."),
        ["Fail.Assign"] = new("SF2028", Severity.Error, "A Fail state has no Assign."),
        ["Fail.Retry"] = new("SF2029", Severity.Error, "A Fail state has no Retry."),
        ["Map.TimeoutSeconds"] = new("SF2030", Severity.Error, "A Map state has no TimeoutSeconds."),
        ["Map.HeartbeatSeconds"] = new("SF2031", Severity.Error, "A Map state has no HeartbeatSeconds."),
        ["Map.Resource"] = new("SF2032", Severity.Error, "A Map state has no Resource."),
        ["Parallel.TimeoutSeconds"] = new("SF2033", Severity.Error, "A Parallel state has no TimeoutSeconds."),
        ["Parallel.Resource"] = new("SF2034", Severity.Error, "A Parallel state has no Resource."),
        ["Parallel.ItemsPath"] = new("SF2035", Severity.Error, "A Parallel state has no ItemsPath."),
        ["Task.Choices"] = new("SF2036", Severity.Error, "A Task state has no Choices."),
        ["Task.Result"] = new("SF2037", Severity.Error, "A Task state has no Result."),
        ["Task.Seconds"] = new("SF2038", Severity.Error, "A Task state has no Seconds."),
        ["Choice.End"] = new("SF2040", Severity.Error, "A Choice state has no End."),
        ["Choice.Next"] = new("SF2041", Severity.Error, "A Choice state has no Next."),
        ["Choice.ResultPath"] = new("SF2042", Severity.Error, "A Choice state has no ResultPath."),
        ["Choice.Retry"] = new("SF2043", Severity.Error, "A Choice state has no Retry."),
    };

    /// <summary>Gets the rules by kind and field, in the order of their ids.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> All => ByField;

    /// <summary>Finds the rule for a field that the language has, but this kind of state has not.</summary>
    /// <param name="type">The kind, as the field <c>Type</c> says it.</param>
    /// <param name="field">The name of the field.</param>
    public static DiagnosticDescriptor Find(string type, string field)
    {
        var key = $"{type}.{field}";
        return ByField.GetValueOrDefault(Synonyms.GetValueOrDefault(key, key), StateFieldRules.UnknownStateField);
    }
}
