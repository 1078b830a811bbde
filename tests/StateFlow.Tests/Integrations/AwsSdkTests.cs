using StateFlow.Integrations;

namespace StateFlow.Tests.Integrations;

public sealed class AwsSdkTests
{
    [Theory]
    [InlineData("DynamoDB", "'DynamoDB' cannot be the name of a service, which has small letters and digits only. Did you mean 'dynamodb'?")]
    [InlineData("dynamo db", "'dynamo db' cannot be the name of a service, which has small letters and digits only. Did you mean 'dynamodb'?")]
    [InlineData("cognito-idp", "'cognito-idp' cannot be the name of a service, which has small letters and digits only. Did you mean 'cognitoidentityprovider'?")]
    [InlineData("s3:", "'s3:' cannot be the name of a service, which has small letters and digits only. Did you mean 's3'?")]
    [InlineData("{% $service %}", "'{% $service %}' cannot be the name of a service, which has small letters and digits only. Write it as in 'cloudwatchlogs'.")]
    public void A_service_of_an_impossible_shape_is_refused(string service, string message) =>
        Assert.Equal($"{message} (Parameter 'service')", Assert.Throws<ArgumentException>(() => AwsSdk.Call(service, "listBuckets")).Message);

    [Theory]
    [InlineData("s3", "ListBuckets", "'ListBuckets' cannot be the name of an action, which is camelCase. Did you mean 'listBuckets'?")]
    [InlineData("s3", "list-objects", "'list-objects' cannot be the name of an action, which is camelCase. Did you mean 'listObjects'?")]
    [InlineData("s3", "getObject.sync", "'getObject.sync' cannot be the name of an action, which is camelCase. Write it as in 'listObjectsV2'.")]
    [InlineData("brandnew", "DoIt", "'DoIt' cannot be the name of an action, which is camelCase. Write it as in 'listObjectsV2'.")]
    public void An_action_of_an_impossible_shape_is_refused(string service, string action, string message) =>
        Assert.Equal($"{message} (Parameter 'action')", Assert.Throws<ArgumentException>(() => AwsSdk.Call(service, action)).Message);

    [Theory]
    [InlineData("sts", "assumeRole", "Step Functions cannot call sts:assumeRole: streams, presigned URLs and what hands out credentials are excluded.")]
    [InlineData("s3", "listobjectsv2", "s3 has no action 'listobjectsv2', and case matters. Did you mean 'listObjectsV2'?")]
    public void An_action_that_cannot_be_called_is_refused(string service, string action, string message) =>
        Assert.Equal($"{message} (Parameter 'action')", Assert.Throws<ArgumentException>(() => AwsSdk.Call(service, action)).Message);

    [Theory]
    [InlineData("brandnew", "doIt")]
    [InlineData("s3", "brandNewAction")]
    public void Names_that_the_catalogue_does_not_know_are_allowed(string service, string action) =>
        Assert.Equal($"arn:aws:states:::aws-sdk:{service}:{action}", AwsSdk.Call(service, action).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Names_are_required(string blank)
    {
        Assert.Throws<ArgumentException>(() => AwsSdk.Call(blank, "listBuckets"));
        Assert.Throws<ArgumentException>(() => AwsSdk.Call("s3", blank));
    }
}
