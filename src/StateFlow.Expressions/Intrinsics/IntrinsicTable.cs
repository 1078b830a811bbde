using System.Collections.Frozen;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>All intrinsic functions. A new one is a line here and a method in the file of its family.</summary>
internal static class IntrinsicTable
{
    /// <summary>Gets the functions, in the order of the developer guide.</summary>
    public static IReadOnlyList<IntrinsicFunction> All { get; } =
    [
        new("States.Array", 0, IntrinsicFunction.Any, ArrayFunctions.Array),
        new("States.ArrayPartition", 2, 2, ArrayFunctions.Partition),
        new("States.ArrayContains", 2, 2, ArrayFunctions.Contains),
        new("States.ArrayRange", 3, 3, ArrayFunctions.Range),
        new("States.ArrayGetItem", 2, 2, ArrayFunctions.GetItem),
        new("States.ArrayLength", 1, 1, ArrayFunctions.Length),
        new("States.ArrayUnique", 1, 1, ArrayFunctions.Unique),
        new("States.Base64Encode", 1, 1, EncodingFunctions.Base64Encode),
        new("States.Base64Decode", 1, 1, EncodingFunctions.Base64Decode),
        new("States.Hash", 2, 2, EncodingFunctions.Hash),
        new("States.JsonMerge", 3, 3, JsonFunctions.Merge),
        new("States.StringToJson", 1, 1, JsonFunctions.FromText),
        new("States.JsonToString", 1, 1, JsonFunctions.ToText),
        new("States.MathRandom", 2, 3, MathFunctions.Random),
        new("States.MathAdd", 2, 2, MathFunctions.Add),
        new("States.StringSplit", 2, 2, TextFunctions.Split),
        new("States.UUID", 0, 0, TextFunctions.Identifier),
        new("States.Format", 1, IntrinsicFunction.Any, TextFunctions.Format) { ReadsEscapes = true },
    ];

    /// <summary>Gets the functions by name; case matters.</summary>
    public static FrozenDictionary<string, IntrinsicFunction> ByName { get; } = All.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
}
