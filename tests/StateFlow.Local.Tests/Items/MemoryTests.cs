namespace StateFlow.Local.Tests.Items;

/// <summary>Tests that look at the memory of the process, in which no others may run then.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "Memory";
}
