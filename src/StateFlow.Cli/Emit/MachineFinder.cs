using System.Reflection;

namespace StateFlow.Cli.Emit;

/// <summary>Finds the machines of an assembly and has them made.</summary>
internal sealed class MachineFinder(TextWriter error)
{
    private const string MachineType = "StateFlow.StateMachine";
    private const string MarkerType = "StateFlow.StateMachineAttribute";
    private const BindingFlags StaticMembers = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly List<UserMachine> _machines = [];

    /// <summary>Gets whether something was reported.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>Gives the machines of an assembly, a machine that several members give once.</summary>
    /// <param name="path">The assembly.</param>
    public IReadOnlyList<UserMachine> Find(string path)
    {
        try
        {
            foreach (var type in new IsolatedAssemblies(path).LoadFromAssemblyPath(path).GetTypes().Where(t => !t.ContainsGenericParameters))
            {
                AddProperties(type);
                AddFields(type);
                AddMethods(type);
            }
        }
        catch (ReflectionTypeLoadException problem)
        {
            foreach (var cause in problem.LoaderExceptions.OfType<Exception>().DistinctBy(c => c.Message))
            {
                Report(path, $"The assembly cannot be loaded. {cause.Message}");
            }
        }
        catch (Exception problem) when (problem is IOException or BadImageFormatException or InvalidOperationException) // The last one by AssemblyDependencyResolver.
        {
            Report(path, $"The assembly cannot be loaded. {problem.Message}");
        }

        return _machines;
    }

    private void AddProperties(Type type)
    {
        foreach (var property in type.GetProperties(StaticMembers))
        {
            if (property.PropertyType.FullName == MachineType && property.GetMethod is { } getter && IsVisible(getter) && getter.GetParameters().Length == 0)
            {
                Add(property, () => getter.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null));
            }
        }
    }

    private void AddFields(Type type)
    {
        foreach (var field in type.GetFields(StaticMembers))
        {
            if (field.FieldType.FullName == MachineType && (field.IsPublic || field.IsAssembly || field.IsFamilyOrAssembly))
            {
                Add(field, () => field.GetValue(null));
            }
        }
    }

    private void AddMethods(Type type)
    {
        foreach (var method in type.GetMethods(StaticMembers | BindingFlags.Instance).Where(IsMarked))
        {
            if (method is { IsStatic: true, ContainsGenericParameters: false } && method.GetParameters().Length == 0 && method.ReturnType.FullName == MachineType)
            {
                Add(method, () => method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null));
            }
            else
            {
                Report(NameOf(method), "A method with [StateMachine] must be static, have no parameters and return a StateMachine.");
            }
        }
    }

    private void Add(MemberInfo member, Func<object?> get)
    {
        var name = NameOf(member);
        try
        {
            if (get() is not { } machine)
            {
                Report(name, "The member gives null instead of a machine.");
            }
            else if (!_machines.Exists(m => ReferenceEquals(m.Machine, machine)))
            {
                _machines.Add(new UserMachine(name, machine));
            }
        }
#pragma warning disable CA1031 // It is the user's code, which may throw anything.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            var cause = problem;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner)
            {
                cause = inner;
            }

            Report(name, $"{cause.GetType().Name}: {cause.Message}");
        }
    }

    private void Report(string subject, string message)
    {
        HasProblems = true;
        error.WriteLine($"{subject}: error: {message.TrimEnd()}");
    }

    private static bool IsMarked(MethodInfo method) => method.CustomAttributes.Any(a => a.AttributeType.FullName == MarkerType);

    private static bool IsVisible(MethodInfo method) => method.IsPublic || method.IsAssembly || method.IsFamilyOrAssembly;

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}"; // Members of types that were given.
}
