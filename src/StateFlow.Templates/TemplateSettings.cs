using StateFlow.Cli.Output;
using StateFlow.Cli.Projects;
using StateFlow.Expressions;

namespace StateFlow.Templates;

/// <summary>What <c>dotnet new</c> has to know of a starter.</summary>
internal static class TemplateSettings
{
    /// <summary>Gives the file that says it.</summary>
    public static OutputFile Of(Starter starter) => new(".template.config/template.json", $$"""
        {
          "author": "The StateFlow authors",
          "classifications": ["AWS", "Step Functions", "Workflow"],
          "identity": "StateFlow.Templates.{{starter.ProjectName}}",
          "name": "StateFlow: {{starter.Name}}",
          "shortName": "stateflow-{{starter.Name}}",
          "description": {{Json.From(starter.Description)}},
          "tags": { "language": "C#", "type": "solution" },
          "sourceName": "{{ProjectFiles.NameToken}}",
          "defaultName": "{{starter.ProjectName}}",
          "preferNameDirectory": true,
          "symbols": {
            "namespace": {
              "type": "derived",
              "valueSource": "name",
              "valueTransform": "namespace",
              "replaces": "{{ProjectFiles.NamespaceToken}}"
            }
          },
          "forms": {
            "namespace": { "identifier": "safe_namespace" }
          }
        }

        """);
}
