using BenchmarkDotNet.Running;

namespace StateFlow.Benchmarks;

/// <summary>The way to BenchmarkDotNet, which is loaded when somebody goes it: a process that looks at its own start does not.</summary>
internal static class Switcher
{
    /// <summary>Runs the benchmarks that the command line chooses.</summary>
    public static int Run(string[] arguments)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Switcher).Assembly).Run(arguments);
        return 0;
    }
}
