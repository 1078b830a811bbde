using System.Reflection;
using StateFlow.Integrations;

namespace StateFlow.Tests.Integrations;

/// <summary>A method by which users call a service, such as <c>Sqs.SendMessage</c>.</summary>
internal sealed class EntryPoint(MethodInfo method)
{
    /// <summary>Gets every entry point, in the order of their names.</summary>
    public static IReadOnlyList<EntryPoint> All { get; } =
    [
        .. typeof(AwsSdk).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(AwsSdk).Namespace && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.ReturnType.IsAssignableTo(typeof(Integration)))
            .Select(m => new EntryPoint(m))
            .OrderBy(e => e.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Gets those of optimized integrations.</summary>
    public static IEnumerable<EntryPoint> OfOptimized =>
        All.Where(e => e.Type != nameof(AwsSdk) && e.Type != nameof(StateFlow.Integrations.Activity));

    public string Type => method.DeclaringType!.Name;

    public ParameterInfo[] Parameters => method.GetParameters();

    public override string ToString() => $"{Type}.{method.Name}({string.Join(", ", Parameters.Select(p => p.Name))})";

    /// <summary>Makes the call.</summary>
    public Integration Call(Func<ParameterInfo, object?> argument) => (Integration)method.Invoke(null, [.. Parameters.Select(argument)])!;

    /// <summary>Makes the call with a value for every parameter that must have one.</summary>
    public Integration Call() => Call(p => p.IsOptional ? null : p.Name);

    /// <summary>Makes the call in every pattern that it offers, the plain call first.</summary>
    public IEnumerable<(string Name, Integration Call)> Patterns(Func<ParameterInfo, object?> argument)
    {
        var call = Call(argument);
        var verbs = call.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(Integration) && m.Name != nameof(LambdaInvocation.UnwrapPayload) && m.GetParameters().Length == 0)
            .OrderBy(m => m.Name, StringComparer.Ordinal);
        return
        [
            (ToString(), call),
            .. call.GetType() == typeof(Integration) ? [] : verbs.Select(m => ($"{this}.{m.Name}", (Integration)m.Invoke(call, null)!)),
        ];
    }
}
