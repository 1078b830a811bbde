namespace StateFlow.Validation.Rules;

/// <summary>The names of states have 1 to 80 characters, all of which one can see: SF4001, SF4002, SF4005.</summary>
internal sealed class StateNames : StateRule
{
    private const int MaxLength = 80;

    public override void Check(StateScope scope, Findings findings)
    {
        var name = scope.State.Name;
        if (name.Length == 0)
        {
            findings.Report(NameRules.StateNameEmpty, scope.Pointer, "The name of a state is empty. Give it one.");
            return;
        }

        if (char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1]) || HasControls(name))
        {
            findings.Report(
                NameRules.StateNameControlChar,
                scope.Pointer,
                $"The name of the state '{name}' has control characters, or blanks around it, which nobody sees and every transition to it must repeat. Remove them.");
        }

        if (name.Length > MaxLength && name.EnumerateRunes().Count() is > MaxLength and var length)
        {
            findings.Report(
                NameRules.StateNameTooLong, scope.Pointer, $"The name '{name}' has {length} characters, but at most {MaxLength} are allowed. Shorten it.");
        }
    }

    private static bool HasControls(ReadOnlySpan<char> name) => name.ContainsAnyInRange('\0', '\x1f') || name.ContainsAnyInRange('\x7f', '\x9f');
}
