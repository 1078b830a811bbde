// Builds what the policies know of IAM besides the integration catalogue. Run it at the root of the repository:
//
//     dotnet run eng/build-iam.cs -- ../shared/data <Policies.json>
//
// The second file is data/AdditionalSpecs/Policies.json of cfn-lint: an extract of the Service Authorization Reference. The same data gives the
// same bytes; a test of StateFlow.Deploy compares the resource with it where cfn-lint is installed.

using System.IO.Compression;
using System.Text;
using System.Text.Json;

if (args is not [var folder, var policies])
{
    Console.Error.WriteLine("Usage: dotnet run eng/build-iam.cs -- <folder of the data> <Policies.json of cfn-lint>");
    return 2;
}

var iam = JsonElement.Parse(File.ReadAllText(policies));
var aliases = JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "aliases.json")));
var integrations = JsonElement.Parse(File.ReadAllText(Path.Combine(folder, "integrations.json")));

// What the calls of the SDK need, and what the optimized integrations need.
var actions = File.ReadLines(Path.Combine(folder, "catalog.txt"))
    .Select(l => l.Split(' '))
    .SelectMany(l => l[2].Split(',').SelectMany(o => Permissions(l[1], $"{char.ToUpperInvariant(o[0])}{o[1..]}").Select(a => (Service: l[1], Action: a))))
    .Concat(integrations.EnumerateObject()
        .SelectMany(i => i.Value.GetProperty("request").EnumerateArray().Concat(i.Value.GetProperty("sync").EnumerateArray()))
        .SelectMany(s => s[0].GetString()!.Split(' '))
        .Select(a => a.Split(':'))
        .Select(a => (Service: a[0], Action: a[1])))
    .Distinct();

// One line a service: the actions that have no resources, and after an exclamation mark those that IAM does not have.
var lines = actions
    .Select(a => (a.Service, Mark: Mark(a.Service, a.Action), a.Action))
    .Where(a => a.Mark is not null)
    .GroupBy(a => a.Service, a => a.Mark + a.Action, StringComparer.Ordinal)
    .OrderBy(g => g.Key, StringComparer.Ordinal)
    .Select(g => $"{g.Key} {string.Join(',', g.Order(StringComparer.Ordinal))}\n");
var text = Encoding.UTF8.GetBytes(string.Concat(lines));
var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
if (!BrotliEncoder.TryCompress(text, compressed, out var length, quality: 11, window: 24))
{
    throw new InvalidOperationException("The longest possible output did not suffice.");
}

File.WriteAllBytes(Path.Combine("src", "StateFlow.Deploy", "Policies", "iam.txt.br"), compressed[..length]);
Console.WriteLine($"iam.txt.br: {length} bytes of {text.Length}");
return 0;

string? Mark(string service, string action) =>
    !iam.TryGetProperty(service, out var known) || !known.GetProperty("Actions").TryGetProperty(action.ToLowerInvariant(), out var found) ? "!"
    : found.TryGetProperty("Resources", out var resources) && resources.GetArrayLength() > 0 ? null
    : string.Empty;

string[] Permissions(string service, string operation) =>
    aliases.TryGetProperty(service, out var ofService) && ofService.TryGetProperty(operation, out var names) ? names.GetString()!.Split(' ') : [operation];
