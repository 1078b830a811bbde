using static StateFlow.Deploy.Templates.CloudFormation;

namespace StateFlow.Deploy.Templates;

/// <summary>A template of AWS SAM.</summary>
internal static class SamTemplate
{
    /// <summary>Writes the template and the definition that it refers to.</summary>
    public static IReadOnlyList<ExportFile> Write(TemplateSource source)
    {
        var settings = source.Settings;
        if (settings.Encryption is not null)
        {
            throw new ArgumentException($"SAM cannot encrypt the state machine '{source.Name}' with a key of yours. Export it for CloudFormation.");
        }

        // SAM makes the alias itself, but only of a name that can be part of the name of a resource.
        var publishes = settings is { Alias: { } alias, Version: not { Description: not null } } && alias.Name.All(char.IsAsciiLetterOrDigit);
        var parts = new StackParts(source);
        var machine = Resource("AWS::Serverless::StateMachine", Object(
            ("Name", Json.From(source.Name)),
            ("Type", Json.From(settings.Type is StateMachineType.Express ? "EXPRESS" : "STANDARD")),
            ("DefinitionUri", Json.From(source.PortableFile.Name)),
            ("DefinitionSubstitutions", parts.Substitutions()),
            ("Role", parts.RoleArn),
            ("Logging", parts.Logging),
            ("Tracing", parts.Tracing),
            ("AutoPublishAlias", publishes ? Json.From(settings.Alias!.Name) : null),
            ("DeploymentPreference", publishes ? Object([.. StackParts.Preference(settings.Alias!.Rollout)]) : null),
            ("Tags", settings.Tags.Count == 0 ? null : Json.Object([.. settings.Tags.Select(t => KeyValuePair.Create(t.Key, Json.From(t.Value)))]))));
        var aliasArn = publishes ? Object(("Fn::Sub", Json.From($"${{{StackParts.StateMachine}}}:{settings.Alias!.Name}"))) : parts.AliasArn();
        var template = parts.Template("AWS::Serverless-2016-10-31", Json.EmptyObject, machine, publishes ? Json.EmptyObject : parts.Versions(), aliasArn);
        return [new ExportFile($"{source.Name}.sam.json", IndentedJson.Write(template)), source.PortableFile];
    }
}
