using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Builds a state of JSON that the caller gives.</summary>
internal sealed class RawBuilder : StateBuilder
{
    private readonly Json _content;

    public RawBuilder(FlowBuilder flow, string name, Json content, SourceLocation location)
        : base(flow, "raw", name, location) => _content = content;

    /// <summary>Gets the way on, unless the JSON says itself where control goes.</summary>
    internal override IEnumerable<Exit> Exits => SaysWhereItGoes ? [] : base.Exits;

    private bool SaysWhereItGoes => ((AslField[])[AslField.Next, AslField.End, AslField.Choices, AslField.Default]).Any(f => _content[f.Name] is not null)
        || _content[AslField.Type.Name] is { ValueKind: System.Text.Json.JsonValueKind.String } type && type.GetString() is "Succeed" or "Fail";

    /// <summary>Makes the record of the kind if the JSON is a state of a kind there is one for, without a fault.</summary>
    private protected override State BuildFields(string pointer)
    {
        var content = Complete();
        return AslReader.ReadState(Name, content, Finished.Flow.Definition.Options.QueryLanguage) ?? new RawState(Name) { Content = content };
    }

    private Json Complete()
    {
        if (SaysWhereItGoes)
        {
            return _content;
        }

        var members = new JsonObjectBuilder(_content.Count + 1);
        foreach (var (name, value) in _content.Members)
        {
            members.Add(name, value);
        }

        _ = Transition is Transition.Next(var next) ? members.Add(AslField.Next.Name, Json.From(next)) : members.Add(AslField.End.Name, true);
        return members.ToJson();
    }
}
