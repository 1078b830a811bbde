using StateFlow.Asl;

namespace StateFlow.Cli.Projects;

/// <summary>A sample of the library that a project can begin with.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Folder">The folder of the sample.</param>
/// <param name="Description">What it shows.</param>
internal sealed record Starter(string Name, string Folder, string Description)
{
    /// <summary>Gets every starter, the smallest first.</summary>
    public static IReadOnlyList<Starter> All { get; } =
    [
        new("hello-world", "Starters/HelloWorld", "One state that says hello."),
        new("choosing", "Starters/Choosing", "Choice: one way or another, with an approval by a person."),
        new("mapping", "Starters/Mapping", "Map: the same for every item of a list."),
        new("branching", "Starters/Branching", "Parallel: two things at the same time."),
        new("waiting", "Starters/Waiting", "Wait: until a time, and for a while."),
        new("retrying", "Starters/Retrying", "Retry: what fails is tried again, later and later."),
        new("catching", "Starters/Catching", "Catch: another way where something fails."),
        new("combining", "Starters/Combining", "An order with all of these."),
        new("account-opening", "AccountOpening", "Parallel checks, and a review by a person who answers with a task token."),
        new("order-processor", "OrderProcessor", "A task token handed to another service by an event, heartbeats, and a map."),
        new("pizza-order", "PizzaOrder", "Three machines: circuit breaker, saga, activity, nested Express workflow and distributed map.") { Express = ["pizza-price"] },
        new("resource-provisioning", "ResourceProvisioning", "JSONPath: result paths, selectors, and steps that are shared as an extension method."),
        new("shop-session", "ShopSession", "Two hours of waiting instead of a job that polls, and an event at the end."),
    ];

    /// <summary>Gets the machines that become Express workflows.</summary>
    public IReadOnlyList<string> Express { get; init; } = [];

    /// <summary>Gets the name of a project when nobody gives one.</summary>
    public string ProjectName => Folder.Split('/')[^1];

    /// <summary>Finds a starter.</summary>
    public static Starter? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Says that there is no starter of a name.</summary>
    public static string FoundNone(string name)
    {
        var names = All.Select(s => s.Name).ToList();
        return $"There is no starter '{name}'. {Words.DidYouMean(name, names) ?? $"There is {string.Join(", ", names)}."}";
    }
}
