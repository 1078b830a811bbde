using System.Text.Json;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>The run of a distributed Map, with the counts of <c>DescribeMapRun</c>: they count items, not children.</summary>
public sealed class MapRunRecord
{
    private readonly List<Execution> _children = [];
    private readonly JsonSerializerOptions? _serializer;

    internal MapRunRecord(string mapRunArn, string state, JsonSerializerOptions? serializer) => (MapRunArn, State, _serializer) = (mapRunArn, state, serializer);

    /// <summary>Gets the ARN of the run.</summary>
    public string MapRunArn { get; }

    /// <summary>Gets the Map state.</summary>
    public string State { get; }

    /// <summary>Gets how it ended.</summary>
    public ExecutionStatus Status { get; internal set; }

    /// <summary>Gets how many items there were.</summary>
    public long Total { get; internal set; }

    /// <summary>Gets how many items belong to children that succeeded.</summary>
    public long Succeeded { get; private set; }

    /// <summary>Gets how many items belong to children that failed.</summary>
    public long Failed { get; private set; }

    /// <summary>Gets how many items belong to children that were stopped.</summary>
    public long Aborted { get; internal set; }

    /// <summary>Gets how often the run was redriven.</summary>
    public int Redrives { get; private set; }

    /// <summary>Gets the runs of the children, in the order of their beginnings: the first <see cref="RunOptions.MaxChildRuns"/> of them.</summary>
    public IReadOnlyList<LocalRun> Children => [.. _children.Select(c => new LocalRun(c, _serializer))];

    internal void Add(Execution child)
    {
        if (child.KeepsRecords)
        {
            _children.Add(child);
        }
    }

    internal void Redrive(bool keepsSucceeded) =>
        (Status, Total, Succeeded, Failed, Aborted, Redrives) = (ExecutionStatus.Running, 0, keepsSucceeded ? Succeeded : 0, 0, 0, Redrives + 1);

    internal void Count(bool succeeded, int items)
    {
        Succeeded += succeeded ? items : 0;
        Failed += succeeded ? 0 : items;
    }
}
