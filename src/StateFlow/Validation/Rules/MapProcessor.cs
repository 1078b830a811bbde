using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A Map state has one processor, one selector, and an execution type when it is distributed: SF11002, SF11003, SF11005.</summary>
internal sealed class MapProcessor : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState map)
        {
            return;
        }

        if (map is { ItemProcessor: not null, Iterator: not null })
        {
            findings.Report(
                MapRules.IteratorAndProcessor,
                scope.Pointer,
                $"The Map state '{map.Name}' has 'ItemProcessor' and 'Iterator', its old name. Remove 'Iterator'.",
                AslField.Iterator.Name);
        }

        if (map is { ItemSelector: not null, Parameters: not null })
        {
            findings.Report(
                MapRules.ParametersAndItemSelector,
                scope.Pointer,
                $"The Map state '{map.Name}' has 'ItemSelector' and 'Parameters', its old name. Remove 'Parameters'.",
                AslField.Parameters.Name);
        }

        if (map is { IsDistributed: true, Processor.ProcessorConfig: { ExecutionType: null } config } && !RequiredFields.IsRaw(config.Raw, AslField.ExecutionType))
        {
            findings.Report(
                MapRules.ExecutionTypeRequired,
                scope.Pointer,
                $"The distributed Map state '{map.Name}' has no 'ExecutionType'. Add STANDARD or EXPRESS.",
                map.ItemProcessor is null ? AslField.Iterator.Name : AslField.ItemProcessor.Name,
                AslField.ProcessorConfig.Name);
        }
    }
}
