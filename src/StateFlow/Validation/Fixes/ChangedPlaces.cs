namespace StateFlow.Validation;

/// <summary>The places of a document that fixes have changed.</summary>
internal sealed class ChangedPlaces
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);

    /// <summary>Adds a place.</summary>
    public void Add(string pointer)
    {
        _changed.Add(pointer);
        for (var above = pointer; above.Length > 0;)
        {
            above = above[..above.LastIndexOf('/')];
            _around.Add(above);
        }
    }

    /// <summary>Tells whether a place is in a changed one, or around one.</summary>
    public bool Touch(string pointer)
    {
        if (_around.Contains(pointer))
        {
            return true;
        }

        for (var above = pointer; ; above = above[..above.LastIndexOf('/')])
        {
            if (_changed.Contains(above))
            {
                return true;
            }

            if (above.Length == 0)
            {
                return false;
            }
        }
    }
}
