using System.Text.Json;
using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Mapping"/>.</summary>
public static class MappingRuns
{
    /// <summary>A function answers for every line; what it takes and gives are records.</summary>
    public static Task<LocalRun> Every_line_is_priced() => Mapping.Define().RunAsync(
        new { customer = "c-1", lines = new[] { new { article = "pen", count = 10 }, new { article = "paper", count = 2 } } },
        tasks => tasks
            .Serializer(JsonSerializerOptions.Web)
            .On("Price Line").Returns<LineOfCustomer, Price>(line => new Price(line.Line.Article, line.Line.Count * 1.5m)));

    /// <summary>A list without items is no mistake: nothing is done, and the sum is 0.</summary>
    public static Task<LocalRun> No_lines_cost_nothing() => Mapping.Define().RunAsync(new { customer = "c-1", lines = Array.Empty<object>() });

    /// <summary>One line that fails takes the others with it: the Map has no Catch.</summary>
    public static Task<LocalRun> A_line_without_a_price_fails() => Mapping.Define().RunAsync(
        new { customer = "c-1", lines = new[] { new { article = "pen", count = 10 }, new { article = "sword", count = 1 } } },
        tasks => tasks
            .On("Price Line").Returns(new { article = "pen", amount = 15 }).ThenFails("Price.NotFound", "There is no price for a sword."));

    /// <summary>What the function gets.</summary>
    public sealed record LineOfCustomer(Line Line, string Customer);

    /// <summary>A line of the input.</summary>
    public sealed record Line(string Article, int Count);

    /// <summary>What the function gives.</summary>
    public sealed record Price(string Article, decimal Amount);
}
