using StateFlow.Asl;

namespace StateFlow.Integrations;

/// <summary>A service of the AWS SDK.</summary>
public sealed class SdkService
{
    private readonly int _index;
    private readonly string _actions;

    /// <summary>Reads a line of the catalogue: error prefix, IAM prefix, actions.</summary>
    internal SdkService(int index, string line)
    {
        _index = index;
        var parts = line.Split(' ');
        Id = parts[0].ToLowerInvariant();
        (ErrorPrefix, IamPrefix) = parts[1].Length == 0 ? (null, null) : (parts[0], parts[1]);
        _actions = parts[2];
    }

    /// <summary>Gets the name in lower case without separators, as it is written in <c>Resource</c>.</summary>
    public string Id { get; }

    /// <summary>
    /// Gets what the names of its errors begin with, as in <c>DynamoDb.ConditionalCheckFailedException</c>; <see langword="null"/> when nothing
    /// but the name of the service is known.
    /// </summary>
    public string? ErrorPrefix { get; }

    /// <summary>
    /// Gets what its actions begin with in IAM, as in <c>states</c> for <c>sfn</c>; <see langword="null"/> when nothing but the name of the
    /// service is known.
    /// </summary>
    public string? IamPrefix { get; }

    /// <summary>Gets the actions in the order of their names, the unsupported ones among them.</summary>
    public IReadOnlyList<SdkAction> Actions => ByName.Values;

    private OrderedDictionary<string, SdkAction> ByName => field ??= ReadActions();

    /// <summary>Finds an action.</summary>
    /// <param name="name">The name in camelCase; case matters.</param>
    /// <returns>The action, or <see langword="null"/> when the service is not known to have it.</returns>
    public SdkAction? FindAction(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.GetValueOrDefault(name);
    }

    /// <summary>Finds the action that was meant: its name differs in case or in a few letters only.</summary>
    /// <param name="name">What was written.</param>
    /// <returns>The action, or <see langword="null"/> when none is near.</returns>
    public SdkAction? NearestAction(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Words.Nearest(name, ByName.Keys) is { } nearest ? ByName[nearest] : null;
    }

    /// <summary>Gets <see cref="Id"/>.</summary>
    public override string ToString() => Id;

    /// <summary>Gets the list of parameters of an action.</summary>
    internal ReadOnlySpan<char> ParametersOf(int action)
    {
        var lists = SdkCatalog.ParametersOf(_index);
        var ranges = lists.Split(';');
        for (var i = 0; i <= action; i++)
        {
            ranges.MoveNext();
        }

        return lists[ranges.Current];
    }

    private OrderedDictionary<string, SdkAction> ReadActions()
    {
        var actions = new OrderedDictionary<string, SdkAction>(StringComparer.Ordinal);
        foreach (var range in _actions.AsSpan().Split(','))
        {
            if (_actions.AsSpan(range) is { IsEmpty: false } text)
            {
                var action = new SdkAction(this, actions.Count, text);
                actions.Add(action.Name, action);
            }
        }

        return actions;
    }
}
