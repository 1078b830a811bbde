using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Variables;

/// <summary>A variable that an expression of a state reads.</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Text">The expression.</param>
/// <param name="IsCertain">Whether the expression must fail when the variable has no value.</param>
internal sealed record VariableRead(string Name, ExpressionText Text, bool IsCertain)
{
    private const string States = "states";

    /// <summary>Gives the variables that a state reads. What is asked first whether it is there may be missing, and is left out.</summary>
    public static IReadOnlyList<VariableRead> In(StateScope state)
    {
        List<VariableRead>? reads = null;
        foreach (var text in state.Expressions)
        {
            if (text is JsonataText jsonata)
            {
                AddReferences(jsonata, ref reads);
            }
            else
            {
                AddQueries(text, state, ref reads);
            }
        }

        return reads ?? [];
    }

    /// <summary>Gives the names of the variables that stand in the expressions of a state, tested or read.</summary>
    public static IEnumerable<string> NamesIn(StateScope state)
    {
        foreach (var text in state.Expressions)
        {
            foreach (var query in text.Queries)
            {
                if (query.VariableName is { } name)
                {
                    yield return name;
                }
            }

            foreach (var variable in (text as JsonataText)?.Check.Facts?.FreeVariables ?? [])
            {
                yield return variable.Name;
            }
        }
    }

    private static void AddQueries(ExpressionText text, StateScope state, ref List<VariableRead>? reads)
    {
        foreach (var query in text.Queries)
        {
            if (text.Owner.Use is not FieldUse.ResultPath && query is { Root: PathRoot.Variable, VariableName: { } name } && !IsTested(name, state))
            {
                Add(new VariableRead(name, text, IsCertain: true), ref reads);
            }
        }
    }

    private static void AddReferences(JsonataText text, ref List<VariableRead>? reads)
    {
        if (text.Check is not { IsValid: true, Facts: { FreeVariables: { Count: > 0 } variables } })
        {
            return;
        }

        foreach (var variable in variables)
        {
            if (variable.Name != States && !IsCall(text.Expression, variable) && !IsTested(text.Expression, variable.Name))
            {
                Add(new VariableRead(variable.Name, text, IsWhole(text.Expression, variable)), ref reads);
            }
        }
    }

    private static void Add(VariableRead read, ref List<VariableRead>? reads)
    {
        reads ??= [];
        if (!reads.Exists(r => r.Name == read.Name && ReferenceEquals(r.Text, read.Text)))
        {
            reads.Add(read);
        }
    }

    /// <summary>Tells whether a function is meant; variables hold JSON only.</summary>
    private static bool IsCall(string expression, JsonataReference variable) =>
        expression.AsSpan(variable.Position).TrimStart() is ['(', ..] || expression.AsSpan(0, variable.Start).TrimEnd() is [.., '~', '>'];

    /// <summary>Tells whether the expression is the variable, or what is in it, and nothing else: the service refuses such a result when it is undefined (recorded).</summary>
    private static bool IsWhole(string expression, JsonataReference variable)
    {
        if (!expression.AsSpan(0, variable.Start).IsWhiteSpace())
        {
            return false;
        }

        foreach (var character in expression.AsSpan(variable.Position).TrimEnd())
        {
            if (character is not ('.' or '_') && !char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTested(string expression, string name) =>
        expression.Contains($"$exists(${name}", StringComparison.Ordinal)
        || expression.Contains($"$type(${name}", StringComparison.Ordinal)
        || expression.Contains($"${name} ?", StringComparison.Ordinal)
        || expression.Contains($"${name}?", StringComparison.Ordinal);

    /// <summary>Tells whether a Choice state asks whether the variable is there.</summary>
    private static bool IsTested(string name, StateScope state)
    {
        if (state.State is not ChoiceState)
        {
            return false;
        }

        foreach (var text in state.Expressions)
        {
            if (text is PathText { Query.VariableName: { } tested, Owner.Comparison.Operator: ComparisonOperator.IsPresent } && tested == name)
            {
                return true;
            }
        }

        return false;
    }
}
