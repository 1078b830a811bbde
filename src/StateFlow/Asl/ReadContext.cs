using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Asl;

/// <summary>What one reading of a text carries along: where it is, what is open, and what it found.</summary>
internal sealed class ReadContext(ReadOnlyMemory<byte> text)
{
    private readonly List<PointerStep> _path = [];
    private readonly List<ReadEntry> _entries = [];
    private readonly List<(int Offset, Diagnostic Finding)> _findings = [];

    /// <summary>Gets the strings of the text.</summary>
    public StringPool Strings { get; } = new(text.Length);

    /// <summary>Gets or sets the language of the machine, which the states of nested machines have as well.</summary>
    public QueryLanguage MachineLanguage { get; set; }

    /// <summary>Gets or sets the language of the state that is being read.</summary>
    public QueryLanguage Language { get; set; }

    /// <summary>Gets or sets the name of the state that is being read, for messages.</summary>
    public string? StateName { get; set; }

    /// <summary>Gets the open fields of all objects that are being read, the innermost last.</summary>
    public Span<ReadEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>Opens an object: its fields can be taken one by one until it is closed.</summary>
    /// <param name="element">The object.</param>
    /// <returns>Where its fields are among <see cref="Entries"/>.</returns>
    public OpenFields Open(JsonElement element)
    {
        var start = _entries.Count;
        var names = new NameIndex(element.GetPropertyCount());
        foreach (var property in element.EnumerateObject())
        {
            var entry = EntryOf(property);
            var earlier = names.Add(entry.Name);
            if (earlier < 0)
            {
                _entries.Add(entry);
            }
            else
            {
                Strings.FoundDuplicate = true;
                _entries[start + earlier] = entry;
            }
        }

        return new OpenFields(start.._entries.Count, OffsetOf(element));
    }

    /// <summary>Closes the innermost open object.</summary>
    public void Close(OpenFields fields) => _entries.RemoveRange(fields.Range.Start.Value, _entries.Count - fields.Range.Start.Value);

    public void Enter(PointerStep step) => _path.Add(step);

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Gets where a value starts.</summary>
    public int OffsetOf(JsonElement element) => OffsetOf(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>Gets where the name of a member starts.</summary>
    public int OffsetOf(JsonProperty property) => OffsetOf(JsonMarshal.GetRawUtf8PropertyName(property)) - 1;

    /// <summary>Gets the place that stands for a member in messages: a scalar itself, or the name of an array or object.</summary>
    public int PlaceOf(JsonProperty property) =>
        property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? OffsetOf(property) : OffsetOf(property.Value);

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="offset">Where in the text.</param>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="below">The step from the open object to the fault.</param>
    /// <param name="fix">Makes the change that is certain of the pointer of the finding.</param>
    public void Report(DiagnosticDescriptor rule, int offset, string message, PointerStep? below = null, Func<string, Fix>? fix = null)
    {
        if (below is { } step)
        {
            Enter(step);
        }

        var pointer = JsonPointer.Of(CollectionsMarshal.AsSpan(_path));
        _findings.Add((offset, new Diagnostic(rule, pointer, message) { Fix = fix?.Invoke(pointer) }));
        if (below is not null)
        {
            Leave();
        }
    }

    /// <summary>Gets what was found, in the order of the text, with lines and columns.</summary>
    public IReadOnlyList<Diagnostic> Findings(string? file)
    {
        var walker = new LineWalker(text.Span);
        var located = new List<Diagnostic>(_findings.Count);
        foreach (var (offset, finding) in _findings.OrderBy(f => f.Offset)) // Stable: what one place has keeps its order.
        {
            var (line, column) = walker.Locate(offset);
            located.Add(finding with { Location = new SourceLocation(file, line, column) });
        }

        return located;
    }

    private ReadEntry EntryOf(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        var name = raw.Contains((byte)'\\') ? Json.GetName(property, Strings) : null;
        var field = AslField.Find(name is null ? raw : Encoding.UTF8.GetBytes(name));
        return new ReadEntry(field, field?.Name ?? name ?? Strings.Get(raw), property.Value, OffsetOf(property));
    }

    private int OffsetOf(ReadOnlySpan<byte> part) =>
        (int)Unsafe.ByteOffset(ref MemoryMarshal.GetReference(text.Span), ref MemoryMarshal.GetReference(part));
}

/// <summary>An object whose fields are being read.</summary>
/// <param name="Range">Where its fields are among the open ones.</param>
/// <param name="Offset">Where the object starts.</param>
internal readonly record struct OpenFields(Range Range, int Offset);

/// <summary>A field of an object that is being read.</summary>
/// <param name="Field">The field, if the language has one of this name.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="NameOffset">Where the name starts.</param>
internal record struct ReadEntry(AslField? Field, string Name, JsonElement Value, int NameOffset)
{
    /// <summary>Gets or sets what has become of the field.</summary>
    public ReadState State { get; set; }
}

/// <summary>What has become of a field that was read.</summary>
internal enum ReadState
{
    /// <summary>Nobody asked for it yet.</summary>
    Untouched,

    /// <summary>It is in the graph.</summary>
    Taken,

    /// <summary>It was asked for, reported, and is kept as it is.</summary>
    Reported,
}
