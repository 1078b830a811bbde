using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Expressions;

/// <summary>A JSONata expression that was compiled and can be evaluated as often as one likes, by several threads at once.</summary>
/// <example><code>
/// var query = JsonataQuery.Parse("$sum(items[quantity &gt; 2].price)");
/// var result = query.Evaluate(order);
/// </code></example>
public sealed class JsonataQuery
{
    private readonly Jsonata.Operation _operation;
    private readonly Json[] _globals;
    private readonly string[] _names;
    private readonly Jsonata.PictureCache _pictures = new();
    private JsonataFacts? _facts;

    private JsonataQuery(string text, JsonataDialect dialect, Jsonata.Operation operation, Jsonata.Scope root)
    {
        (Text, Dialect, _operation) = (text, dialect, operation);
        _names = [.. root.Names];
        _globals = new Json[_names.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            _globals[i] = Jsonata.Functions.Find(_names[i], dialect) is { } function ? Json.FromNode(function) : Jsonata.Values.Undefined;
        }
    }

    /// <summary>Gets the names of the functions that Step Functions has, without <c>$</c>.</summary>
    internal static IEnumerable<string> FunctionNames => Jsonata.Functions.NamesOf(JsonataDialect.StepFunctions);

    /// <summary>Gets the expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Gets which JSONata it is written in.</summary>
    public JsonataDialect Dialect { get; }

    /// <summary>Gets what is known about the expression before it is evaluated. Found when asked for first.</summary>
    public JsonataFacts Facts => _facts ??= Jsonata.FactFinder.Find(Jsonata.Syntax.Parser.Parse(Text), Dialect).Facts;

    /// <summary>Compiles an expression.</summary>
    /// <param name="text">The expression, without <c>{% %}</c>.</param>
    /// <param name="dialect">Which JSONata it is.</param>
    /// <exception cref="FormatException">The text is no expression; the message says what is wrong, and where.</exception>
    public static JsonataQuery Parse(string text, JsonataDialect dialect = JsonataDialect.Standard) =>
        TryParse(text, dialect, out var query, out var error) ? query : throw new FormatException(error.ToString());

    /// <summary>Compiles an expression.</summary>
    /// <param name="text">The expression, without <c>{% %}</c>.</param>
    /// <param name="dialect">Which JSONata it is.</param>
    /// <param name="query">The compiled expression.</param>
    /// <param name="error">What is wrong with the text.</param>
    /// <returns><see langword="false"/> when the text is no expression.</returns>
    public static bool TryParse(string text, JsonataDialect dialect, [NotNullWhen(true)] out JsonataQuery? query, [NotNullWhen(false)] out ExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var syntax = Jsonata.Syntax.Parser.Parse(text);
            var finder = dialect is JsonataDialect.StepFunctions ? Jsonata.FactFinder.Find(syntax, dialect) : null;
            query = Compile(text, syntax, dialect);
            error = finder is null ? null : Jsonata.StepFunctionsRules.Refusals(finder).FirstOrDefault();
            query._facts = finder?.Facts;
            query = error is null ? query : null;
            return query is not null;
        }
        catch (Jsonata.JsonataFault fault)
        {
            (query, error) = (null, Jsonata.Messages.ErrorOf(fault));
            return false;
        }
    }

    /// <summary>Checks a text as an editor does while somebody types: finds all errors at once. Never throws, whatever the text is.</summary>
    /// <param name="text">The text, without <c>{% %}</c>.</param>
    /// <param name="dialect">Which JSONata it is.</param>
    /// <remarks>
    /// The errors of the syntax are those of the option <c>recover</c> of the reference implementation: what is behind a wrong token is skipped, and the
    /// groups around it report what they miss at the end of the text. Errors of the meaning and refusals of the dialect follow.
    /// </remarks>
    public static JsonataCheck Check(string text, JsonataDialect dialect = JsonataDialect.Standard)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Jsonata.Checker.Check(text, dialect);
    }

    /// <summary>Evaluates the expression.</summary>
    /// <param name="input">The document, which <c>$</c> and names are looked up in; <see langword="null"/> for none.</param>
    /// <param name="variables">The variables by name, without <c>$</c>.</param>
    /// <param name="options">Where time and chance come from, and how far the evaluation may go.</param>
    /// <returns>The value, nothing, or what went wrong.</returns>
    public JsonataResult Evaluate(Json? input = null, IReadOnlyDictionary<string, Json>? variables = null, JsonataOptions? options = null)
    {
        var document = input ?? Jsonata.Values.Undefined;
        var run = new Jsonata.Run(document, options ?? JsonataOptions.Default, _pictures);
        try
        {
            var context = document.Node is JsonList ? Json.FromNode(new JsonList([document], ListKind.Document)) : document;
            var value = _operation.Evaluate(context, new Jsonata.Frame(run, null, Globals(variables)));
            run.CheckSize(value);
            return JsonataResult.Of(value);
        }
        catch (JsonDepthException)
        {
            return JsonataResult.Failed(Jsonata.Messages.ErrorOf(new Jsonata.JsonataFault("D1011")));
        }
        catch (Jsonata.JsonataFault fault)
        {
            return JsonataResult.Failed(Jsonata.Messages.ErrorOf(fault));
        }
        finally
        {
            run.Stack.Release();
        }
    }

    /// <summary>Gets the expression in its canonical form: with single blanks, with the quotes that need no escapes, and without parentheses that change nothing.</summary>
    /// <remarks>It is the same expression: it gives the same results, and its canonical form is itself. Comments are gone.</remarks>
    public override string ToString() => Jsonata.Syntax.Printer.Print(Jsonata.Syntax.Parser.Parse(Text));

    internal static JsonataQuery Compile(string text, JsonataDialect dialect) => Compile(text, Jsonata.Syntax.Parser.Parse(text), dialect);

    private static JsonataQuery Compile(string text, Jsonata.Syntax.SyntaxNode syntax, JsonataDialect dialect)
    {
        var (operation, root) = Jsonata.Compiler.CompileSyntax(syntax);
        return new JsonataQuery(text, dialect, operation, root);
    }

    /// <summary>Evaluates the expression as a part of another evaluation.</summary>
    internal Json Evaluate(in Json context, Jsonata.Run run) => _operation.Evaluate(context, new Jsonata.Frame(run, null, Globals(null)));

    private Json[] Globals(IReadOnlyDictionary<string, Json>? variables)
    {
        var globals = new Json[_globals.Length];
        _globals.CopyTo(globals, 0);
        if (variables is { Count: > 0 })
        {
            for (var i = 0; i < globals.Length; i++)
            {
                if (variables.TryGetValue(_names[i], out var value))
                {
                    globals[i] = value;
                }
            }
        }

        return globals;
    }
}
