namespace StateFlow;

/// <summary>Marks a static method without parameters that gives a machine, so that the tool <c>stateflow</c> finds it.</summary>
/// <remarks>Static properties and fields of type <see cref="StateMachine"/> are found without it.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StateMachineAttribute : Attribute;
