using System.Reflection;

namespace StateFlow.TestKit;

/// <summary>Names types as C# writes them, with the question marks of nullable references.</summary>
internal static class PublicApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsByRef ? Of(type.GetElementType()!)
        : type.IsArray ? $"{Of(type.GetElementType()!)}[]"
        : Nullable.GetUnderlyingType(type) is { } inner ? $"{Of(inner)}?"
        : type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}.{Simple(type)}{Arguments(type.GetGenericArguments())}"
        : Simple(type) + Arguments(type.GetGenericArguments());

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Simple(Type type) => type.Name.Split('`')[0];

    public static string Arguments(IReadOnlyCollection<Type> arguments) => arguments.Count == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(Of))}>";

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type;
        var name = info.ElementType is { } element ? $"{Of(element)}[]"
            : info.GenericTypeArguments is { Length: > 0 } arguments && Nullable.GetUnderlyingType(type) is null ? $"{Simple(type)}<{string.Join(", ", arguments.Select(Of))}>"
            : Of(type);
        return info.ReadState is NullabilityState.Nullable && !type.IsValueType ? name + "?" : name;
    }
}
