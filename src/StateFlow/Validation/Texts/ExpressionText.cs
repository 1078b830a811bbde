using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>A text that the service evaluates, parsed once for all rules.</summary>
/// <param name="Owner">The field it stands in.</param>
/// <param name="Path">The steps from the state to the text.</param>
/// <param name="Text">The text, as it is written.</param>
internal abstract record ExpressionText(EvaluatedField Owner, PointerStep[] Path, string Text)
{
    /// <summary>Gets when it is evaluated.</summary>
    public Moment Moment => Owner.Moment;

    /// <summary>Gets the steps from the state to the text, as messages name them: <c>Parameters/order.$</c>.</summary>
    public string Place => string.Join('/', Path);

    /// <summary>Gets whether the text is evaluated whenever the state does its work: not only where a rule applies or an error is caught.</summary>
    public bool IsAlwaysEvaluated => Moment is not Moment.Error
        && (Path[0] != (PointerStep)AslField.Choices.Name || (Owner.Field == AslField.Condition && Path[1] == (PointerStep)0));

    /// <summary>Gets the paths in it.</summary>
    public virtual IEnumerable<JsonPathQuery> Queries => [];
}

/// <summary>A JSONata expression.</summary>
/// <param name="Owner">The field it stands in.</param>
/// <param name="Path">The steps from the state to the text.</param>
/// <param name="Text">The text, with its delimiters.</param>
/// <param name="Machine">The machine, which knows what its expressions are.</param>
internal sealed record JsonataText(EvaluatedField Owner, PointerStep[] Path, string Text, MachineScope Machine) : ExpressionText(Owner, Path, Text)
{
    /// <summary>Gets the expression: the text without its delimiters.</summary>
    public string Expression => field ??= Jsonata.Undelimit(Text);

    /// <summary>Gets whether the expression was understood, so that its facts hold. What Step Functions refuses may be among its errors.</summary>
    public bool IsUnderstood
    {
        get
        {
            foreach (var error in Check.Errors)
            {
                if (error.Code != ErrorCodes.Unsupported)
                {
                    return false;
                }
            }

            return Check.Facts is not null;
        }
    }

    /// <summary>Gets what is wrong with the expression, and what is known about it.</summary>
    public JsonataCheck Check => field ??= Machine.Check(Expression);

    /// <summary>Gets the path below <c>$states</c> that the expression is, if it is one and nothing else.</summary>
    public JsonataStatesPath? StatesPath =>
        Check is { IsValid: true, Facts.StatesPaths: { Count: 1 } paths } && paths[0].Length == Expression.AsSpan().Trim().Length && paths[0].ToString() == Expression.Trim()
            ? paths[0]
            : null;
}

/// <summary>A path, or what stands where a path must be.</summary>
/// <param name="Owner">The field it stands in.</param>
/// <param name="Path">The steps from the state to the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Query">The path, if the text is one.</param>
/// <param name="Error">Why the text is none.</param>
internal sealed record PathText(EvaluatedField Owner, PointerStep[] Path, string Text, JsonPathQuery? Query, ExpressionError? Error)
    : ExpressionText(Owner, Path, Text)
{
    public override IEnumerable<JsonPathQuery> Queries => Query is null ? [] : [Query];
}

/// <summary>A call of an intrinsic function, or what stands where one must be.</summary>
/// <param name="Owner">The field it stands in.</param>
/// <param name="Path">The steps from the state to the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Call">The call, if the text is one.</param>
/// <param name="Error">Why the text is none.</param>
internal sealed record IntrinsicText(EvaluatedField Owner, PointerStep[] Path, string Text, IntrinsicCall? Call, ExpressionError? Error)
    : ExpressionText(Owner, Path, Text)
{
    public override IEnumerable<JsonPathQuery> Queries => Call?.Queries ?? [];
}
