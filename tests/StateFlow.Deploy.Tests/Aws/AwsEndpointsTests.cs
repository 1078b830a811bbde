using System.Diagnostics;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Tests.Aws;

public sealed class AwsEndpointsTests
{
    // Botocore has the rules of AWS itself. What they refuse is left out.
    private const string Script = """
        import botocore.session
        from botocore.endpoint_provider import EndpointProvider
        loader = botocore.session.get_session().get_component('data_loader')
        partitions = loader.load_data('partitions')
        regions = 'us-east-1 us-west-2 eu-central-1 eu-west-1 ap-southeast-2 ca-central-1 sa-east-1 us-gov-west-1 us-gov-east-1 cn-north-1 cn-northwest-1 us-iso-east-1 us-isob-east-1 eu-isoe-west-1 us-isof-south-1 eusc-de-east-1'.split()
        for service in 'stepfunctions iam lambda logs cloudwatch'.split():
            provider = EndpointProvider(loader.load_service_model(service, 'endpoint-rule-set-1'), partitions)
            for region in regions:
                for fips in (False, True):
                    for dual in (False, True):
                        if fips and not (region.startswith('us-gov') or not region.startswith(('cn-', 'us-iso', 'eu-iso', 'eusc'))):
                            continue
                        try:
                            found = provider.resolve_endpoint(Region=region, UseFIPS=fips, UseDualStack=dual)
                        except Exception:
                            continue
                        signing = (found.properties.get('authSchemes') or [{}])[0].get('signingRegion', region)
                        print(service, region, int(fips), int(dual), found.url, signing)
        """;

    private static readonly Dictionary<string, AwsService> Services = new()
    {
        ["stepfunctions"] = AwsService.StepFunctions,
        ["iam"] = AwsService.Iam,
        ["lambda"] = AwsService.Lambda,
        ["logs"] = AwsService.Logs,
        ["cloudwatch"] = AwsService.CloudWatch,
    };

    [BotocoreFact]
    public void Every_endpoint_is_the_one_that_the_rules_of_AWS_give()
    {
        var wrong = new List<string>();
        var lines = Python(Script).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            var fields = line.Split(' ');
            var (service, region) = (Services[fields[0]], fields[1]);
            var given = $"{AwsEndpoints.Of(service, region, fields[2] == "1", fields[3] == "1")} {AwsEndpoints.SigningRegion(service, region)}";
            if (given != $"{fields[4]} {fields[5]}")
            {
                wrong.Add($"{line}: {given}");
            }
        }

        Assert.True(lines.Length > 200, $"{lines.Length} endpoints only");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Python(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // It starts, or an exception says why not.
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(errors.GetAwaiter().GetResult());
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class BotocoreFactAttribute : FactAttribute
    {
        public BotocoreFactAttribute()
        {
            try
            {
                Python("import botocore.endpoint_provider");
            }
            catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                Skip = "It needs Python with botocore.";
            }
        }
    }
}
