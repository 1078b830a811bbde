using StateFlow.Asl;
using StateFlow.Integrations;

namespace StateFlow.Validation.Rules;

/// <summary>All ARNs are of one partition, and all functions and activities of one region, which is that of the machine: SF12026.</summary>
/// <remarks>Source: asl.md, section 10.1: the partition must be that of the machine. A task cannot call a function of another region directly.</remarks>
internal sealed class OnePartition : MachineRule
{
    public override void Check(MachineScope scope, Findings findings)
    {
        var comparison = new Comparison(findings);
        foreach (var graph in scope.Graphs)
        {
            foreach (var state in graph.States)
            {
                switch (state.State)
                {
                    case TaskState { Resource: { } resource }:
                        comparison.Add(state, resource, isResource: true, AslField.Resource.Name);
                        break;
                    case MapState map:
                        comparison.Add(state, map.ItemReader?.Resource, isResource: true, AslField.ItemReader.Name, AslField.Resource.Name);
                        comparison.Add(state, map.ResultWriter?.Resource, isResource: true, AslField.ResultWriter.Name, AslField.Resource.Name);
                        break;
                    case PassState or ChoiceState or WaitState or SucceedState or FailState or ParallelState or TaskState or RawState:
                        break;
                }

                foreach (var literal in state.Literals)
                {
                    comparison.Add(state, literal.Text, isResource: false, literal.Path);
                }
            }
        }
    }

    /// <summary>Compares every ARN with the first one.</summary>
    private sealed class Comparison(Findings findings)
    {
        private (string Value, string Pointer)? _partition;
        private (string Value, string Pointer)? _region;

        public void Add(StateScope scope, string? text, bool isResource, params ReadOnlySpan<PointerStep> place)
        {
            if (text is null || !text.StartsWith("arn:", StringComparison.Ordinal) || !Arn.TryRead(text, out var arn))
            {
                return;
            }

            if (!Compare(ref _partition, "partition", scope, arn.Partition, place) && isResource)
            {
                Compare(ref _region, "region", scope, arn.Region, place);
            }
        }

        /// <returns>Whether there is a difference.</returns>
        private bool Compare(ref (string Value, string Pointer)? first, string what, StateScope scope, ReadOnlySpan<char> value, ReadOnlySpan<PointerStep> place)
        {
            if (value.IsEmpty || value.Contains(Token.Open, StringComparison.Ordinal))
            {
                return false;
            }

            if (first is not { } other)
            {
                first = (value.ToString(), scope.Pointer + JsonPointer.Of(place));
                return false;
            }

            if (value.SequenceEqual(other.Value))
            {
                return false;
            }

            findings.Report(new Diagnostic(
                IntegrationRules.PartitionMismatch,
                scope.Pointer + JsonPointer.Of(place),
                $"An ARN in the state '{scope.State.Name}' is of the {what} '{value}', but others are of '{other.Value}'. A state machine calls what is in its own {what}: make them agree.")
            {
                Related = [new RelatedPlace(other.Pointer, $"This one is of '{other.Value}'.")],
            });
            return true;
        }
    }
}
