namespace StateFlow;

/// <summary>The language of the expressions in a state machine or a state. Becomes <c>QueryLanguage</c>.</summary>
public enum QueryLanguage
{
    /// <summary>Paths, intrinsic functions and payload templates with <c>.$</c> names. What applies when nothing is written.</summary>
    JsonPath,

    /// <summary>JSONata expressions between <c>{%</c> and <c>%}</c>.</summary>
    Jsonata,
}
