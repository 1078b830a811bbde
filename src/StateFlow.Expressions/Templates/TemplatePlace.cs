namespace StateFlow.Expressions.Templates;

/// <summary>Where a value stands; becomes a text only for fields and errors.</summary>
internal sealed record TemplatePlace(TemplatePlace? Parent, string? Name, int Index)
{
    public override string ToString()
    {
        var parts = new Stack<string>();
        for (var place = this; place is not null; place = place.Parent)
        {
            parts.Push(place.Name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                ?? place.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return $"/{string.Join('/', parts)}";
    }

    /// <summary>Gets the place as the messages of the service write it: <c>/name</c> and <c>[0]</c> (recorded).</summary>
    public string ToPath() => $"{Parent?.ToPath()}{(Name is null ? $"[{Index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]" : $"/{Name}")}";
}
