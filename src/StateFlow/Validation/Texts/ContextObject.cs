using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>What the context object holds: developer guide, "Accessing execution data from the Context object"; asl.md, section 5.9.</summary>
internal static class ContextObject
{
    /// <summary>Finds the first name that leads to nothing.</summary>
    /// <param name="names">The names from the context object down.</param>
    /// <param name="known">The names there are in its place; none behind a value that has no members.</param>
    /// <returns>Its position, or -1.</returns>
    public static int FindUnknown(EquatableArray<string> names, out string[] known)
    {
        var parent = string.Empty;
        for (var i = 0; i < names.Count; i++)
        {
            if (parent is "Execution.Input" or "Map.Item.Value")
            {
                break;
            }

            known = MembersOf(parent);
            if (Array.IndexOf(known, names[i]) < 0)
            {
                return i;
            }

            parent = parent.Length == 0 ? names[i] : $"{parent}.{names[i]}";
        }

        known = [];
        return -1;
    }

    private static string[] MembersOf(string parent) => parent switch
    {
        "" => ["Execution", "StateMachine", "State", "Task", "Map"],
        "Execution" => ["Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"],
        "StateMachine" => ["Id", "Name"],
        "State" => ["Name", "EnteredTime", "RetryCount"],
        "Task" => ["Token"],
        "Map" => ["Item"],
        "Map.Item" => ["Index", "Value", "Key", "Source"],
        _ => [],
    };
}
