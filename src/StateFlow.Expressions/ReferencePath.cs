using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StateFlow.Expressions.JsonPaths;

namespace StateFlow.Expressions;

/// <summary>A path that names one place, made of names and indexes only: what <c>ResultPath</c>, <c>ItemsPath</c>, <c>SecondsPath</c> and the like take.</summary>
/// <remarks>States Language specification, "Reference Paths": no wildcard, deep scan, slice, union or filter.</remarks>
public sealed class ReferencePath : IEquatable<ReferencePath>
{
    private ReferencePath(JsonPathQuery query) => Query = query;

    /// <summary>Gets the path as what reads values.</summary>
    public JsonPathQuery Query { get; }

    /// <summary>Gets whether a value can be put there: only into the input, not into the context object or a variable.</summary>
    /// <remarks>States Language specification, "ResultPath"; developer guide, "Passing data with variables".</remarks>
    public bool CanSet => Query.Root is PathRoot.Input;

    /// <summary>Reads a reference path. Never throws because of the text.</summary>
    /// <param name="text">The path.</param>
    /// <param name="path">The reference path.</param>
    /// <param name="error">What is wrong, and where.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ReferencePath? path, [NotNullWhen(false)] out ExpressionError? error)
    {
        path = null;
        if (!JsonPathQuery.TryParse(text, out var query, out error))
        {
            return false;
        }

        foreach (var step in query.Steps)
        {
            if (step is not (MemberStep or IndexStep))
            {
                error = new ExpressionError(ErrorCodes.Syntax, "A reference path has names and indexes only: it names one place.", step.Position);
                return false;
            }
        }

        path = new ReferencePath(query);
        return true;
    }

    /// <summary>Reads a reference path.</summary>
    /// <param name="text">The path.</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not a reference path; the message says where and why.</exception>
    public static ReferencePath Parse(string text) => TryParse(text, out var path, out var error) ? path : throw new FormatException(error.ToString());

    /// <summary>Reads the value of a scope.</summary>
    /// <param name="scope">The documents.</param>
    /// <returns>The value, or an error with the code <c>States.Runtime</c>.</returns>
    public ExpressionResult Evaluate(PathScope scope) => Query.Evaluate(scope);

    /// <summary>Puts a value into a document, as <c>ResultPath</c> does, and creates the objects that are missing on the way.</summary>
    /// <param name="document">The document; it shares what does not change with the result.</param>
    /// <param name="value">The value.</param>
    /// <returns>
    /// The new document, or an error with the code <c>States.ResultPathMatchFailure</c> where something else than an object is in the way, or an
    /// array has no such item.
    /// </returns>
    /// <exception cref="InvalidOperationException">The path begins at the context object or at a variable: see <see cref="CanSet"/>.</exception>
    public ExpressionResult Set(Json document, Json value)
    {
        if (!CanSet)
        {
            throw new InvalidOperationException($"A value cannot be put at '{this}': the path does not begin at the input.");
        }

        // From the place back to the root: only what lies on the way is made anew.
        var steps = Query.Steps;
        var values = new Json[steps.Length];
        var current = document;
        for (var i = 0; i < steps.Length; i++)
        {
            values[i] = current;
            if (Refuse(steps[i], current) is { } error)
            {
                return new(error);
            }

            current = JsonPathSteps.Find(steps[i], current) ?? Json.EmptyObject;
        }

        for (var i = steps.Length - 1; i >= 0; i--)
        {
            if (value.Depth >= Json.MaxDepth)
            {
                return new(Failure(steps[i], $"the value would nest deeper than {Json.MaxDepth} levels"));
            }

            value = steps[i] is IndexStep { Index: var index } ? WithItem(values[i], index, value) : WithMember(values[i], ((MemberStep)steps[i]).Name, value);
        }

        return new(value);
    }

    /// <summary>Gives the canonical text.</summary>
    public override string ToString() => Query.ToString();

    /// <inheritdoc/>
    public bool Equals(ReferencePath? other) => other is not null && Query.Equals(other.Query);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReferencePath);

    /// <inheritdoc/>
    public override int GetHashCode() => Query.GetHashCode();

    private ExpressionError? Refuse(JsonPathStep step, Json current)
    {
        var (kind, name) = step is MemberStep ? (JsonValueKind.Object, "an object") : (JsonValueKind.Array, "an array");
        if (current.ValueKind != kind)
        {
            return Failure(step, $"there is {Json.Describe(current.ValueKind)} where {name} is needed");
        }

        return step is IndexStep index && JsonPathSteps.ItemOf(current, index.Index) is null ? Failure(step, $"the array has no item {index.Index}") : null;
    }

    private ExpressionError Failure(JsonPathStep step, string reason) =>
        new(ErrorCodes.ResultPathMatchFailure, $"Unable to apply the path '{this}' to the input: {reason}.", step.Position) { Token = ToString() };

    private static Json WithItem(Json array, int index, Json value)
    {
        Json[] items = [.. array.Items];
        items[index < 0 ? items.Length + index : index] = value;
        return Json.FromList(items);
    }

    private static Json WithMember(Json document, string name, Json value)
    {
        var members = new JsonObjectBuilder(document.Count + 1);
        foreach (var (existing, other) in document.Members)
        {
            members.Add(existing, other);
        }

        return members.Set(name, value).ToJson();
    }
}
