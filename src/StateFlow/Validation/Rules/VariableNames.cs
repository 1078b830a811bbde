using StateFlow.Expressions;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation.Rules;

/// <summary>What is assigned has the name of a variable: SF10001 to SF10004. Source: asl.md, section 5.5.</summary>
internal sealed class VariableNames : StateRule
{
    /// <summary>The name that no variable has.</summary>
    public const string Reserved = "states";

    public override void Check(StateScope scope, Findings findings)
    {
        foreach (var assignment in Assignment.In(scope))
        {
            var name = assignment.Name;
            if (TokenText.IsIn(assignment.Key))
            {
                continue;
            }

            if (assignment.Key.StartsWith('$'))
            {
                findings.Report(new Diagnostic(VariableRules.AssignNamePrefixed, assignment.Pointer, $"The state '{scope.State.Name}' assigns '{assignment.Key}'. A variable is assigned without '$' and read with it: write '{assignment.Key[1..]}'.")
                {
                    Fix = name.Length == 0 ? null : Fix.Rename(assignment.Pointer, assignment.Key, assignment.Key[1..]),
                });
            }
            else if (name == Reserved)
            {
                findings.Report(VariableRules.AssignReservedStates, assignment.Pointer, $"The state '{scope.State.Name}' assigns '{name}', which is reserved: '$states' has the input, the result and the context. Choose another name.");
            }
            else if (name.Length > VariableName.MaxLength && VariableName.LengthAt(name) == name.Length)
            {
                findings.Report(VariableRules.AssignNameTooLong, assignment.Pointer, $"The state '{scope.State.Name}' assigns a variable whose name has {name.Length} characters, but the service allows {VariableName.MaxLength}. Choose a shorter name.");
            }
            else if (name.Length == 0 || VariableName.LengthAt(name) != name.Length)
            {
                findings.Report(VariableRules.AssignNameSyntax, assignment.Pointer, $"The state '{scope.State.Name}' assigns '{name}', which cannot be the name of a variable: a letter or '_', then letters, digits and '_'. A part of a variable cannot be assigned.");
            }
        }
    }
}
