using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Checks the names of variables that are assigned.</summary>
internal static class AssignedName
{
    private const string Reserved = "states";

    /// <summary>Refuses what cannot be the name of a variable; what a token stands for is not known.</summary>
    /// <exception cref="ArgumentException">The name is none.</exception>
    public static void Check(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name[0] == '$')
        {
            throw new ArgumentException($"Write the variable without '$': \"{name[1..]}\". It is read as '{name}'.", nameof(name));
        }

        if (Payload.WithoutSuffix(name) is var bare && bare != name)
        {
            throw new ArgumentException($"Write the variable without '.$': \"{bare}\". The suffix is added when the value is a path.", nameof(name));
        }

        if (name == Reserved)
        {
            throw new ArgumentException("The variable 'states' is reserved: '$states' has the input, the result and the context. Choose another name.", nameof(name));
        }

        if (TokenText.IsIn(name))
        {
            return;
        }

        if (name.Length > VariableName.MaxLength || VariableName.LengthAt(name) != name.Length)
        {
            throw new ArgumentException(
                $"'{name}' cannot be the name of a variable: a letter or '_', then letters, digits and '_', at most {VariableName.MaxLength} characters. A part of a variable cannot be assigned.",
                nameof(name));
        }
    }
}
