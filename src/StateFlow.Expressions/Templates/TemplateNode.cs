namespace StateFlow.Expressions.Templates;

/// <summary>A part of a compiled template.</summary>
/// <typeparam name="TScope">What the fields are filled from.</typeparam>
internal abstract record TemplateNode<TScope>
{
    /// <summary>Gets whether the part is the same for every scope.</summary>
    internal abstract bool IsConstant { get; }
}

/// <summary>A part without fields to fill in.</summary>
internal sealed record ConstantNode<TScope>(Json Value) : TemplateNode<TScope>
{
    internal override bool IsConstant => true;
}

/// <summary>A field that is filled in.</summary>
internal sealed record FieldNode<TScope>(Func<TScope, ExpressionResult> Fill) : TemplateNode<TScope>
{
    internal override bool IsConstant => false;
}

/// <summary>An object with fields inside; the names are those of the result.</summary>
internal sealed record ObjectNode<TScope>(string[] Names, TemplateNode<TScope>[] Values) : TemplateNode<TScope>
{
    internal override bool IsConstant => false;
}

/// <summary>An array with fields inside.</summary>
internal sealed record ArrayNode<TScope>(TemplateNode<TScope>[] Items) : TemplateNode<TScope>
{
    internal override bool IsConstant => false;
}
