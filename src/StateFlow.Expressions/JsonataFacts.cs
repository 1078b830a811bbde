namespace StateFlow.Expressions;

/// <summary>What is known about an expression before it is evaluated.</summary>
/// <remarks>
/// The facts follow from the text alone. They err on the safe side: what is not seen as constant may be it, and a kind of results that is listed may
/// never occur; one that is not listed does not occur.
/// </remarks>
public sealed record JsonataFacts
{
    internal JsonataFacts()
    {
    }

    /// <summary>
    /// Gets the variables that have to come from outside, every use of them in the order of the text, without <c>$</c>: those that no block, lambda,
    /// <c>@</c> or <c>#</c> around them binds before, and that are no built-in function of the dialect. <c>$states</c> is one of them.
    /// </summary>
    /// <remarks>Source: JSONata documentation, "Programming constructs", section "Variables"; variables are scoped to the block that binds them.</remarks>
    public EquatableArray<JsonataReference> FreeVariables { get; internal init; }

    /// <summary>Gets what the expression reads of <c>$states</c>, every use in the order of the text.</summary>
    /// <remarks>
    /// Source: developer guide of Step Functions, "Transforming data with JSONata", section "Reserved variable". Names in steps, predicates, sorts and
    /// groups count as parts of the path they are applied to, and so does a variable that is bound once to a path.
    /// </remarks>
    public EquatableArray<JsonataStatesPath> StatesPaths { get; internal init; }

    /// <summary>Gets the built-in functions that the expression names, every use in the order of the text, without <c>$</c>.</summary>
    /// <remarks>Source: JSONata documentation, "Function library"; in Step Functions also its developer guide, "JSONata functions provided by Step Functions".</remarks>
    public EquatableArray<JsonataReference> Functions { get; internal init; }

    /// <summary>
    /// Gets the uses of a context at the top, where Step Functions has none: bare names, <c>$</c>, <c>$$</c>, <c>*</c>, <c>**</c> and <c>%</c> outside of
    /// steps, predicates, sorts, groups, lambdas and transforms. A name is as it is written, but without backquotes.
    /// </summary>
    /// <remarks>Source: Step Functions refuses them when a state machine is made: "Reference to 'phone' at the top level is not supported."</remarks>
    public EquatableArray<JsonataReference> ContextReferences { get; internal init; }

    /// <summary>Gets whether the expression gives the same whenever it gets the same: it names none of <c>$now</c>, <c>$millis</c>, <c>$random</c>, <c>$uuid</c>, <c>$shuffle</c> and <c>$eval</c>.</summary>
    public bool IsDeterministic { get; internal init; }

    /// <summary>Gets whether the expression always gives the same: it is deterministic, and reads neither variables nor the document.</summary>
    public bool IsConstant { get; internal init; }

    /// <summary>Gets what the result may be. An evaluation may also fail, whatever the result could be.</summary>
    public JsonataKinds ResultKinds { get; internal init; }

    /// <summary>Gets what fails whenever it is evaluated, whatever comes from outside, in the order of the text.</summary>
    internal EquatableArray<JsonataFailure> Failures { get; init; }

    /// <summary>Gets whether the result is a list of what was found: of one item the item itself, of none nothing.</summary>
    /// <remarks>Source: JSONata documentation, "Processing model", section "Sequences"; recorded on Step Functions with <c>$range(1,9,9)</c>, which gives 1.</remarks>
    internal bool IsSequence { get; init; }
}

/// <summary>A part of an expression that fails whenever it is evaluated.</summary>
/// <param name="Error">What goes wrong.</param>
/// <param name="IsCertain">Whether it is evaluated whenever the expression is: it is in no branch, lambda, predicate or step of a path.</param>
internal sealed record JsonataFailure(ExpressionError Error, bool IsCertain);

/// <summary>A name in an expression.</summary>
/// <param name="Name">The name, of variables and functions without <c>$</c>.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is in the text, in UTF-16 units.</param>
public sealed record JsonataReference(string Name, int Start, int Length)
{
    /// <summary>Gets where it ends, which is the position that the reference implementation of JSONata reports.</summary>
    public int Position => Start + Length;
}

/// <summary>Something below <c>$states</c> that an expression reads.</summary>
/// <param name="Names">The names below <c>$states</c>: <c>input</c>, <c>order</c>, <c>items</c>.</param>
/// <param name="IncludesAll">
/// Whether everything below may be read, too, because the value goes away as a whole: through a wildcard, into a function, a comparison, a constructor or
/// the result. It is <see langword="false"/> where only the value itself is looked at: in arithmetic, in conditions, and as a step on the way.
/// </param>
/// <param name="Start">Where the path begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is in the text, with predicates inside it, in UTF-16 units.</param>
public sealed record JsonataStatesPath(EquatableArray<string> Names, bool IncludesAll, int Start, int Length)
{
    /// <summary>Gets the path as one writes it, such as <c>$states.input.order</c>.</summary>
    public override string ToString() => "$states" + string.Concat(Names.Select(name => Jsonata.Syntax.Lexer.IsName(name) ? $".{name}" : $".`{name}`"));
}
