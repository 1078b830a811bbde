namespace StateFlow.Tests.Validation.Rules;

public sealed class MapAdviceTests
{
    [Theory]
    [InlineData("listObjectsV2", """{"InputType":"JSON"}""", true)]
    [InlineData("listObjectsV2", """{"Transformation":"LOAD_AND_FLATTEN","InputType":"JSON"}""", false)]
    [InlineData("getObject", """{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW"}""", true)]
    [InlineData("getObject", """{"InputType":"JSON"}""", false)]
    [InlineData("getObject", """{"ManifestType":"S3_INVENTORY"}""", false)]
    [InlineData("getObject", """{"InputType":"${Type}"}""", false)]
    public void ItemsPath_says_where_items_are_in_files_that_have_places(string action, string config, bool isFound) => Assert.Equal(
        isFound,
        DefinitionAssert.FindingsIn(
            $$$$"""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemsPath":"$.a","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:{{{{action}}}}","ReaderConfig":{{{{config}}}},"Parameters":{"Bucket":"b","Key":"k"} } } } }""")
            .Any(f => f.Id == "SF11026"));

    [Fact]
    public void Results_that_nobody_wants_need_no_room() => DefinitionAssert.Finds(
        "SF11032",
        [],
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ResultPath":null,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""");
}
