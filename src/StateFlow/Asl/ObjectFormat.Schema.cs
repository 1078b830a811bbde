using StateFlow.Asl.Schema;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <content>The schema of a format.</content>
internal abstract partial class ObjectFormat<T>
{
    public override Json SchemaIn(SchemaScope scope)
    {
        var properties = new List<KeyValuePair<string, Json>>();
        var demands = new List<Json>();
        foreach (var field in Fields)
        {
            for (var i = 0; i < field.Names.Length; i++)
            {
                if (IsIn(field.Names[i], scope))
                {
                    properties.Add(new(field.Names[i].Name, field.Schemas[i](scope)));
                }
            }

            if (field.IsRequired)
            {
                demands.Add(OneOf([.. field.Names.Where(n => IsIn(n, scope)).Select(n => FieldSchemas.Requires(n))]));
            }
            else if (field.Names.Length == 2 && IsIn(field.Names[1], scope))
            {
                demands.Add(NotBoth(field.Names));
            }
        }

        demands.AddRange(Demands(scope));
        return ObjectSchema(properties, demands, Unexpected(string.Empty));
    }

    /// <summary>Gives what the schema demands beside the fields without which the object means nothing.</summary>
    protected virtual IEnumerable<Json> Demands(SchemaScope scope) => [];

    private static Json NotBoth(AslField[] fields) => Json.Object(new KeyValuePair<string, Json>("not", FieldSchemas.Requires(fields)));
}
