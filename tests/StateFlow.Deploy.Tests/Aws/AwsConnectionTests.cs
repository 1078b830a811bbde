using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Tests.Server;

namespace StateFlow.Deploy.Tests.Aws;

/// <summary>It changes the environment, and so runs with no other test that has to do with AWS.</summary>
[Collection(ServerTests.Name)]
public sealed class AwsConnectionTests
{
    private const string Config = """
        [default]
        region = eu-west-3
        [profile orders]
        region = eu-west-2
        aws_access_key_id = AKIDORDERS
        aws_secret_access_key = secret
        [profile keyless]
        region = eu-west-1
        """;

    [Fact]
    public void The_region_is_the_named_one_then_that_of_the_environment_then_that_of_the_profile()
    {
        (string, string)[] variables = [("AWS_REGION", "eu-north-1"), ("AWS_DEFAULT_REGION", "eu-south-1")];
        using (new EnvironmentScope(Config, variables))
        {
            Assert.Equal("us-east-2", AwsConnection.Of(new AwsTarget { Region = "us-east-2" }).Region);
            Assert.Equal("eu-north-1", AwsConnection.Of(new AwsTarget { Profile = "orders" }).Region);
        }

        using (new EnvironmentScope(Config, variables[1..]))
        {
            Assert.Equal("eu-south-1", AwsConnection.Of(new AwsTarget()).Region);
        }

        using (new EnvironmentScope(Config))
        {
            Assert.Equal("eu-west-2", AwsConnection.Of(new AwsTarget { Profile = "orders" }).Region);
            Assert.Equal("eu-west-3", AwsConnection.Of(new AwsTarget()).Region);
        }

        using (new EnvironmentScope(Config, ("AWS_PROFILE", "keyless")))
        {
            Assert.Equal("eu-west-1", AwsConnection.Of(new AwsTarget()).Region);
        }
    }

    [Fact]
    public async Task The_credentials_of_a_named_profile_come_before_those_of_the_environment()
    {
        using var scope = new EnvironmentScope(Config, ("AWS_ACCESS_KEY_ID", "AKIDELSE"), ("AWS_SECRET_ACCESS_KEY", "else"));

        Assert.Equal("AKIDORDERS", (await AwsConnection.Of(new AwsTarget { Profile = "orders" }).Credentials!.GetCredentialsAsync()).AccessKey);
        Assert.Null(AwsConnection.Of(new AwsTarget()).Credentials); // The AWS SDK finds them.
    }

    [Fact]
    public void A_region_that_is_nowhere_is_asked_for()
    {
        using var scope = new EnvironmentScope(string.Empty);

        var problem = Assert.Throws<AwsTargetException>(() => AwsConnection.Of(new AwsTarget()));

        Assert.Equal("It is not known which region is meant. Name one with --region, or set AWS_REGION, or the region of the profile.", problem.Message);
    }

    [Theory]
    [InlineData("order", "orders")]
    [InlineData("something-else", "There is")]
    public void A_profile_that_does_not_exist_is_told_with_those_that_do(string name, string told)
    {
        using var scope = new EnvironmentScope(Config);

        var problem = Assert.Throws<AwsTargetException>(() => AwsConnection.Of(new AwsTarget { Profile = name }));

        Assert.StartsWith($"There is no profile '{name}' in the configuration of AWS. ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_without_credentials_is_told()
    {
        using var scope = new EnvironmentScope(Config);

        var problem = Assert.Throws<AwsTargetException>(() => AwsConnection.Of(new AwsTarget { Profile = "keyless" }));

        Assert.StartsWith("The profile 'keyless' gives no credentials: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("/path")]
    [InlineData("ftp://127.0.0.1")]
    public void An_endpoint_without_a_scheme_of_the_web_is_refused(string address)
    {
        var problem = Assert.Throws<AwsTargetException>(() => AwsConnection.Of(new AwsTarget { Region = "eu-central-1", EndpointUrl = new Uri(address, UriKind.RelativeOrAbsolute) }));

        Assert.Equal($"The endpoint '{address}' is no address. Write it as http://127.0.0.1:5000.", problem.Message.Replace("127.0.0.1/'", "127.0.0.1'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eu-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-east-1", "aws-us-gov")]
    public void The_partition_is_that_of_the_region(string region, string partition) => Assert.Equal(partition, AwsConnection.Of(new AwsTarget { Region = region }).Partition);
}
