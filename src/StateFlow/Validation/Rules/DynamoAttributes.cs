using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Attributes of DynamoDB name their type: <c>{ "S": "text" }</c>, <c>{ "N": "5" }</c>: SF12024.</summary>
/// <remarks>
/// Source: API reference of DynamoDB, AttributeValue: DynamoDB answers other shapes with a ValidationException. Values that are no objects are not
/// judged: deployed workflows have texts there.
/// </remarks>
internal sealed class DynamoAttributes : StateRule
{
    private static readonly string[] Types = ["S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL"];

    private static readonly string[] Actions =
        ["dynamodb:getItem", "dynamodb:putItem", "dynamodb:updateItem", "dynamodb:deleteItem", "dynamodb:query", "dynamodb:scan"];

    private static readonly string[] Parameters = ["Item", "Key", "ExpressionAttributeValues"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Arguments is not { } arguments || !Array.Exists(Actions, action => action == scope.Resource.ServiceAction))
        {
            return;
        }

        foreach (var name in Parameters)
        {
            if (arguments.Find(name) is { IsLiteral: true, Value: { ValueKind: JsonValueKind.Object } attributes })
            {
                new Search(scope, findings).CheckMap(attributes, arguments.Field.Name, name);
            }
        }
    }

    private sealed class Search(StateScope scope, Findings findings)
    {
        private readonly List<PointerStep> _path = [];

        /// <summary>Checks the members of an object; their depth is limited as that of every JSON value.</summary>
        public void CheckMap(Json attributes, params ReadOnlySpan<PointerStep> path)
        {
            _path.AddRange(path);
            foreach (var (name, value) in attributes.Members)
            {
                if (!EvaluatedName.Is(name))
                {
                    Check(value, name);
                }
            }

            _path.RemoveRange(_path.Count - path.Length, path.Length);
        }

        private void Check(Json attribute, PointerStep step)
        {
            _path.Add(step);
            if (CallArguments.IsLiteral(attribute, scope.IsJsonata))
            {
                CheckShape(attribute);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        private void CheckShape(Json attribute)
        {
            if (attribute.ValueKind is not JsonValueKind.Object)
            {
                return;
            }

            if (attribute.Count == 1)
            {
                var (type, value) = attribute.Members[0];
                CheckTyped(type, value);
            }
            else
            {
                Report("does not have one type. Write an object with one member, such as { \"S\": \"text\" } or { \"N\": \"5\" }.");
            }
        }

        private void CheckTyped(string written, Json value)
        {
            var isEvaluated = EvaluatedName.Is(written);
            var type = EvaluatedName.Plain(written);
            if (!TokenText.IsIn(type) && !Types.Contains(type))
            {
                Report($"has the type '{type}', which does not exist. Types are {string.Join(' ', Types)}.");
            }
            else if (!isEvaluated && CallArguments.IsLiteral(value, scope.IsJsonata))
            {
                _path.Add(written);
                CheckValue(type, value);
                _path.RemoveAt(_path.Count - 1);
            }
        }

        private void CheckValue(string type, Json value)
        {
            switch (type)
            {
                case "S" or "N" or "B" when value.ValueKind is not JsonValueKind.String:
                    Report($"is {Json.Describe(value.ValueKind)}, but '{type}' takes a string{(type == "N" ? ", numbers included: \"5\"" : string.Empty)}. Write one.");
                    break;
                case "SS" or "NS" or "BS" or "L" when value.ValueKind is not JsonValueKind.Array:
                    Report($"is {Json.Describe(value.ValueKind)}, but '{type}' takes an array. Write one.");
                    break;
                case "M" when value.ValueKind is not JsonValueKind.Object:
                    Report($"is {Json.Describe(value.ValueKind)}, but 'M' takes an object of attributes. Write one.");
                    break;
                case "M":
                    CheckMap(value);
                    break;
                case "L":
                    for (var i = 0; i < value.Count; i++)
                    {
                        Check(value[i], i);
                    }

                    break;
            }
        }

        private void Report(string problem) => findings.Report(
            IntegrationRules.DynamoAttributeShape,
            scope.Pointer,
            $"The DynamoDB attribute '{_path[^1]}' of the Task state '{scope.State.Name}' {problem}",
            [.. _path]);
    }
}
