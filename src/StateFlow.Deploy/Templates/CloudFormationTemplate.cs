using System.Security.Cryptography;
using System.Text;
using static StateFlow.Deploy.Templates.CloudFormation;

namespace StateFlow.Deploy.Templates;

/// <summary>A template of CloudFormation.</summary>
internal static class CloudFormationTemplate
{
    /// <summary>How many bytes the body of a template may have.</summary>
    private const int LongestBody = 51_200;

    /// <summary>Writes the template, with the definition in it while there is room; otherwise the definition is a file of its own, to be put into S3.</summary>
    public static IReadOnlyList<ExportFile> Write(TemplateSource source)
    {
        var parts = new StackParts(source);
        var (property, definition, substitutions) = parts.Definition();
        var template = Template(source, parts, Json.EmptyObject, (property, definition), substitutions);
        if (Encoding.UTF8.GetByteCount(template.Content) <= LongestBody)
        {
            return [template];
        }

        var file = source.PortableFile;
        var location = Object(("Bucket", Ref(StackParts.DefinitionBucket)), ("Key", Ref(StackParts.DefinitionKey)));
        return [Template(source, parts, LocationOf(file), ("DefinitionS3Location", location), parts.Substitutions()), file];
    }

    private static ExportFile Template(TemplateSource source, StackParts parts, Json parameters, (string Property, Json Value) definition, Json? substitutions)
    {
        var settings = source.Settings;
        var machine = Resource("AWS::StepFunctions::StateMachine", Object(
            ("StateMachineName", Json.From(source.Name)),
            ("StateMachineType", Json.From(settings.Type is StateMachineType.Express ? "EXPRESS" : "STANDARD")),
            (definition.Property, definition.Value),
            ("DefinitionSubstitutions", substitutions),
            ("RoleArn", parts.RoleArn),
            ("LoggingConfiguration", parts.Logging),
            ("TracingConfiguration", parts.Tracing),
            ("EncryptionConfiguration", parts.Encryption),
            ("Tags", StackParts.Tags(settings.Tags))));
        return new ExportFile($"{source.Name}.template.json", IndentedJson.Write(parts.Template(null, parameters, machine, parts.Versions(), parts.AliasArn())));
    }

    /// <summary>Makes the parameters for the place of a file. Its key tells its content, so that another content is another place.</summary>
    private static Json LocationOf(ExportFile file)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Content)));
        return Object(
            (StackParts.DefinitionBucket, Object(("Type", Json.From("String")), ("Description", Json.From($"The S3 bucket that {file.Name} is in.")))),
            (StackParts.DefinitionKey, Object(("Type", Json.From("String")), ("Description", Json.From($"The key of {file.Name} in the bucket.")), ("Default", Json.From($"asl/{hash}.json")))));
    }
}
