using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>An item reader says what it reads and how: SF11016, SF11017, SF11018, SF11019, SF11020, SF11023.</summary>
internal sealed class ItemReaderFields : StateRule
{
    public const string GetObject = ":states:::s3:getObject";
    public const string ListObjects = ":states:::s3:listObjectsV2";

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState { ItemReader: { } reader })
        {
            return;
        }

        var of = $"of the Map state '{scope.State.Name}'";
        CheckResource(scope, reader, of, findings);
        CheckConfig(scope, reader, of, findings);
        CheckParameters(scope, reader, of, findings);
    }

    private static void CheckResource(StateScope scope, ItemReader reader, string of, Findings findings)
    {
        const string Advice = "'arn:aws:states:::s3:getObject' or 'arn:aws:states:::s3:listObjectsV2'.";
        if (reader.Resource is null)
        {
            if (!RequiredFields.IsRaw(reader.Raw, AslField.Resource))
            {
                findings.Report(MapRules.ItemReaderResource, scope.Pointer, $"'ItemReader' {of} has no 'Resource'. Add {Advice}", AslField.ItemReader.Name);
            }
        }
        else if (!Calls(reader, GetObject) && !Calls(reader, ListObjects) && !TokenText.IsIn(reader.Resource))
        {
            findings.Report(
                MapRules.ItemReaderResource,
                scope.Pointer,
                $"'ItemReader' {of} cannot read from '{reader.Resource}'. Write {Advice}",
                AslField.ItemReader.Name,
                AslField.Resource.Name);
        }
    }

    private static void CheckConfig(StateScope scope, ItemReader reader, string of, Findings findings)
    {
        var config = reader.ReaderConfig;
        if (Calls(reader, GetObject)
            && (config is null
                ? !RequiredFields.IsRaw(reader.Raw, AslField.ReaderConfig)
                : config is { InputType: null, ManifestType: null } && !RequiredFields.IsRaw(config.Raw, AslField.InputType, AslField.ManifestType)))
        {
            findings.Report(
                MapRules.ReaderInputTypeRequired,
                scope.Pointer,
                $"'ItemReader' {of} does not say what the object is. Add 'ReaderConfig' with an 'InputType' or a 'ManifestType'.",
                AslField.ItemReader.Name);
        }

        if (config is null)
        {
            return;
        }

        foreach (var (rule, problem, field) in FaultsOf(config))
        {
            PointerStep[] place = [AslField.ItemReader.Name, AslField.ReaderConfig.Name];
            findings.Report(rule, scope.Pointer, $"'ReaderConfig' {of} {problem}", field is null ? place : [.. place, field.Name]);
        }
    }

    private static IEnumerable<(DiagnosticDescriptor Rule, string Problem, AslField? Field)> FaultsOf(ReaderConfig config)
    {
        if (config is { Transformation: ReaderTransformation.LoadAndFlatten, InputType: null } && !RequiredFields.IsRaw(config.Raw, AslField.InputType))
        {
            yield return (MapRules.ReaderInputTypeRequired, "loads the listed objects, but does not say what they are. Add an 'InputType'.", null);
        }

        if (config is { ManifestType: ManifestType.S3Inventory, InputType: not null })
        {
            yield return (MapRules.ReaderInputType, "has an 'InputType', which does not go with the 'ManifestType' S3_INVENTORY. Remove it.", AslField.InputType);
        }

        if (config.ItemsPointer is { } pointer && !JsonPointer.IsPointer(pointer) && !TokenText.IsIn(pointer))
        {
            yield return (StructureRules.FieldType, $"has the 'ItemsPointer' '{pointer}', which is no JSON pointer. Pointers begin with '/', as in '/orders/items'.", AslField.ItemsPointer);
        }

        if (DescribeCsvFault(config) is { } problem)
        {
            yield return (MapRules.CsvHeaderLocation, problem, null);
        }

        if (FindDuplicate(config) is { } header)
        {
            yield return (MapRules.CsvHeadersDuplicate, $"has two columns with the name '{header}'. Rename one of them: every item is an object with a member for each column.", AslField.CsvHeaders);
        }
    }

    /// <summary>Finds a column name that is there twice: <c>CSV headers cannot contain duplicates</c> (recorded).</summary>
    private static string? FindDuplicate(ReaderConfig config)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in config is { InputType: InputType.Csv, CsvHeaderLocation: CsvHeaderLocation.Given } ? config.CsvHeaders ?? [] : [])
        {
            if (!names.Add(header) && !TokenText.IsIn(header))
            {
                return header;
            }
        }

        return null;
    }

    private static string? DescribeCsvFault(ReaderConfig config) => config switch
    {
        not { InputType: InputType.Csv } => null,
        _ when RequiredFields.IsRaw(config.Raw, AslField.CsvHeaderLocation, AslField.CsvHeaders) => null,
        { CsvHeaderLocation: null } => "reads CSV, but has no 'CSVHeaderLocation'. Add FIRST_ROW or GIVEN.",
        { CsvHeaderLocation: CsvHeaderLocation.Given, CsvHeaders: not { Count: > 0 } } => "has no 'CSVHeaders'. Add the column names, or take them from the FIRST_ROW.",
        _ => null,
    };

    private static void CheckParameters(StateScope scope, ItemReader reader, string of, Findings findings)
    {
        var isOpen = (reader.Parameters ?? reader.Arguments) is { } values && (values.ValueKind is not JsonValueKind.Object || TemplateFunction.Is(values));
        if (isOpen || RequiredFields.IsRaw(reader.Raw, AslField.Parameters, AslField.Arguments))
        {
            return; // What an expression gives is known later; about what is no good the reader has reported.
        }

        string[] required = Calls(reader, GetObject) ? ["Bucket", "Key"] : Calls(reader, ListObjects) ? ["Bucket"] : [];
        var missing = required.Where(name => !Has(reader, name)).ToList();
        if (missing.Count > 0)
        {
            var field = reader.Parameters is not null ? AslField.Parameters
                : reader.Arguments is not null || scope.Language is QueryLanguage.Jsonata ? AslField.Arguments
                : AslField.Parameters;
            findings.Report(
                MapRules.ReaderBucketMissing,
                scope.Pointer,
                $"'ItemReader' {of} does not say what it reads. Add {Words.List(missing)} to '{field}'.",
                reader.Parameters is null && reader.Arguments is null ? [AslField.ItemReader.Name] : [AslField.ItemReader.Name, field.Name]);
        }
    }

    /// <summary>Tells whether a parameter is there, as it is or to be found by a path.</summary>
    private static bool Has(ItemReader reader, string name) => (reader.Parameters ?? reader.Arguments) is { } values && EvaluatedName.IsIn(values, name);

    /// <summary>Tells whether a reader calls an action.</summary>
    public static bool Calls(ItemReader reader, string action) => reader.Resource?.EndsWith(action, StringComparison.Ordinal) is true;
}
