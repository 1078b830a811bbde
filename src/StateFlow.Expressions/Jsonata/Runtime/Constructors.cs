namespace StateFlow.Expressions.Jsonata;

/// <summary>An array: <c>[a, b]</c>. What its items give is put in one by one, but an array that is written as an item stays one.</summary>
internal sealed class ArrayOperation(Operation[] items, bool[] areArrays, bool isStep) : Operation
{
    public override bool IsConstant => Array.TrueForAll(items, item => item.IsConstant);

    public override Json Evaluate(in Json context, Frame frame)
    {
        var stack = frame.Run.Stack;
        var start = stack.Top;
        for (var i = 0; i < items.Length; i++)
        {
            if (areArrays[i])
            {
                stack.Push(items[i].Evaluate(context, frame));
            }
            else
            {
                items[i].PushItems(context, frame);
            }
        }

        var values = stack.From(start);
        var result = isStep ? Json.FromNode(new JsonList(values.ToArray(), ListKind.Constructed)) : Values.Array(values);
        stack.Top = start;
        return result;
    }
}

/// <summary>An object: <c>{ key: value }</c> for the context, or grouping what a path gave by keys.</summary>
/// <param name="keys">The expressions of the keys.</param>
/// <param name="values">The expressions of the values.</param>
/// <param name="position">Where errors are reported.</param>
internal sealed class ObjectOperation(Operation[] keys, Operation[] values, int position) : Operation
{
    private readonly string[]? _names = ConstantNames(keys);

    public override Json Evaluate(in Json context, Frame frame) => context.Node is JsonList list ? Group(list.Items, frame) : One(context, frame);

    /// <summary>Groups what a path gave.</summary>
    public Json Group(ReadOnlySpan<Json> items, Frame frame)
    {
        if (items.Length < 2)
        {
            return One(items.Length == 0 ? Values.Undefined : items[0], frame);
        }

        frame.Run.Work(items.Length * keys.Length);
        var groups = new Groups<Json>();
        foreach (var item in items)
        {
            for (var pair = 0; pair < keys.Length; pair++)
            {
                if (KeyOf(pair, item, frame) is { } key)
                {
                    Add(groups, key, pair, item);
                }
            }
        }

        return ToObject(groups, (pair, members) => values[pair].Evaluate(Context(members, frame.Run.Stack), frame));
    }

    /// <summary>Adds an item to the group of a key.</summary>
    public void Add<T>(Groups<T> groups, string key, int pair, T item)
    {
        if (!groups.TryAdd(key, pair, item))
        {
            throw new JsonataFault("D1009") { Position = position, Value = Json.From(key) };
        }
    }

    /// <summary>Evaluates a key.</summary>
    public string? KeyOf(int pair, in Json context, Frame frame)
    {
        var key = keys[pair].Evaluate(context, frame);
        return key.Node as string ?? (Values.IsUndefined(key) ? null : throw new JsonataFault("T1003") { Position = position, Value = key });
    }

    /// <summary>Gets how many pairs there are.</summary>
    public int Count => keys.Length;

    /// <summary>Gets the expression of a value.</summary>
    public Operation ValueOf(int pair) => values[pair];

    /// <summary>Makes the object of groups.</summary>
    public static Json ToObject<T>(Groups<T> groups, Func<int, List<T>, Json> evaluate)
    {
        var result = new JsonObjectBuilder(groups.All.Count);
        foreach (var (key, pair, members) in groups.All)
        {
            var value = evaluate(pair, members);
            if (!Values.IsUndefined(value))
            {
                result.Add(key, value);
            }
        }

        return result.ToJson();
    }

    /// <summary>Gets the context of a group: its only item, or all of them.</summary>
    private static Json Context(List<Json> members, ValueStack stack)
    {
        if (members.Count == 1)
        {
            return members[0];
        }

        var start = stack.Top;
        foreach (var member in members)
        {
            Functions.Append(member, stack);
        }

        var context = Values.Array(stack.From(start));
        stack.Top = start;
        return context;
    }

    private Json One(in Json context, Frame frame)
    {
        if (_names is not null)
        {
            return Named(context, frame, _names);
        }

        var names = new string?[keys.Length];
        for (var pair = 0; pair < keys.Length; pair++)
        {
            names[pair] = KeyOf(pair, context, frame);
            if (names[pair] is { } name && names.AsSpan(0, pair).Contains(name))
            {
                throw new JsonataFault("D1009") { Position = position, Value = Json.From(name) };
            }
        }

        var result = new JsonObjectBuilder(keys.Length);
        for (var pair = 0; pair < keys.Length; pair++)
        {
            if (names[pair] is { } name && values[pair].Evaluate(context, frame) is var value && !Values.IsUndefined(value))
            {
                result.Add(name, value);
            }
        }

        return result.ToJson();
    }

    /// <summary>Makes an object whose names are known: objects of one expression share the list of them.</summary>
    private Json Named(in Json context, Frame frame, string[] names)
    {
        var result = new Json[values.Length];
        var isWhole = true;
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = values[i].Evaluate(context, frame);
            isWhole &= !Values.IsUndefined(result[i]);
        }

        if (isWhole)
        {
            return names.Length == 0 ? Json.EmptyObject : Json.FromMap(new JsonMap(names, result, names.Length, null));
        }

        var some = new JsonObjectBuilder(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            if (!Values.IsUndefined(result[i]))
            {
                some.Add(names[i], result[i]);
            }
        }

        return some.ToJson();
    }

    private static string[]? ConstantNames(Operation[] keys)
    {
        var names = new string[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] is not ConstantOperation { Value.Node: string name } || names.AsSpan(0, i).Contains(name))
            {
                return null;
            }

            names[i] = name;
        }

        return names;
    }
}

/// <summary>Items by key, in the order in which the keys came.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class Groups<T>
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public List<(string Key, int Pair, List<T> Members)> All { get; } = [];

    /// <summary>Adds an item to the group of a key.</summary>
    /// <returns><see langword="false"/> when another pair made this key.</returns>
    public bool TryAdd(string key, int pair, T item)
    {
        if (!_positions.TryGetValue(key, out var at))
        {
            _positions.Add(key, All.Count);
            All.Add((key, pair, [item]));
            return true;
        }

        if (All[at].Pair != pair)
        {
            return false;
        }

        All[at].Members.Add(item);
        return true;
    }
}

/// <summary>A value whose items are grouped: <c>value{ key: value }</c>.</summary>
internal sealed class GroupOperation(Operation value, ObjectOperation group) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var stack = frame.Run.Stack;
        var start = stack.Top;
        value.PushItems(context, frame);
        var result = group.Group(stack.From(start), frame);
        stack.Top = start;
        return result;
    }
}
