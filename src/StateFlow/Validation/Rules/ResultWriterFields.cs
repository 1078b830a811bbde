using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A result writer says where to or how it writes: SF11024.</summary>
internal sealed class ResultWriterFields : StateRule
{
    private const string PutObject = ":states:::s3:putObject";

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState { ResultWriter: { } writer })
        {
            return;
        }

        var problem = writer switch
        {
            _ when RequiredFields.IsRaw(writer.Raw, AslField.Resource, AslField.WriterConfig, AslField.Parameters, AslField.Arguments) => null,
            { Resource: null, WriterConfig: null } => "writes nothing. Add 'Resource', or a 'WriterConfig'.",
            { Resource: not null, Parameters: null, Arguments: null } =>
                $"does not say where to. Add the 'Bucket' to '{(scope.Language is QueryLanguage.Jsonata ? AslField.Arguments : AslField.Parameters)}'.",
            _ => null,
        };
        if (problem is not null)
        {
            findings.Report(MapRules.ResultWriterResource, scope.Pointer, $"'ResultWriter' of the Map state '{scope.State.Name}' {problem}", AslField.ResultWriter.Name);
        }

        if (writer.Resource is { } resource && !resource.EndsWith(PutObject, StringComparison.Ordinal) && !TokenText.IsIn(resource))
        {
            findings.Report(
                MapRules.ResultWriterResource,
                scope.Pointer,
                $"'ResultWriter' of the Map state '{scope.State.Name}' cannot write to '{resource}'. Write 'arn:aws:states:::s3:putObject'.",
                AslField.ResultWriter.Name,
                AslField.Resource.Name);
        }
    }
}
