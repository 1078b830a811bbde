using System.CommandLine;
using System.CommandLine.Parsing;
using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>The options of the commands that call AWS.</summary>
internal sealed class AwsSymbols
{
    public Option<string?> Region { get; } = new("--region") { Description = "The region. By default AWS_REGION, AWS_DEFAULT_REGION, then the region of the profile.", HelpName = "REGION" };

    public Option<string?> Profile { get; } = new("--profile") { Description = "The profile in the configuration of AWS. By default AWS_PROFILE.", HelpName = "NAME" };

    public Option<string?> EndpointUrl { get; } = new("--endpoint-url") { Description = "Where all calls go, for a test server or a private endpoint.", HelpName = "URL" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        EndpointUrl.Validators.Add(CheckAddress);
        command.Options.Add(Region);
        command.Options.Add(Profile);
        command.Options.Add(EndpointUrl);
    }

    /// <summary>Reads what was given.</summary>
    public AwsTarget Read(ParseResult parsed) => new()
    {
        Region = parsed.GetValue(Region),
        Profile = parsed.GetValue(Profile),
        EndpointUrl = parsed.GetValue(EndpointUrl) is { } address ? new Uri(address) : null,
    };

    private static void CheckAddress(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(t => !Uri.TryCreate(t.Value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
        {
            result.AddError($"'{token.Value}' is no address. Write it as http://127.0.0.1:5000.");
        }
    }
}
