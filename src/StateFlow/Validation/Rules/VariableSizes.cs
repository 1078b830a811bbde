using System.Globalization;
using System.Text;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation.Rules;

/// <summary>What is assigned is not too large, as far as it stands in the definition: SF10013. Source: asl.md, section 1.7.</summary>
internal sealed class VariableSizes : StateRule
{
    private const int MaxBytes = 256 * 1024;

    public override void Check(StateScope scope, Findings findings)
    {
        foreach (var assignment in Assignment.In(scope))
        {
            var size = assignment.Key == assignment.Name ? SizeOf(assignment.Value) : 0; // What is evaluated has another size.
            if (size > MaxBytes)
            {
                findings.Report(
                    VariableRules.VariableTooBig,
                    assignment.Pointer,
                    string.Create(CultureInfo.InvariantCulture, $"The state '{scope.State.Name}' assigns {size:N0} bytes to '{assignment.Name}', but a variable may have {MaxBytes:N0}. Keep the data in a bucket, and its name in the variable."));
            }
        }
    }

    /// <summary>Counts the bytes of what is no expression; the depth is limited as that of every JSON value.</summary>
    private static long SizeOf(Json value)
    {
        var size = 0L;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (name, member) in value.Members)
                {
                    size += Encoding.UTF8.GetByteCount(name) + 4 + SizeOf(member);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.Items)
                {
                    size += 1 + SizeOf(item);
                }

                break;
            case JsonValueKind.String when !Jsonata.IsExpression(value.GetString()):
                size = Encoding.UTF8.GetByteCount(value.GetString()) + 2;
                break;
        }

        return size;
    }
}
