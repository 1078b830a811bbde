using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Defining machines.</content>
public sealed partial record StateMachine
{
    /// <summary>Defines a JSONata machine.</summary>
    /// <param name="name">The name, by which files and deployments call it.</param>
    /// <param name="define">Adds the states.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The machine. It may still break rules of the language; see <see cref="Validate"/>.</returns>
    /// <example>
    /// <code>
    /// var machine = StateMachine.Define("greeter", flow => flow
    ///     .Task("Greet", Lambda.Invoke("${Greeter}"))
    ///     .Succeed("Done"));
    /// </code>
    /// </example>
    /// <exception cref="ArgumentException">The name is blank, two states have the same name, or a verb was given something it cannot use.</exception>
    /// <exception cref="InvalidOperationException">No state was added, or a way leads nowhere.</exception>
    public static StateMachine Define(
        string name, Action<FlowBuilder> define, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Define(name, new StateMachineOptions(), define, file, line);

    /// <summary>Defines a machine.</summary>
    /// <param name="name">The name, by which files and deployments call it.</param>
    /// <param name="options">What is said about the machine as a whole: query language, timeout, comment.</param>
    /// <param name="define">Adds the states.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The machine. It may still break rules of the language; see <see cref="Validate"/>.</returns>
    /// <exception cref="ArgumentException">The name is blank, two states have the same name, or a verb was given something it cannot use.</exception>
    /// <exception cref="InvalidOperationException">No state was added, or a way leads nowhere.</exception>
    public static StateMachine Define(
        string name,
        StateMachineOptions options,
        Action<FlowBuilder> define,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(define);
        var definition = new DefinitionContext(options);
        definition.Locations[string.Empty] = new SourceLocation(file, line, null);
        var scope = new ScopeBuilder(definition, $"The state machine '{name}'");
        scope.Define([], define);
        var (startAt, states) = scope.Build(string.Empty);
        var machine = new StateMachine
        {
            Comment = options.Comment,
            QueryLanguage = options.QueryLanguage is StateFlow.QueryLanguage.Jsonata ? options.QueryLanguage : null,
            Version = options.Version,
            TimeoutSeconds = Arguments.Seconds(options.Timeout, 1, nameof(options.Timeout)),
            StartAt = startAt,
            States = states,
        };
        var raw = options.Raw.Select(f => new RawField(f.Key, Payload.ToTemplate(Payload.Convert(f.Value, options.SerializerOptions), f.Key)));
        machine = RawFields.AddTo(machine, StateMachineFormat.Instance, [.. raw], $"The state machine '{name}'", options.QueryLanguage);
        return machine.EffectiveQueryLanguage == options.QueryLanguage
            ? machine with { Name = name, Source = SourceMap.Create(definition.Locations) }
            : throw new InvalidOperationException($"The state machine '{name}' is given another 'QueryLanguage' as a raw field. Use the option of this name.");
    }
}
