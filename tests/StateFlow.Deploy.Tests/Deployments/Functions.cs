using System.Text;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>Lambda functions to deploy.</summary>
internal static class Functions
{
    public const string Secret = "s3cret-v4lue-of-a-variable";

    public static FunctionSettings Hello(string machine, string code = "one") => new($"{machine}-hello", Code(("bootstrap", code), ("lib/a.txt", "a")))
    {
        Handler = "Hello::Hello.Function::Handle",
        Runtime = "dotnet8",
        Environment = new Dictionary<string, string> { ["TABLE"] = "orders", ["PASSWORD"] = Secret },
    };

    public static FunctionCode Code(params (string Path, string Text)[] files) =>
        FunctionCode.FromFiles(files.Select(f => KeyValuePair.Create(f.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text))));
}
