using System.CommandLine;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow eval</c>.</summary>
internal static class EvalCommand
{
    private const string Jsonata = "jsonata";
    private const string JsonPath = "jsonpath";
    private const string Intrinsic = "intrinsic";

    public static Command Create(Stream input)
    {
        var expression = new Argument<string>("EXPRESSION") { Description = "The expression, without {% %}." };
        var file = new Option<string>("--input") { Description = "The document in JSON or YAML, or - for the standard input. By default there is none.", HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = "What the expression is written in.", DefaultValueFactory = _ => Jsonata };
        language.AcceptOnlyFromAmong(Jsonata, JsonPath, Intrinsic);
        var inState = new Option<bool>("--in-state") { Description = "Evaluate JSONata as a state does: the document is $states.input, and the functions are those of Step Functions." };
        var json = new Option<bool>("--json") { Description = "Write a JSON object: value, or error with code, position and message." };
        var command = new Command("eval", "Evaluates an expression. The exit code is 1 when it fails, or gives nothing.") { expression, file, language, inState, json };
        command.SetAction(parsed =>
        {
            var sources = Sources.Read(parsed.GetValue(file) is { } name ? [name] : [], null, input);
            sources.ReportProblems(parsed.InvocationConfiguration.Error);
            return (int)(sources.Problems.Count > 0 ? ExitCode.WrongUsage : Run(
                new Question(parsed.GetRequiredValue(expression), parsed.GetRequiredValue(language), parsed.GetValue(inState)),
                sources.Texts is [var text] ? text : null,
                parsed.GetValue(json),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error));
        });
        return command;
    }

    private static ExitCode Run(Question question, SourceText? text, bool json, TextWriter output, TextWriter error)
    {
        Json? document = null;
        if (text is not null)
        {
            if (!ValueText.TryRead(text, error, out var parsed))
            {
                return ExitCode.Findings;
            }

            document = parsed;
        }

        var (value, problem) = Evaluate(question, document);
        if (json)
        {
            output.Write(IndentedJson.Write(ToJson(value, problem)));
        }
        else if (problem is not null)
        {
            error.Write(ExpressionReport.Of(question.Expression, problem));
        }
        else if (value is { } result)
        {
            output.Write(IndentedJson.Write(result));
        }
        else
        {
            error.WriteLine("The expression gives nothing.");
        }

        return value is null ? ExitCode.Findings : ExitCode.Done;
    }

    private static (Json? Value, ExpressionError? Error) Evaluate(Question question, Json? document)
    {
        var scope = new PathScope(document ?? Json.EmptyObject);
        ExpressionError? error;
        switch (question.Language)
        {
            case JsonPath:
                return JsonPathQuery.TryParse(question.Expression, out var path, out error) ? Result(path.Evaluate(scope)) : (null, error);
            case Intrinsic:
                return IntrinsicCall.TryParse(question.Expression, out var call, out error) ? Result(call.Evaluate(scope)) : (null, error);
            default:
                var dialect = question.InState ? JsonataDialect.StepFunctions : JsonataDialect.Standard;
                if (!JsonataQuery.TryParse(question.Expression, dialect, out var query, out error))
                {
                    return (null, error);
                }

                var result = question.InState ? query.Evaluate(null, States(document)) : query.Evaluate(document);
                return (result.Value, result.Error);
        }
    }

    private static (Json? Value, ExpressionError? Error) Result(ExpressionResult result) => result.TryGetValue(out var value, out var error) ? (value, null) : (null, error);

    private static Dictionary<string, Json> States(Json? document) => new(StringComparer.Ordinal)
    {
        ["states"] = Json.Object(new("input", document ?? Json.EmptyObject), new("context", Json.EmptyObject)),
    };

    private static Json ToJson(Json? value, ExpressionError? error) => error is not null
        ? Json.Object(new KeyValuePair<string, Json>("error", Json.Object(new("code", Json.From(error.Code)), new("position", error.Position), new("message", Json.From(error.Message)))))
        : value is { } result ? Json.Object(new KeyValuePair<string, Json>("value", result))
        : Json.EmptyObject;

    private sealed record Question(string Expression, string Language, bool InState);
}
