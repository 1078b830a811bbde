using System.Globalization;
using System.Text;

namespace StateFlow.Asl;

/// <summary>Builds JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>Adds a step to a pointer.</summary>
    public static string Append(string pointer, PointerStep step) => $"{pointer}/{step}";

    /// <summary>Tells whether a text is a pointer: empty, or steps that begin with a slash, in which a tilde is followed by 0 or 1.</summary>
    public static bool IsPointer(string text)
    {
        for (var i = text.IndexOf('~', StringComparison.Ordinal); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 >= text.Length || text[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return text.Length == 0 || text[0] == '/';
    }

    /// <summary>Takes a pointer apart.</summary>
    /// <returns>The names and positions of its steps, from the root; <see langword="null"/> when the text is no pointer.</returns>
    public static string[]? Split(string text) => !IsPointer(text) ? null
        : text.Length == 0 ? []
        : [.. text[1..].Split('/').Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    /// <summary>Makes a pointer of its steps.</summary>
    /// <param name="steps">Member names and array positions, from the root.</param>
    public static string Of(params ReadOnlySpan<PointerStep> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            text.Append('/').Append(step.ToString());
        }

        return text.ToString();
    }
}

/// <summary>One step of a JSON pointer.</summary>
internal readonly record struct PointerStep
{
    private readonly string? _name;
    private readonly int _index;

    private PointerStep(string? name, int index) => (_name, _index) = (name, index);

    public static implicit operator PointerStep(string name) => new(name, 0);

    public static implicit operator PointerStep(int index) => new(null, index);

    /// <summary>Gets whether the step is the position of an item.</summary>
    public bool IsIndex => _name is null;

    public override string ToString() => _name is null
        ? _index.ToString(CultureInfo.InvariantCulture)
        : _name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
