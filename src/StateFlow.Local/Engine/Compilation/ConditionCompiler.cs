namespace StateFlow.Local.Engine;

/// <summary>Compiles the conditions of a Choice.</summary>
internal static class ConditionCompiler
{
    /// <summary>Compiles a condition. Conditions nest as deep as JSON may, no deeper.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="fields">Compiles the fields of the state.</param>
    /// <param name="place">Where it stands in the state: <c>Choices[0]</c>.</param>
    public static ConditionProgram Compile(Condition? condition, FieldCompiler fields, string place)
    {
        switch (condition)
        {
            case JsonataCondition jsonata:
                var field = $"{place}/Condition";
                return new JsonataTest(fields.Template(jsonata.Expression, field)!, field); // There is a value to compile.
            case AndCondition and:
                return new CompositeTest(All(and, fields, place), isAnd: true);
            case OrCondition or:
                return new CompositeTest(All(or, fields, place), isAnd: false);
            case NotCondition not:
                return new NotTest(Compile(not.Inner, fields, $"{place}/Not"));
            case ComparisonCondition comparison when fields.PathOrNull(comparison.Variable, $"{place}/Variable") is { } variable:
                return new ComparisonTest(comparison.Operator, variable, Operand(comparison, fields, place));
            case ComparisonCondition or RawCondition or null:
            default:
                fields.Report(place, "the rule has no condition that can be run");
                return new CompositeTest([], isAnd: false);
        }
    }

    private static ConditionProgram[] All(CompositeCondition composite, FieldCompiler fields, string place) =>
        [.. composite.Conditions.Select((c, i) => Compile(c, fields, $"{place}/{(composite is AndCondition ? "And" : "Or")}[{i}]"))];

    private static FieldProgram Operand(ComparisonCondition comparison, FieldCompiler fields, string place) =>
        comparison.Operator.Operand() is OperandKind.Path && comparison.Operand.ValueKind is System.Text.Json.JsonValueKind.String
            ? fields.Path(comparison.Operand.GetString(), $"{place}/{comparison.Operator}")
            : new ConstantField(comparison.Operand);
}
