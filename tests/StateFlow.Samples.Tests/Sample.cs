using System.Reflection;
using StateFlow.Local;
using StateFlow.TestKit;

namespace StateFlow.Samples.Tests;

/// <summary>A project below <c>samples</c>.</summary>
internal sealed record Sample(string Name, Assembly Assembly)
{
    /// <summary>Gets every sample.</summary>
    public static IReadOnlyList<Sample> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Order(StringComparer.Ordinal)
            .Select(name => new Sample(name, Assembly.Load(name)))];

    /// <summary>Gets the machines that the tool would find in it.</summary>
    public IReadOnlyList<StateMachine> Machines =>
        [.. Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.IsDefined(typeof(StateMachineAttribute)))
            .Select(m => (StateMachine)m.Invoke(null, null)!)];

    /// <summary>Gets its runs: what a public static method gives that takes nothing.</summary>
    public IReadOnlyList<MethodInfo> Runs =>
        [.. Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.ReturnType == typeof(Task<LocalRun>) && m.GetParameters().Length == 0)];

    /// <summary>Finds a machine by the names of its sample and of itself.</summary>
    public static StateMachine Machine(string sample, string machine) => All.Single(s => s.Name == sample).Machines.Single(m => m.Name == machine);
}
