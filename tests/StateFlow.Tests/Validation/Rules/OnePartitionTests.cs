namespace StateFlow.Tests.Validation.Rules;

public sealed class OnePartitionTests
{
    [Theory]
    [InlineData("arn:aws:lambda:eu-west-1:${Account}:function:ship", "arn:aws:sns:us-east-1:${Account}:shipped", 0)]
    [InlineData("arn:${AWS::Partition}:lambda:${AWS::Region}:${Account}:function:ship", "arn:aws:sns:us-east-1:${Account}:shipped", 0)]
    [InlineData("arn:aws:lambda:us-east-1:${Account}:function:ship", "${Topic}", 1)]
    [InlineData("arn:aws-cn:lambda:cn-north-1:${Account}:function:ship", "${Topic}", 1)]
    public void Only_what_a_task_cannot_reach_is_found(string function, string topic, int count) => Assert.Equal(
        count,
        DefinitionAssert.FindingsIn(
            $$$$"""
            {"StartAt":"A","States":{
              "A":{"Type":"Task","Resource":"arn:aws:lambda:eu-west-1:${Account}:function:pack","Next":"B"},
              "B":{"Type":"Task","Resource":"{{{{function}}}}","Next":"C"},
              "C":{"Type":"Task","Resource":"arn:${AWS::Partition}:states:::sns:publish","Parameters":{"TopicArn":"{{{{topic}}}}","Message":"shipped"},"End":true} } }
            """)
            .Count(f => f.Id == "SF12026"));
}
