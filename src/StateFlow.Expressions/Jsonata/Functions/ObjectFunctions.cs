using System.Runtime.InteropServices;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Functions of objects, and of values of any kind.</summary>
internal static class ObjectFunctions
{
    public static NativeFunction[] All { get; } =
    [
        new("keys", "<x-:a<s>>", 1, Keys),
        new("lookup", "<x-s:x>", 2, static (in call) => call.Has(1) ? NameOperation.Find(call[0], call.Text(1), call.Run) : Values.Undefined),
        new("spread", "<x-:a<o>>", 1, Spread),
        new("merge", "<a<o>:o>", 1, Merge),
        new("type", "<x:s>", 1, static (in call) => Json.From(NameOf(call[0]))),
        new("boolean", "<x-:b>", 1, static (in call) => Values.IsTrue(call[0])),
        new("not", "<x-:b>", 1, static (in call) => !Values.IsTrue(call[0])),
        new("clone", "<(oa)-:o>", 1, static (in call) => call[0]),
        new("error", "<s?:x>", 1, static (in call) => throw new JsonataFault("D3137") { Text = Message(call, 0) ?? "$error() function evaluated" }) { NeedsFirst = false },
        new("assert", "<bs?:x>", 2, static (in call) => Values.IsTrue(call[0])
            ? Values.Undefined
            : throw new JsonataFault("D3141") { Text = Message(call, 1) ?? "$assert() statement failed" }) { NeedsFirst = false },
    ];

    private static string? Message(in Call call, int index) => call.Has(index) && call.Text(index).Length > 0 ? call.Text(index) : null;

    private static string NameOf(in Json value) => Values.KindOf(value) switch
    {
        ValueKinds.Null => "null",
        ValueKinds.Number => "number",
        ValueKinds.String => "string",
        ValueKinds.Boolean => "boolean",
        ValueKinds.Array => "array",
        ValueKinds.Function => "function",
        _ => "object",
    };

    private static Json Keys(in Call call)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var keys = new List<Json>();
        Collect(call[0]);
        return Values.Results(CollectionsMarshal.AsSpan(keys));

        void Collect(in Json value)
        {
            switch (value.Node)
            {
                case JsonMap inner:
                    foreach (var name in inner.Names)
                    {
                        if (seen.Add(name))
                        {
                            keys.Add(Json.From(name));
                        }
                    }

                    break;
                case JsonList list:
                    foreach (var item in list.Items)
                    {
                        Collect(item);
                    }

                    break;
            }
        }
    }

    private static Json Spread(in Call call)
    {
        if (call[0].Node is not (JsonMap or JsonList))
        {
            return call[0];
        }

        var stack = call.Run.Stack;
        var start = stack.Top;
        Push(call[0], stack);
        var result = Values.Results(stack.From(start));
        stack.Top = start;
        return result;

        static void Push(in Json value, ValueStack stack)
        {
            switch (value.Node)
            {
                case JsonMap map:
                    for (var i = 0; i < map.Count; i++)
                    {
                        stack.Push(Json.FromMap(new JsonMap([map.Names[i]], [map.Values[i]], 1, null)));
                    }

                    break;
                case JsonList list:
                    foreach (var item in list.Items)
                    {
                        Push(item, stack);
                    }

                    break;
                default:
                    stack.Push(value);
                    break;
            }
        }
    }

    private static Json Merge(in Call call)
    {
        call.Run.Work(call.Items(0).Length);
        var result = new JsonObjectBuilder();
        foreach (var item in call.Items(0))
        {
            if (item.Node is JsonMap map)
            {
                for (var i = 0; i < map.Count; i++)
                {
                    result.Set(map.Names[i], map.Values[i]);
                }
            }
        }

        return result.ToJson();
    }
}
