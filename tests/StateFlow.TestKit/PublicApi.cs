using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace StateFlow.TestKit;

/// <summary>Prints what a library shows to its users, much as C# declares it.</summary>
public static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Prints the public types of an assembly with their public members, in the order of their names.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal)).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var member in Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var bases = new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) && b != typeof(Attribute))
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Where(i => (i.IsPublic || i.IsNestedPublic) && type.BaseType?.GetInterfaces().Contains(i) != true && !IsEquatableToItself(i, type)))
            .Select(b => PublicApiNames.Of(b!))
            .ToList();
        return $"{Kind(type)} {type.Namespace}.{PublicApiNames.Of(type)}{(bases.Count == 0 ? string.Empty : " : " + string.Join(", ", bases))}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsEquatableToItself(Type candidate, Type type) =>
        candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEquatable<>) && candidate.GenericTypeArguments[0] == type;

    private static IEnumerable<string> Members(Type type) =>
        type.IsEnum
            ? type.GetEnumNames()
            : type.GetMembers(Declared)
                .Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Select(m => (m.Name, Text: Member(m)!))
                .Where(m => m.Text is not null)
                .OrderBy(m => m.Name, StringComparer.Ordinal)
                .ThenBy(m => m.Text, StringComparer.Ordinal)
                .Select(m => m.Text);

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo c when IsVisible(c) => $"{Modifiers(c)}{PublicApiNames.Simple(c.DeclaringType!)}({Parameters(c)})",
        FieldInfo { IsPublic: true } f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : string.Empty)}{PublicApiNames.Of(f)} {f.Name}",
        PropertyInfo p when p.GetAccessors(true).FirstOrDefault(IsVisible) is { } accessor => $"{Modifiers(accessor)}{PublicApiNames.Of(p)} {Name(p)} {{ {Accessors(p)} }}",
        MethodInfo m when IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Modifiers(m)}{PublicApiNames.Of(m.ReturnParameter)} {m.Name}{PublicApiNames.Arguments(m.GetGenericArguments())}({Parameters(m)})",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodBase method) => string.Concat(
        method.IsPublic ? string.Empty : "protected ",
        method.IsStatic ? "static " : string.Empty,
        method is MethodInfo { IsAbstract: true, DeclaringType.IsInterface: false } ? "abstract " : string.Empty);

    private static string Name(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indices ? $"this[{string.Join(", ", indices.Select(Parameter))}]" : property.Name;

    private static string Accessors(PropertyInfo property) => string.Join(' ', new[]
    {
        property.GetMethod is { } get && IsVisible(get) ? "get;" : null,
        property.SetMethod is { } set && IsVisible(set) ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;" : null,
    }.OfType<string>());

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty) + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : parameter.IsOut ? "out " : string.Empty;
        return $"{prefix}{PublicApiNames.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter.DefaultValue)}" : string.Empty)}";
    }

    private static string Default(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum constant => $"{constant.GetType().Name}.{constant}",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
