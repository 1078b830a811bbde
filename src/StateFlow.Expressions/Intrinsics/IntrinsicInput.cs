using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace StateFlow.Expressions.Intrinsics;

/// <summary>The arguments of one call, and what went wrong with it.</summary>
internal sealed class IntrinsicInput(Json[] arguments, PathScope scope)
{
    private const int MaxLength = 10_000_000;

    public Json[] Arguments => arguments;

    public PathScope Scope => scope;

    /// <summary>Gets why the call failed, or <see langword="null"/>.</summary>
    public string? Failure { get; private set; }

    /// <summary>Gets which argument is at fault, from 0, if one is.</summary>
    public int? FailedArgument { get; private set; }

    /// <summary>Ends the call; the first failure counts.</summary>
    public Json Fail(string message, int? argument = null)
    {
        if (Failure is null)
        {
            (Failure, FailedArgument) = (message, argument);
        }

        return default;
    }

    /// <summary>Gets an argument that is a string.</summary>
    public bool TryGetText(int index, [NotNullWhen(true)] out string? text)
    {
        text = Is(index, JsonValueKind.String) ? arguments[index].GetString() : null;
        return text is not null;
    }

    /// <summary>Tells whether an argument is of a kind; fails where it is not.</summary>
    public bool Is(int index, JsonValueKind kind)
    {
        if (arguments[index].ValueKind == kind)
        {
            return true;
        }

        Fail($"Argument {index + 1} must be {Json.Describe(kind)}, but is {Json.Describe(arguments[index].ValueKind)}", index);
        return false;
    }

    /// <summary>Gets an argument that is a number, rounded as the service does: halves go up, so that <c>-1.5</c> is -1 (recorded).</summary>
    public bool TryGetInteger(int index, out int integer)
    {
        integer = 0;
        if (!Is(index, JsonValueKind.Number))
        {
            return false;
        }

        var number = arguments[index].GetDouble();
        var below = Math.Floor(number);
        var rounded = number - below >= 0.5 ? below + 1 : below;
        if (rounded is < int.MinValue or > int.MaxValue)
        {
            Fail($"Argument {index + 1} must be an integer of 32 bits, but is {arguments[index]}", index);
            return false;
        }

        integer = (int)rounded;
        return true;
    }

    /// <summary>Makes a string; calls that escape the text of each other would make it too long.</summary>
    public Json Text(string text) => text.Length <= MaxLength ? Json.From(text) : Fail($"The result has {text.Length} characters; it may have {MaxLength}");

    /// <summary>Makes an array of values.</summary>
    public Json List(Json[] items) => Nesting.HasRoomFor(items) ? Json.FromList(items) : Fail($"The result nests deeper than {Json.MaxDepth} levels");
}
