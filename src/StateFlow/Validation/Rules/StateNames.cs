namespace StateFlow.Validation.Rules;

/// <summary>The names of states have 1 to 80 characters: SF4001, SF4002.</summary>
internal sealed class StateNames : StateRule
{
    private const int MaxLength = 80;

    public override void Check(StateScope scope, Findings findings)
    {
        var name = scope.State.Name;
        if (name.Length == 0)
        {
            findings.Report(NameRules.StateNameEmpty, scope.Pointer, "The name of a state is empty. Give it one.");
        }
        else if (name.Length > MaxLength && name.EnumerateRunes().Count() is > MaxLength and var length)
        {
            findings.Report(
                NameRules.StateNameTooLong, scope.Pointer, $"The name '{name}' has {length} characters, but at most {MaxLength} are allowed. Shorten it.");
        }
    }
}
