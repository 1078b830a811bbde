using System.Globalization;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Arguments of intrinsic functions that are written in the definition are such that the function takes: SF8009 to SF8013, SF8017, SF8018.</summary>
/// <remarks>asl.md, section 7.2. The service finds out when the state runs: <c>States.IntrinsicFailure</c>. Only what fails surely is reported.</remarks>
internal sealed class IntrinsicArguments : StateRule
{
    /// <summary>How many characters the functions for encoding and hashes take (developer guide, "Intrinsic functions").</summary>
    private const int MaxLength = 10_000;

    /// <summary>How many items a range may have (developer guide, "Intrinsic functions").</summary>
    private const int MaxRange = 1000;

    public override void Check(StateScope scope, Findings findings)
    {
        var texts = scope.Expressions;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] is IntrinsicText { Call: { } call } text)
            {
                Check(scope, text, call, findings);
            }
        }
    }

    private static void Check(StateScope scope, IntrinsicText text, IntrinsicCall call, Findings findings)
    {
        var arguments = call.Arguments;
        var misfit = -1;
        var signature = IntrinsicSignature.Of(call);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is IntrinsicArgument.Call inner)
            {
                Check(scope, text, inner.Function, findings);
            }

            var kind = IntrinsicSignature.KindOf(arguments[i]);
            misfit = misfit < 0 && !signature.MayTake(i, kind) ? i : misfit;
        }

        if (misfit >= 0)
        {
            var given = IntrinsicSignature.KindOf(arguments[misfit]) is var kind && kind is JsonValueKind.True ? "a boolean" : Json.Describe(kind);
            var wanted = Json.Describe(signature.Parameters[misfit]);
            Report(scope, text, call, IntrinsicRules.IntrinsicArgType, $"argument {misfit + 1} is {given}, but must be {wanted}.", findings);
        }
        else if (Fault(call) is (var rule, var fault))
        {
            Report(scope, text, call, rule, fault, findings);
        }
    }

    private static (DiagnosticDescriptor Rule, string Fault)? Fault(IntrinsicCall call) => call.Name switch
    {
        "States.Format" => Format(call),
        "States.ArrayPartition" when Integer(call, 1) is <= 0 and var size =>
            (IntrinsicRules.ArrayPartitionChunk, $"the size of a part is {size}. Give 1 or more."),
        "States.ArrayRange" => Range(call),
        "States.ArrayGetItem" when Integer(call, 1) is < 0 and var index =>
            (IntrinsicRules.IntrinsicArgType, $"the index is {index}. The first item has the index 0."),
        "States.MathRandom" when Integer(call, 0) is { } from && Integer(call, 1) is { } to && to <= from =>
            (IntrinsicRules.IntrinsicArgType, $"the end {to} is not greater than the start {from}."),
        "States.JsonMerge" when Literal(call, 2) is { } deep && deep != Json.False =>
            (IntrinsicRules.JsonMergeDeep, "argument 3 must be false: objects are merged shallowly only."),
        "States.Hash" => IsTooLong(call) ?? Algorithm(call),
        "States.Base64Encode" or "States.Base64Decode" => IsTooLong(call),
        _ => null,
    };

    private static (DiagnosticDescriptor, string)? Format(IntrinsicCall call)
    {
        if (call.Arguments[0] is not IntrinsicArgument.Literal { Escaped: { } template })
        {
            return null;
        }

        var places = 0;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '\\')
            {
                i++;
            }
            else if (template[i] == '{' && i + 1 < template.Length && template[i + 1] == '}')
            {
                places++;
            }
        }

        var values = call.Arguments.Count - 1;
        return places == values ? null : (IntrinsicRules.FormatPlaceholderCount, $"the template has {places} '{{}}', but there {(values == 1 ? "is 1 value" : $"are {values} values")}.");
    }

    private static (DiagnosticDescriptor, string)? Range(IntrinsicCall call)
    {
        if (Integer(call, 2) is not { } step)
        {
            return null;
        }

        if (step == 0)
        {
            return (IntrinsicRules.ArrayRangeStep, "the step is 0, so that the range never ends.");
        }

        var count = Integer(call, 0) is { } from && Integer(call, 1) is { } to ? ((to - from) / step) + 1 : 0;
        return count <= MaxRange ? null : (IntrinsicRules.ArrayRangeStep, string.Create(CultureInfo.InvariantCulture, $"the range has {count:N0} items, but may have {MaxRange:N0}."));
    }

    private static (DiagnosticDescriptor, string)? Algorithm(IntrinsicCall call) =>
        Literal(call, 1) is { ValueKind: JsonValueKind.String } name && name.GetString() is not ("MD5" or "SHA-1" or "SHA-256" or "SHA-384" or "SHA-512")
            ? (IntrinsicRules.HashAlgorithm, $"'{name.GetString()}' is no algorithm. Write MD5, SHA-1, SHA-256, SHA-384 or SHA-512.")
            : null;

    private static (DiagnosticDescriptor, string)? IsTooLong(IntrinsicCall call) =>
        Literal(call, 0) is { ValueKind: JsonValueKind.String } data && data.GetString().Length > MaxLength
            ? (IntrinsicRules.Base64Limit, string.Create(CultureInfo.InvariantCulture, $"the text has {data.GetString().Length:N0} characters, but may have {MaxLength:N0}."))
            : null;

    private static Json? Literal(IntrinsicCall call, int index) => call.Arguments[index] is IntrinsicArgument.Literal literal ? literal.Value : null;

    /// <summary>Gets a number that is written, rounded as the service rounds it: halves go up (recorded).</summary>
    private static long? Integer(IntrinsicCall call, int index) => Literal(call, index) is { ValueKind: JsonValueKind.Number } number
        && Math.Floor(number.GetDouble() + 0.5) is >= int.MinValue and <= int.MaxValue and var rounded
        ? (long)rounded
        : null;

    private static void Report(StateScope scope, IntrinsicText text, IntrinsicCall call, DiagnosticDescriptor rule, string fault, Findings findings) =>
        findings.Report(rule, scope.Pointer, $"'{text.Place}' of the state '{scope.State.Name}' fails whenever it is evaluated: in '{call.Name}' {fault}", text.Path);
}
