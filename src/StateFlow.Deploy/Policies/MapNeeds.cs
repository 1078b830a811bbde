using StateFlow.Validation;
using StateFlow.Validation.Rules;

namespace StateFlow.Deploy.Policies;

/// <summary>Adds what a distributed map needs: its own executions, what it reads and what it writes.</summary>
/// <remarks>Source: developer guide of Step Functions, "IAM policies for using Distributed Map states".</remarks>
internal static class MapNeeds
{
    private static readonly string[] Writing = ["s3:PutObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:AbortMultipartUpload"];

    public static void Add(StateScope scope, MapState map, string? machine, PolicyBuilder builder)
    {
        if (machine is null)
        {
            builder.Report(map.Name, "The machine has no name, so that the executions of all machines are allowed. Give it one.");
        }

        var name = machine ?? Arns.Any;
        builder.Allow(map.Name, "Starts the executions of the map.", ["states:StartExecution"], [Arns.StateMachine(machine)]);
        builder.Allow(map.Name, "Looks after the executions of the map.", ["states:DescribeExecution", "states:StopExecution"], [Arns.Executions(name)]);
        builder.Allow(map.Name, "Runs the executions of the map again when it is redriven.", ["states:RedriveExecution"], [Arns.Executions($"{name}/{LabelOf(map)}")]);
        if (map.ItemReader is { } reader)
        {
            AddReader(scope, reader, builder);
        }

        if (map.ResultWriter is { } writer && (writer.Parameters ?? writer.Arguments) is { } place)
        {
            var search = new ResourceSearch(new CallValues(scope, place, name => name is "Bucket" or "Prefix"));
            search.AddTemplate("s3", "{Bucket}/{Prefix|}/*");
            builder.Allow(map.Name, "Writes the results of the map.", Writing, [.. search.Found.Select(r => r.Replace("//", "/", StringComparison.Ordinal))]);
            Report("ResultWriter", search, builder);
        }
    }

    private static string LabelOf(MapState map) => map.Label is { Length: > 0 } label ? label : Arns.Any;

    private static void AddReader(StateScope scope, ItemReader reader, PolicyBuilder builder)
    {
        var search = new ResourceSearch(new CallValues(scope, reader.Parameters ?? reader.Arguments, name => name is "Bucket" or "Key" or "Prefix"));
        if (ItemReaderFields.Calls(reader, ItemReaderFields.GetObject))
        {
            AddObject(reader, search, builder);
        }
        else if (ItemReaderFields.Calls(reader, ItemReaderFields.ListObjects))
        {
            AddListing(reader, search, builder);
        }
        else
        {
            builder.Report(search.Call.State, $"What the map '{search.Call.State}' reads from is not known, so that nothing is allowed for it. Add what it needs.");
        }

        Report("ItemReader", search, builder);
    }

    private static void AddObject(ItemReader reader, ResourceSearch search, PolicyBuilder builder)
    {
        var isManifest = reader.ReaderConfig is { ManifestType: not null } or { InputType: InputType.Manifest };
        search.AddTemplate("s3", "{Bucket}/{Key}");
        builder.Allow(
            search.Call.State,
            "Reads the items of the map.",
            [search.Call.Gives("VersionId") ? "s3:GetObjectVersion" : "s3:GetObject"],
            search.Found);
        if (isManifest)
        {
            var files = new ResourceSearch(search.Call);
            files.AddTemplate("s3", "{Bucket}/*");
            builder.Allow(search.Call.State, "Reads the items of the map.", ["s3:GetObject"], files.Found);
            builder.Report(search.Call.State, "The manifest says which objects are read, so that all of its bucket are allowed. Narrow it to where they lie; add their bucket if it is another one.");
        }
    }

    /// <summary>Adds a list of objects, limited to those with the prefix, and the objects themselves where they are read.</summary>
    private static void AddListing(ItemReader reader, ResourceSearch search, PolicyBuilder builder)
    {
        var prefix = search.Call.Find("Prefix");
        search.AddTemplate("s3", "{Bucket}");
        var known = prefix.Text ?? prefix.Pattern;
        if (known is null && prefix != CallValue.Missing)
        {
            search.Report($"'Prefix' {prefix.Problem}, so that the whole bucket may be listed.");
        }

        builder.Allow(
            search.Call.State,
            "Lists the items of the map.",
            ["s3:ListBucket"],
            search.Found,
            known is { Length: > 0 } ? PolicyDocument.Condition("StringLike", "s3:prefix", $"{known.TrimEnd('*')}*") : null);
        if (reader.ReaderConfig?.Transformation is ReaderTransformation.LoadAndFlatten)
        {
            var objects = new ResourceSearch(search.Call);
            objects.AddTemplate("s3", known is null ? "{Bucket}/*" : "{Bucket}/{Prefix}*");
            builder.Allow(search.Call.State, "Reads the items of the map.", ["s3:GetObject"], objects.Found);
        }
    }

    private static void Report(string field, ResourceSearch search, PolicyBuilder builder)
    {
        foreach (var problem in search.Problems)
        {
            builder.Report(search.Call.State, $"{field}: {problem}");
        }
    }
}
