namespace StateFlow.Local.Engine;

/// <summary>A field of a state that gives a value when the state is run. Compiled once.</summary>
internal abstract class FieldProgram
{
    /// <summary>Gets the field that gives what it is given: a path that was left out.</summary>
    public static FieldProgram Identity { get; } = new IdentityField();

    /// <summary>Gives the value.</summary>
    /// <param name="reading">What it is evaluated with.</param>
    /// <param name="value">The value; JSON null where it fails.</param>
    /// <returns>Why there is no value, or <see langword="null"/>.</returns>
    public abstract Failure? Evaluate(in Reading reading, out Json value);

    private sealed class IdentityField : FieldProgram
    {
        public override Failure? Evaluate(in Reading reading, out Json value)
        {
            value = reading.Document;
            return null;
        }
    }
}

/// <summary>A field that always gives the same.</summary>
internal sealed class ConstantField(Json constant) : FieldProgram
{
    public override Failure? Evaluate(in Reading reading, out Json value)
    {
        value = constant;
        return null;
    }
}

/// <summary>A path: <c>InputPath</c> and the like.</summary>
internal sealed class PathField(JsonPathQuery query) : FieldProgram
{
    public string Text => query.Source;

    public override Failure? Evaluate(in Reading reading, out Json value) =>
        Evaluate(reading, out value, out _) is { } error ? reading.Strand.FailedBecause(error) : null;

    /// <summary>Gives the value, or the error as the path has it.</summary>
    /// <param name="reading">What it is evaluated with.</param>
    /// <param name="value">The value.</param>
    /// <param name="isMissing">Whether there is nothing at the path.</param>
    public ExpressionError? Evaluate(in Reading reading, out Json value, out bool isMissing)
    {
        var result = query.Evaluate(reading.ToPathScope(query.Root is PathRoot.Context), out isMissing);
        value = result.Value;
        return result.Error;
    }
}

/// <summary>A payload template: <c>Parameters</c> and the like.</summary>
internal sealed class TemplateProgram(PayloadTemplate template) : FieldProgram
{
    private readonly bool _usesContext = template.Fields.Any(f => f.Queries.Any(q => q.Root is PathRoot.Context));

    public override Failure? Evaluate(in Reading reading, out Json value)
    {
        var result = template.Evaluate(reading.ToPathScope(_usesContext));
        value = result.Value;
        return result.Error is { } error ? reading.Strand.FailedBecause(error) : null;
    }
}

/// <summary>A call of an intrinsic function alone, as <c>ErrorPath</c> takes it.</summary>
internal sealed class CallField(IntrinsicCall call) : FieldProgram
{
    private readonly bool _usesContext = call.Queries.Any(q => q.Root is PathRoot.Context);

    public override Failure? Evaluate(in Reading reading, out Json value)
    {
        var result = call.Evaluate(reading.ToPathScope(_usesContext));
        value = result.Value;
        return result.Error is { } error ? reading.Strand.FailedBecause(error) : null;
    }
}

/// <summary>A value with expressions in JSONata: <c>Output</c> and the like.</summary>
internal sealed class JsonataField(JsonataTemplate template) : FieldProgram
{
    private const string Context = "context";

    private readonly bool _usesContext = template.Fields.Any(f => f.Query.Facts.StatesPaths.Any(p => p.Names.Count == 0 || p.Names[0] == Context));

    /// <summary>Gets the text of the expression where the field is one.</summary>
    public string? Text { get; } = template.Fields is [{ Pointer.Length: 0 } only] ? only.Query.Text.Trim() : null;

    public override Failure? Evaluate(in Reading reading, out Json value)
    {
        var result = template.Evaluate(reading.ToJsonataScope(_usesContext));
        value = result.Value;
        return result.Error is { } error ? reading.Strand.FailedBecause(error) : null;
    }
}
