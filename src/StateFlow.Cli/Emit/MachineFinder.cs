using System.Diagnostics;
using System.Reflection;

namespace StateFlow.Cli.Emit;

/// <summary>Finds the machines of an assembly and has them made.</summary>
internal sealed class MachineFinder
{
    /// <summary>What is a machine in a project, for messages.</summary>
    public const string LookedFor = "static properties and fields of type StateMachine, and static methods marked [StateMachine]";

    private const string MachineType = "StateFlow.StateMachine";
    private const string MarkerType = "StateFlow.StateMachineAttribute";
    private const BindingFlags StaticMembers = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly List<UserMachine> _machines = [];
    private readonly List<EmitProblem> _problems = [];

    /// <summary>Gets why members that should give a machine give none.</summary>
    public IReadOnlyList<EmitProblem> Problems => _problems;

    /// <summary>Says that there is no machine.</summary>
    /// <param name="target">The project or assembly.</param>
    public static EmitProblem FoundNothing(string target) => new(target, $"No state machine was found. Looked for were {LookedFor}.");

    /// <summary>Gives the machines of an assembly, a machine that several members give once.</summary>
    /// <param name="path">The assembly.</param>
    public IReadOnlyList<UserMachine> Find(string path)
    {
        try
        {
            foreach (var type in new IsolatedAssemblies(path).LoadFromAssemblyPath(path).GetTypes())
            {
                if (!type.ContainsGenericParameters)
                {
                    AddProperties(type);
                    AddFields(type);
                }

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
            else if (type.ContainsGenericParameters)
            {
                Report(NameOf(method), "A method with [StateMachine] cannot stand in a generic class, because nobody says for which types. Move it to another class.");
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

            _problems.Add(new EmitProblem(name, $"{cause.GetType().Name}: {cause.Message.TrimEnd()}") { Location = Locate(cause, member.Module.Assembly) });
        }
    }

    /// <summary>Finds the innermost line of the user's that was running, if the assembly has its symbols beside it.</summary>
    private static SourceLocation? Locate(Exception problem, Assembly assembly) => new StackTrace(problem, fNeedFileInfo: true).GetFrames()
        .Where(f => f.GetFileName() is not null && f.GetMethod()?.Module.Assembly == assembly)
        .Select(f => (SourceLocation?)new SourceLocation(f.GetFileName(), f.GetFileLineNumber(), null))
        .FirstOrDefault();

    private void Report(string subject, string message) => _problems.Add(new EmitProblem(subject, message.TrimEnd()));

    private static bool IsMarked(MethodInfo method) => method.CustomAttributes.Any(a => a.AttributeType.FullName == MarkerType);

    private static bool IsVisible(MethodInfo method) => method.IsPublic || method.IsAssembly || method.IsFamilyOrAssembly;

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType!.FullName!.Replace('+', '.')}.{member.Name}"; // Members of types that were given.
}
