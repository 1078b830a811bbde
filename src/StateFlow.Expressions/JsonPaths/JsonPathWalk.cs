using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StateFlow.Expressions.JsonPaths;

/// <summary>Follows indefinite paths through a document, and counts the work, so that a path cannot run for ever.</summary>
/// <remarks>
/// What is missing on the way selects nothing and is no error, also where it comes before the first indefinite step: <c>$.items[*]</c> of
/// <c>{}</c> is <c>[]</c> (recorded).
/// </remarks>
/// <param name="document">The document, which <c>$</c> in a filter means.</param>
internal sealed class JsonPathWalk(Json document)
{
    /// <summary>How many values a path may visit. A deep scan of 50 MB visits fewer; scans inside of scans may visit more.</summary>
    public const int MaxWork = 5_000_000;

    /// <summary>How many values a path may select.</summary>
    public const int MaxResults = 1_000_000;

    private int _work;

    /// <summary>Gets whether the walk ended because it was too long; what it gave is not complete.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Gets the document.</summary>
    public Json Document => document;

    /// <summary>Gives what a path selects, in the order of the document.</summary>
    public List<Json> Select(JsonPathSteps path, Json start)
    {
        var results = new List<Json>();
        if (HasStack())
        {
            Visit(path.Steps, start, results);
        }

        return results;
    }

    /// <summary>Counts work; tells whether there may be more.</summary>
    public bool Charge(int amount)
    {
        _work += Math.Min(amount, MaxWork);
        IsExhausted |= _work > MaxWork;
        return !IsExhausted;
    }

    /// <summary>Counts the work of reading a whole value.</summary>
    public bool ChargeWhole(Json value)
    {
        if (!Charge(1))
        {
            return false;
        }

        foreach (var child in ChildrenOf(value))
        {
            if (!ChargeWhole(child))
            {
                return false;
            }
        }

        return true;
    }

    private void Visit(ReadOnlySpan<JsonPathStep> steps, Json value, List<Json> results)
    {
        // Of several steps one looks at the stack; the guard leaves room for many frames.
        if (!Charge(1) || ((steps.Length & 15) == 15 && !HasStack()))
        {
            return;
        }

        if (steps.IsEmpty)
        {
            IsExhausted |= results.Count >= MaxResults;
            results.Add(value);
            return;
        }

        var rest = steps[1..];
        switch (steps[0])
        {
            case MemberStep step:
                VisitMember(rest, value, step.Name, results);
                break;
            case MembersStep step:
                VisitMembers(rest, value, step.Names, results);
                break;
            case IndexStep step:
                VisitItem(rest, value, step.Index, results);
                break;
            case IndexesStep step:
                foreach (var index in step.Indexes)
                {
                    VisitItem(rest, value, index, results);
                }

                break;
            case SliceStep step:
                var (from, to) = step.Of(value.Items.Count);
                for (var i = from; i < to; i++)
                {
                    VisitItem(rest, value, i, results);
                }

                break;
            case WildcardStep:
                foreach (var child in ChildrenOf(value))
                {
                    Visit(rest, child, results);
                }

                break;
            case FilterStep step:
                VisitAccepted(rest, value, step.Filter, results);
                break;
            case ScanStep:
                Scan(rest, value, results);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"Unknown step {steps[0]}.");
        }
    }

    private void VisitMember(ReadOnlySpan<JsonPathStep> rest, Json value, string name, List<Json> results)
    {
        if (value.TryGetProperty(name, out var member))
        {
            Visit(rest, member, results);
        }
    }

    private void VisitMembers(ReadOnlySpan<JsonPathStep> rest, Json value, string[] names, List<Json> results)
    {
        if (!Charge(names.Length))
        {
            return;
        }

        if (rest.IsEmpty && JsonPathSteps.MembersOf(value, names) is { } merged)
        {
            results.Add(merged);
            return;
        }

        foreach (var name in names)
        {
            VisitMember(rest, value, name, results);
        }
    }

    private void VisitItem(ReadOnlySpan<JsonPathStep> rest, Json value, int index, List<Json> results)
    {
        if (JsonPathSteps.ItemOf(value, index) is { } item)
        {
            Visit(rest, item, results);
        }
    }

    private void VisitAccepted(ReadOnlySpan<JsonPathStep> rest, Json value, Filter filter, List<Json> results)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            if (FilterEvaluation.Accepts(filter, value, this))
            {
                Visit(rest, value, results);
            }

            return;
        }

        foreach (var item in value.Items)
        {
            if (Charge(1) && FilterEvaluation.Accepts(filter, item, this))
            {
                Visit(rest, item, results);
            }
        }
    }

    private void Scan(ReadOnlySpan<JsonPathStep> next, Json value, List<Json> results)
    {
        if (IsExhausted || !HasStack())
        {
            return;
        }

        // A filter below .. is asked about every object, and not again about the items of an array (Jayway, FilterPathTokenPredicate).
        if (next[0] is not FilterStep || value.ValueKind is JsonValueKind.Object)
        {
            Visit(next, value, results);
        }

        foreach (var child in ChildrenOf(value))
        {
            if (child.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Scan(next, child, results);
            }
        }
    }

    // Data and paths nest within limits, but several scans with filters inside of filters add them up.
    private bool HasStack()
    {
        IsExhausted |= !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        return !IsExhausted;
    }

    private static ReadOnlySpan<Json> ChildrenOf(Json value) =>
        value.ValueKind is JsonValueKind.Object ? value.Members.Values : value.Items.AsSpan();
}
