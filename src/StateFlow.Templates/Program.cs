using StateFlow.Cli.Output;
using StateFlow.Cli.Projects;
using StateFlow.Templates;

// Writes the templates of the package below the folder that is named.
var files = Starter.All.SelectMany(starter => ProjectFiles.Create(starter)
    .Append(TemplateSettings.Of(starter))
    .Select(file => file with { Path = Path.Combine(args[0], starter.Name, file.Path) }));
return OutputFile.TryWrite(files, Console.Error) ? 0 : 1;
