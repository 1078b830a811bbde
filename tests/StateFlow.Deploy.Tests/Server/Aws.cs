using System.Diagnostics;
using Amazon.Runtime;
using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Deployments;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Server;

/// <summary>A place to deploy to, on the test server.</summary>
internal static class Aws
{
    public const string Region = "eu-central-1";
    public const string Account = "123456789012";

    public static AwsTarget Target(this TestServer server) => new() { Region = Region, EndpointUrl = server.Address, Credentials = new BasicAWSCredentials("test", "test") };

    public static Services Services(this TestServer server) => new(AwsConnection.Of(server.Target()));

    /// <summary>Calls the AWS command line interface, which is another client.</summary>
    /// <returns>What it printed.</returns>
    public static string Cli(this TestServer server, params string[] arguments)
    {
        var start = new ProcessStartInfo("aws", ["--endpoint-url", server.Address.AbsoluteUri, "--region", Region, "--output", "json", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ACCESS_KEY_ID"] = start.Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        using var process = Process.Start(start)!; // It starts, or an exception says why not.
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(errors.GetAwaiter().GetResult());
    }
}
