using System.Text;
using StateFlow.Asl;

namespace StateFlow.Local;

/// <summary>Reads a JSON text, and collects what is wrong with it.</summary>
/// <remarks>The lines and columns of places are looked up only where something is wrong.</remarks>
internal sealed class ProblemList
{
    private readonly List<ReadProblem> _problems = [];
    private SourceMap _source = SourceMap.Empty;

    public IReadOnlyList<ReadProblem> Problems => _problems;

    /// <summary>Reads the text.</summary>
    /// <returns>The value, or <see langword="null"/> where the text is not JSON.</returns>
    public Json? Parse(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (Json.TryParse(utf8, out var value, out var error))
        {
            _source = TextLocations.Of(utf8, null);
            return value;
        }

        _problems.Add(new ReadProblem(string.Empty, error.Message, error.Line, error.Column));
        return null;
    }

    /// <summary>Says what is wrong at a place.</summary>
    public void Add(string pointer, string message)
    {
        var place = _source.Find(pointer);
        _problems.Add(new ReadProblem(pointer, message, place?.Line ?? 1, place?.Column ?? 1));
    }
}
