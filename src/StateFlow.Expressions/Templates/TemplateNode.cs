namespace StateFlow.Expressions.Templates;

/// <summary>A part of a compiled template.</summary>
internal abstract record TemplateNode
{
    /// <summary>Gets whether the part is the same for every scope.</summary>
    internal abstract bool IsConstant { get; }
}

/// <summary>A part without fields to fill in.</summary>
internal sealed record ConstantNode(Json Value) : TemplateNode
{
    internal override bool IsConstant => true;
}

/// <summary>A field that is filled in.</summary>
internal sealed record FieldNode(string Name, TemplateField Field) : TemplateNode
{
    internal override bool IsConstant => false;
}

/// <summary>An object with fields inside; the names are those of the result.</summary>
internal sealed record ObjectNode(string[] Names, TemplateNode[] Values) : TemplateNode
{
    internal override bool IsConstant => false;
}

/// <summary>An array with fields inside.</summary>
internal sealed record ArrayNode(TemplateNode[] Items) : TemplateNode
{
    internal override bool IsConstant => false;
}
