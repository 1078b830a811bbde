using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StateFlow.Expressions.Intrinsics;

namespace StateFlow.Expressions;

/// <summary>A call of an intrinsic function: <c>States.Format('Order {}', $.id)</c>.</summary>
/// <remarks>
/// States Language specification, appendix B, and the developer guide, "Intrinsic functions". Calls nest at most 10 levels. Strings stand in single
/// quotes, in which a backslash escapes <c>' { } \</c> and nothing else (recorded). Unknown functions, wrong numbers of arguments and bad
/// paths are errors of the text, as they are when a state machine is created; values of the wrong kind are errors of the evaluation.
/// Two calls are equal when they have the same canonical text.
/// </remarks>
public sealed class IntrinsicCall : IEquatable<IntrinsicCall>
{
    private readonly IntrinsicFunction _function;
    private readonly IntrinsicArgument[] _arguments;
    private readonly string _source;
    private string? _text;

    internal IntrinsicCall(IntrinsicFunction function, IntrinsicArgument[] arguments, int position, string source) =>
        (_function, _arguments, Position, _source) = (function, arguments, position, source);

    /// <summary>Gets the name of the function, such as <c>States.Format</c>.</summary>
    public string Name => _function.Name;

    /// <summary>Gets the arguments, in order.</summary>
    public EquatableArray<IntrinsicArgument> Arguments => new(_arguments);

    /// <summary>Gets where the call begins in the text, in UTF-16 units from 0.</summary>
    public int Position { get; }

    /// <summary>Gets the names of all functions, in the order of the documentation.</summary>
    public static EquatableArray<string> FunctionNames { get; } = [.. IntrinsicTable.All.Select(f => f.Name)];

    /// <summary>Gets the paths that are arguments, also those of calls inside, in the order of the text.</summary>
    public IEnumerable<JsonPathQuery> Queries => _arguments.SelectMany(a => a switch
    {
        IntrinsicArgument.Path path => [path.Query],
        IntrinsicArgument.Call call => call.Function.Queries,
        IntrinsicArgument.Literal => [],
        _ => throw new System.Diagnostics.UnreachableException($"Unknown argument {a}."),
    });

    /// <summary>Reads a call. Never throws because of the text.</summary>
    /// <param name="text">The call. White space after it does not count; before it, it is an error.</param>
    /// <param name="call">The call.</param>
    /// <param name="error">What is wrong, and where.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out IntrinsicCall? call, [NotNullWhen(false)] out ExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        call = IntrinsicParser.Parse(text, out error);
        return call is not null;
    }

    /// <summary>Reads a call.</summary>
    /// <param name="text">The call.</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not a call of an intrinsic function; the message says where and why.</exception>
    public static IntrinsicCall Parse(string text) => TryParse(text, out var call, out var error) ? call : throw new FormatException(error.ToString());

    /// <summary>Calls the function.</summary>
    /// <param name="scope">The documents that the arguments read, and the sources of identifiers and random numbers.</param>
    /// <returns>The result; or an error with the code <c>States.IntrinsicFailure</c>, or <c>States.Runtime</c> where a path finds nothing.</returns>
    public ExpressionResult Evaluate(PathScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var values = new Json[_arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var result = Evaluate(_arguments[i], i, scope);
            if (result.Error is not null)
            {
                return result;
            }

            values[i] = result.Value;
        }

        var input = new IntrinsicInput(values, scope);
        var value = _function.Evaluate(input);
        if (input.Failure is not { } failure)
        {
            return new(value);
        }

        var position = input.FailedArgument is { } at ? _arguments[at].Position : Position;
        return new(Failed(ErrorCodes.IntrinsicFailure, failure, position) with { Index = input.FailedArgument + 1 });
    }

    /// <summary>Gives the canonical text: one blank after each comma, paths in their canonical text.</summary>
    public override string ToString() => _text ??= $"{Name}({string.Join(", ", _arguments.Select(Print))})";

    /// <inheritdoc/>
    public bool Equals(IntrinsicCall? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntrinsicCall);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    private ExpressionResult Evaluate(IntrinsicArgument argument, int index, PathScope scope)
    {
        switch (argument)
        {
            case IntrinsicArgument.Literal literal:
                return new(index == 0 && _function.ReadsEscapes && literal.Escaped is { } escaped ? Json.From(escaped) : literal.Value);
            case IntrinsicArgument.Call call:
                return call.Function.Evaluate(scope);
            case IntrinsicArgument.Path path:
                var result = path.Query.Evaluate(scope, out var isMissing);
                return result.Error is not { } error
                    ? result
                    : new((isMissing ? Failed(error.Code, NotFound(path.Query, scope), argument.Position) : error) with { Index = index + 1, Position = argument.Position, Start = argument.Position });
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown argument {argument}.");
        }
    }

    private static string NotFound(JsonPathQuery query, PathScope scope) => query.TryGetDocument(scope, out var document)
        ? $"The JsonPath argument for the field '{query.Source}' could not be found in the input '{document}'"
        : $"The variable '{query.VariableName}' has no value";

    private ExpressionError Failed(string code, string reason, int position) =>
        new(code, $"The function '{_source}' had the following error: {reason}", position) { Token = Name };

    private static string Print(IntrinsicArgument argument) => argument switch
    {
        IntrinsicArgument.Literal { Escaped: { } escaped } => $"'{escaped}'",
        IntrinsicArgument.Literal literal => literal.Value.ToString(),
        IntrinsicArgument.Path path => path.Query.ToString(),
        IntrinsicArgument.Call call => call.Function.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(string.Create(CultureInfo.InvariantCulture, $"Unknown argument {argument}.")),
    };
}
