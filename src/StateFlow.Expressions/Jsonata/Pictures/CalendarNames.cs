namespace StateFlow.Expressions.Jsonata;

/// <summary>The English names of months and days.</summary>
internal static class CalendarNames
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Gives the names of the values of a component, from 1; none when it has no names.</summary>
    public static ReadOnlySpan<string> Of(char component) => component switch
    {
        'M' or 'x' => Months,
        'F' => Days,
        _ => [],
    };
}
