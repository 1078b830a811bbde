using System.Collections.Frozen;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>What an intrinsic function takes and gives: developer guide, "Intrinsic functions"; asl.md, section 7.2.</summary>
/// <param name="Parameters">The kinds of its arguments; <see cref="JsonValueKind.Undefined"/> is any kind, also of those that are not listed.</param>
/// <param name="Result">The kind of its result.</param>
internal sealed record IntrinsicSignature(JsonValueKind[] Parameters, JsonValueKind Result)
{
    private const JsonValueKind Any = JsonValueKind.Undefined;
    private const JsonValueKind Text = JsonValueKind.String;
    private const JsonValueKind Number = JsonValueKind.Number;
    private const JsonValueKind List = JsonValueKind.Array;
    private const JsonValueKind Map = JsonValueKind.Object;

    private static readonly FrozenDictionary<string, IntrinsicSignature> ByName = new Dictionary<string, IntrinsicSignature>(StringComparer.Ordinal)
    {
        ["States.Array"] = new([], List),
        ["States.ArrayPartition"] = new([List, Number], List),
        ["States.ArrayContains"] = new([List, Any], JsonValueKind.True),
        ["States.ArrayRange"] = new([Number, Number, Number], List),
        ["States.ArrayGetItem"] = new([List, Number], Any),
        ["States.ArrayLength"] = new([List], Number),
        ["States.ArrayUnique"] = new([List], List),
        ["States.Base64Encode"] = new([Text], Text),
        ["States.Base64Decode"] = new([Text], Text),
        ["States.Hash"] = new([Any, Text], Text),
        ["States.JsonMerge"] = new([Map, Map], Map),
        ["States.StringToJson"] = new([Text], Any),
        ["States.JsonToString"] = new([Any], Text),
        ["States.MathRandom"] = new([Number, Number, Number], Number),
        ["States.MathAdd"] = new([Number, Number], Number),
        ["States.StringSplit"] = new([Text, Text], List),
        ["States.UUID"] = new([], Text),
        ["States.Format"] = new([Text], Text),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the signature of the function that a call names.</summary>
    public static IntrinsicSignature Of(IntrinsicCall call) => ByName[call.Name];

    /// <summary>Gets the kind of an argument as far as it is known; booleans are <see cref="JsonValueKind.True"/>.</summary>
    public static JsonValueKind KindOf(IntrinsicArgument argument) => argument switch
    {
        IntrinsicArgument.Literal { Value.ValueKind: JsonValueKind.False } => JsonValueKind.True,
        IntrinsicArgument.Literal literal => literal.Value.ValueKind,
        IntrinsicArgument.Call call => Of(call.Function).Result,
        IntrinsicArgument.Path or _ => Any,
    };

    /// <summary>Tells whether an argument may be of the kind that a parameter has.</summary>
    public bool MayTake(int index, JsonValueKind kind) =>
        kind is Any || index >= Parameters.Length || Parameters[index] is Any || Parameters[index] == kind;
}
