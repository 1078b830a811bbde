namespace StateFlow.Deploy.Tests.Templates;

/// <summary>What AWS makes of a template of SAM: one of CloudFormation.</summary>
internal static class SamTranslator
{
    private const string Script = """
        import json, sys
        from boto3 import Session
        from samtranslator.parser.parser import Parser
        from samtranslator.translator.translator import Translator
        from samtranslator.validator.validator import SamTemplateValidator
        template = json.load(open(sys.argv[1]))
        for resource in template["Resources"].values():
            if "DefinitionUri" in resource["Properties"]:
                resource["Properties"]["DefinitionUri"] = sys.argv[2]
        problems = SamTemplateValidator.validate(template)
        if problems:
            sys.exit(problems)
        defaults = {name: p["Default"] for name, p in template.get("Parameters", {}).items() if "Default" in p}
        print(json.dumps(Translator({}, Parser(), boto_session=Session(region_name="us-east-1")).translate(template, defaults)))
        """;

    /// <summary>Translates a template.</summary>
    /// <param name="folder">The folder to work in.</param>
    /// <param name="template">The template.</param>
    /// <param name="definition">Where the definition is in S3: the deployment tool of SAM puts it there.</param>
    public static string Translate(string folder, string template, string definition) => Tool.Run(folder, "python3", "-c", Script, template, definition);
}
