using System.Text;
using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Aws;

public sealed class AwsValidationTests
{
    [Theory]
    [InlineData("""{"Comment":"Nothing yet"}""", "SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /")]
    [InlineData("""{"StartAt":"A","Foo":1,"States":{"A":{"Type":"Succeed"}}}""", "SCHEMA_VALIDATION_FAILED: Field 'Foo' is not supported at /")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B C"},"C":{"Type":"Succeed"}}}""", "MISSING_TRANSITION_TARGET: Missing 'Next' target: B C at /States/A/Next, MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"Next":"a/b"},{"Variable":"$.x","IsNull":false}]},"a/b":{"Type":"Succeed"}}}""", "SCHEMA_VALIDATION_FAILED: These fields are required: [Next] at /States/A/Choices[1]")]
    [InlineData("""{"StartAt":"a/b","States":{"a/b":{"Type":"Pass","Next":"a/b"}}}""", "MISSING_END_STATE: Workflow has no terminal state")]
    [InlineData("""{"StartAt":"0","States":{"0":{"Type":"Parallel","Branches":[],"End":true}}}""", "SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/0/Branches")]
    [InlineData("[]", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object")]
    [InlineData("nothing\nelse", "INVALID_JSON_DESCRIPTION: Unrecognized token 'nothing': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (String)\"nothing\nelse\"; line: 1, column: 8] at [Source: (String)\"nothing\nelse\"; line: 1, column: 8]")]
    public void A_refusal_is_worded_as_the_service_words_it(string definition, string expected) =>
        Assert.Equal($"Invalid State Machine Definition: '{expected}'", Validate(definition).Refusal);

    [Fact]
    public void A_long_text_that_is_no_json_is_quoted_in_part() =>
        Assert.Contains("\"[truncated 7 chars]; line: 1, column: 501]", Validate($"{{{new string(' ', 499)}1234567").Refusal, StringComparison.Ordinal);

    [Fact]
    public void What_the_service_accepts_is_valid()
    {
        var validation = Validate("""{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}""");

        Assert.Equal((true, null), (validation.IsValid, validation.Refusal));
        Assert.Equal("""{"diagnostics":[],"result":"OK","truncated":false}""", validation.ToJson().ToString());
    }

    [Fact]
    public void Severities_of_the_user_do_not_change_what_the_service_says()
    {
        var options = DefinitionAssert.Thorough with { WarningsAsErrors = true };

        Assert.True(Validate("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":1,"Result":2,"End":true}}}""", options).IsValid);
    }

    [Fact]
    public void No_more_than_a_hundred_findings_are_told()
    {
        var states = string.Join(',', Enumerable.Range(0, 101).Select(i => $"\"S{i}\":{{\"Type\":\"Wiat\"}}"));

        var validation = Validate($"{{\"StartAt\":\"S0\",\"States\":{{{states}}}}}");

        Assert.Equal((100, true, false), (validation.Diagnostics.Count, validation.IsTruncated, validation.IsValid));
        Assert.StartsWith(
            """{"diagnostics":[{"code":"SCHEMA_VALIDATION_FAILED","location":"/States/S0/Type","message":"The field 'Type' should have""", validation.ToJson().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_is_judged_without_a_text()
    {
        var machine = StateMachine.Define("lost", flow => flow.Pass("A").GoTo("B"));

        Assert.Equal(
            "Invalid State Machine Definition: 'MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next'",
            AwsValidation.Of(machine.Validate(), machine).Refusal);
    }

    [Theory]
    [InlineData("/States/A/Parameters/x.$", "/States/A/Parameters")]
    [InlineData("/States/A/Parameters/Parameters/x.$", "/States/A/Parameters")]
    [InlineData("/States/States/Branches/0/States/Parameters/Catch/0/Assign/a/x.$", "/States/States/Branches/0/States/Parameters/Catch/0/Assign")]
    [InlineData("/States/M/ItemProcessor/States/A/ItemReader/Parameters/Key.$", "/States/M/ItemProcessor/States/A/ItemReader/Parameters")]
    [InlineData("/Comment", "/")]
    public void A_fault_in_a_template_is_told_at_the_field_that_holds_it(string pointer, string expected) => Assert.Equal(
        expected, new AwsSubject(new Diagnostic(StructureRules.NullField, pointer, string.Empty), AwsDocument.Of("{}"u8.ToArray())).Locate(AwsPlace.Template));

    private static AwsValidation Validate(string definition, ValidationOptions? options = null) =>
        AwsValidation.Of(AslReader.Read(definition).Validate(options ?? DefinitionAssert.Thorough), Encoding.UTF8.GetBytes(definition));
}
