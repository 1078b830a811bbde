using System.Diagnostics.CodeAnalysis;
using StateFlow.Expressions.JsonPaths;

namespace StateFlow.Expressions;

/// <summary>A path as Step Functions accepts it: <c>$.order.items[0]</c>, <c>$$.Execution.Name</c>, <c>$total</c>, <c>$..items[?(@.price &gt; 5)]</c>.</summary>
/// <remarks>
/// It is JSONPath in the dialect of Jayway, without its functions. A definite path gives the value; an indefinite one (wildcard, deep scan, slice,
/// union of indexes, filter) gives an array of what it selects, which is empty where something is missing on the way (recorded). Several names
/// in one pair of brackets give an object of those members at the end of a path (Jayway). The step of a slice is read and has no effect (Jayway).
/// In a filter <c>@</c> is the item that is tested and <c>$</c> the document that the path begins at. Patterns of <c>=~</c> match the whole text and may neither look around nor refer back. Two paths are equal when they have the same canonical text.
/// </remarks>
public sealed class JsonPathQuery : IEquatable<JsonPathQuery>
{
    private readonly JsonPathSteps _steps;
    private string? _text;

    internal JsonPathQuery(PathRoot root, string? variableName, JsonPathSteps steps, string source) =>
        (Root, VariableName, _steps, Source) = (root, variableName, steps, source);

    /// <summary>Gets which document the path begins at.</summary>
    public PathRoot Root { get; }

    /// <summary>Gets the name of the variable the path begins at, without <c>$</c>; <see langword="null"/> for other roots.</summary>
    public string? VariableName { get; }

    /// <summary>Gets whether the path selects one value at most and gives it, rather than an array.</summary>
    public bool IsDefinite => _steps.IsDefinite;

    /// <summary>Gets the names of the members that lead from the root to what the path reads, up to the first step that is something else.</summary>
    /// <remarks>For <c>$.order.items[*].price</c> these are <c>order</c> and <c>items</c>.</remarks>
    public EquatableArray<string> MemberPrefix => [.. MembersOf(_steps)];

    /// <summary>Gets the path as it was written: what messages say.</summary>
    internal string Source { get; }

    internal ReadOnlySpan<JsonPathStep> Steps => _steps.Steps;

    private string RootText => Root switch
    {
        PathRoot.Context => "$$",
        PathRoot.Variable => $"${VariableName}",
        _ => "$",
    };

    /// <summary>Reads a path. Never throws because of the text.</summary>
    /// <param name="text">The path. White space after it does not count; before it, it is an error.</param>
    /// <param name="query">The path.</param>
    /// <param name="error">What is wrong, and where.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPathQuery? query, [NotNullWhen(false)] out ExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        query = JsonPathParser.Parse(text, 0, text.Length, out error);
        return query is not null;
    }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not a path; the message says where and why.</exception>
    public static JsonPathQuery Parse(string text) => TryParse(text, out var query, out var error) ? query : throw new FormatException(error.ToString());

    /// <summary>Reads the values of a scope.</summary>
    /// <param name="scope">The documents.</param>
    /// <returns>
    /// The value, or an error with the code <c>States.Runtime</c> and the recorded message, such as <c>Invalid path '$.x' : No results for path: $['x']</c>.
    /// </returns>
    public ExpressionResult Evaluate(PathScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Evaluate(scope, out _);
    }

    /// <summary>Gives the canonical text, which is a path with the same steps.</summary>
    public override string ToString() => _text ??= JsonPathPrinter.Print(RootText, _steps);

    /// <inheritdoc/>
    public bool Equals(JsonPathQuery? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonPathQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>Reads the values of a scope, and tells apart what is missing from other errors.</summary>
    internal ExpressionResult Evaluate(PathScope scope, out bool isMissing)
    {
        if (!TryGetDocument(scope, out var document))
        {
            isMissing = true;
            return new(Error(0, $"The variable '{VariableName}' has no value."));
        }

        isMissing = false;
        if (!IsDefinite)
        {
            return Select(document);
        }

        if (_steps.TryFind(document, out var value, out var failed))
        {
            return new(value);
        }

        isMissing = true;
        return new(Missing(failed, value));
    }

    internal bool TryGetDocument(PathScope scope, out Json document)
    {
        document = Root is PathRoot.Context ? scope.Context : scope.Input;
        return Root is not PathRoot.Variable || scope.Variables.TryGetProperty(VariableName!, out document);
    }

    private ExpressionResult Select(Json document)
    {
        var walk = new JsonPathWalk(document);
        Json[] items = [.. walk.Select(_steps, document)];
        return walk.IsExhausted
            ? new(Error(0, "The path visits or selects too much."))
            : Nesting.HasRoomFor(items) ? new(Json.FromList(items)) : new(Error(0, $"The result nests deeper than {Json.MaxDepth} levels."));
    }

    // The words of Jayway, as they were recorded in causes; what a Java class is called is left out.
    private ExpressionError Missing(int failed, Json at)
    {
        var step = Steps[failed];
        var path = JsonPathPrinter.PrintWithBrackets(Steps[..(failed + 1)]);
        var before = JsonPathPrinter.PrintWithBrackets(Steps[..failed]);
        var reason = (step, at.ValueKind) switch
        {
            (MemberStep, System.Text.Json.JsonValueKind.Object) => failed == Steps.Length - 1 ? $"No results for path: {path}" : $"Missing property in path {path}",
            (IndexStep, System.Text.Json.JsonValueKind.Array) => $"No results for path: {JsonPathPrinter.PrintWithBrackets(Steps)}",
            (IndexStep, _) => $"Expected to find an array in path {before} but found {Json.Describe(at.ValueKind)}",
            _ => $"Expected to find an object in path {before} but found {Json.Describe(at.ValueKind)}",
        };
        return Error(step.Position, reason);
    }

    private ExpressionError Error(int position, string reason) => new(ErrorCodes.Runtime, $"Invalid path '{Source}' : {reason}", position) { Token = ToString() };

    private static List<string> MembersOf(JsonPathSteps steps)
    {
        var names = new List<string>();
        foreach (var step in steps.Steps)
        {
            if (step is not MemberStep member)
            {
                break;
            }

            names.Add(member.Name);
        }

        return names;
    }
}
