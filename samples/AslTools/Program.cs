using AslTools;
using StateFlow.Asl;
using StateFlow.Validation;

var text = await File.ReadAllTextAsync(args is [var path] ? path : Path.Combine(AppContext.BaseDirectory, "order.asl.json"));

#region read-validate-write
var read = AslReader.Read(text, new AslReaderOptions { File = "order.asl.json" });
var findings = read.Validate();

foreach (var finding in findings)
{
    Console.WriteLine(finding);             // order.asl.json(12,15): error SF3002: …
}

if (read.Machine is { } machine && findings.All(f => f.Severity is not Severity.Error))
{
    Console.WriteLine(AddTimeouts.To(machine, TimeSpan.FromMinutes(5)).ToJson());
}
#endregion
