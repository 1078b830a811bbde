using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>Makes the changes that fixes say.</summary>
public static class Fixer
{
    /// <summary>Makes the fixes of one run of the rules.</summary>
    /// <remarks>
    /// A fix is made wholly or not at all, and equal fixes are made once. One that changes what another one has changed is skipped: it was
    /// meant for a document that is no more, and the next run of the rules tells whether it is still needed.
    /// </remarks>
    /// <param name="document">The document that the findings are about.</param>
    /// <param name="fixes">The fixes, in the order in which they are tried.</param>
    /// <example><code>var result = Fixer.Apply(document, findings.Select(f => f.Fix).OfType&lt;Fix&gt;());</code></example>
    public static FixResult Apply(Json document, IEnumerable<Fix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var root = new JsonDraft(document);
        var changes = new ChangedPlaces();
        var applied = new List<Fix>();
        var skipped = new List<Fix>();
        foreach (var fix in fixes.Distinct())
        {
            (TryApply(root, fix, changes) ? applied : skipped).Add(fix);
        }

        return new FixResult(root.ToJson(), [.. applied], [.. skipped]);
    }

    private static bool TryApply(JsonDraft root, Fix fix, ChangedPlaces changes)
    {
        var undo = new Stack<Action>();
        var places = new List<string>();
        foreach (var edit in fix.Edits)
        {
            if (Find(root, edit) is not var (owner, step) || PlacesOf(edit, owner).Any(changes.Touch) || Make(edit, owner, step) is not { } back)
            {
                while (undo.TryPop(out var last))
                {
                    last();
                }

                return false;
            }

            undo.Push(back);
            places.AddRange(PlacesOf(edit, owner));
        }

        places.ForEach(changes.Add);
        return true;
    }

    /// <summary>Finds what holds the place of an edit.</summary>
    private static (JsonDraft Owner, string Step)? Find(JsonDraft root, Edit edit)
    {
        if (JsonPointer.Split(edit.Pointer) is not [.. var above, var step] steps
            || (edit is Edit.Set set && steps.Length + set.Value.Depth > Json.MaxDepth))
        {
            return null;
        }

        var owner = root;
        foreach (var name in above)
        {
            if (owner.Find(name) is not { } inner)
            {
                return null;
            }

            owner = inner;
        }

        return (owner, step);
    }

    private static Action? Make(Edit edit, JsonDraft owner, string step) => edit switch
    {
        Edit.Set set => owner.Set(step, set.Value),
        Edit.Rename rename => owner.Rename(step, rename.Name),
        Edit.Remove or _ => owner.Remove(step),
    };

    /// <summary>Gets what an edit changes: both names of a member, and the whole array where an item goes and others are counted anew.</summary>
    private static string[] PlacesOf(Edit edit, JsonDraft owner)
    {
        var around = edit.Pointer[..edit.Pointer.LastIndexOf('/')];
        return edit switch
        {
            Edit.Rename rename => [edit.Pointer, JsonPointer.Append(around, rename.Name)],
            Edit.Remove when owner.IsArray => [around],
            Edit.Remove or Edit.Set or _ => [edit.Pointer],
        };
    }
}
