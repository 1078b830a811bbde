using System.Reflection;
using StateFlow.Expressions;

namespace StateFlow.Tests.Generators;

/// <summary>Makes random graphs, always the same for the same seed, by walking the properties of the records.</summary>
/// <remarks>
/// A property that is added to a record is filled without a word here, so that the round trip fails when a format forgets it. What is written down
/// here is only what the type of a property does not say.
/// </remarks>
internal sealed class GraphGenerator(int seed, double density)
{
    private const int MaxDepth = 3;

    private static readonly Type[] StateTypes = [.. typeof(State).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(State)) && !t.IsAbstract)];

    private readonly Random _random = new(seed);
    private int _names;
    private int _depth;
    private bool _branch;

    public StateMachine Machine() => Fill(new StateMachine { Name = $"generated-{seed}" }) with { States = [.. StateTypes.Select(State)] };

    private State State(Type type) => type == typeof(RawState)
        ? new RawState($"State {_names++}") { Content = Json.Object(KeyValuePair.Create("Type", Json.From("Future")), KeyValuePair.Create("Payload", Payload())) }
        : (State)Fill(Create(type, $"State {_names++}"));

    private StateCollection States() => [.. Few(() => State(StateTypes[_random.Next(StateTypes.Length)]))];

    private T Fill<T>(T record, Type? type = null)
        where T : class
    {
        var properties = (type ?? record.GetType()).GetProperties(BindingFlags.Instance | BindingFlags.Public);
        foreach (var property in properties.Where(p => p.SetMethod is not null))
        {
            if (property.Name is not ("Name" or "Source") && _random.NextDouble() < density)
            {
                property.SetValue(record, Value(property));
            }
        }

        return record;
    }

    private object? Value(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return (type, property.Name) switch
        {
            (_, nameof(NestedMachine.ProcessorConfig)) when _branch => null,
            (_, nameof(WaitDuration.Source)) => throw new InvalidOperationException("A duration is made as a whole."),
            _ when type == typeof(string) => Text(),
            _ when type == typeof(Json) => Payload(),
            _ when type == typeof(Number) => Number(),
            _ when type == typeof(DataPath) => new DataPath(_random.Next(3) == 0 ? null : "$.data"),
            _ when type == typeof(ValueSource) => Source(isText: property.Name is nameof(FailState.Error) or nameof(FailState.Cause)),
            _ when type == typeof(WaitDuration) => Duration(),
            _ when type == typeof(Transition) => _random.Next(2) == 0 ? new Transition.Next(Text()) : new Transition.End(),
            _ when type == typeof(Condition) => MakeCondition(nested: false),
            _ when type == typeof(StateCollection) => Nested(States) ?? StateCollection.Empty,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) => List(type.GetGenericArguments()[0]),
            _ => Nested(() => Fill(Create(type))),
        };
    }

    private object List(Type item)
    {
        var items = item == typeof(string) ? [.. Few(Text)]
            : item == typeof(RawField) ? [.. Few(() => new RawField($"X-{_names++}", Payload()))]
            : Few(() => Nested(() => Item(item))).ToArray();
        var array = Array.CreateInstance(item, items.Length);
        Array.Copy(items, array, items.Length);
        return Activator.CreateInstance(typeof(EquatableArray<>).MakeGenericType(item), BindingFlags.Instance | BindingFlags.NonPublic, null, [array], null)!;
    }

    private object Item(Type type)
    {
        var outer = _branch;
        _branch = type == typeof(NestedMachine);
        var item = Fill(Create(type));
        _branch = outer;
        return item;
    }

    private Condition MakeCondition(bool nested)
    {
        _depth++;
        Condition condition = _random.Next(_depth > MaxDepth + 2 ? 2 : 6) switch
        {
            0 when !nested => new JsonataCondition(_random.Next(2) == 0 ? Json.True : Json.From("{% $x %}")),
            0 => new RawCondition(Json.Object(KeyValuePair.Create("FutureOperator", Payload()))),
            2 => new AndCondition([.. Few(() => MakeCondition(nested: true))]),
            3 => new OrCondition([.. Few(() => MakeCondition(nested: true))]),
            4 => new NotCondition(MakeCondition(nested: true)),
            _ => Comparison(),
        };
        _depth--;

        // What a rule says beside its condition is the rule's own; a nested condition says it itself.
        return nested && condition is not RawCondition ? Fill(condition, typeof(Condition)) : condition;
    }

    private ComparisonCondition Comparison()
    {
        var comparison = (ComparisonOperator)_random.Next(Enum.GetValues<ComparisonOperator>().Length);
        return new ComparisonCondition("$.value", comparison, comparison.Operand() switch
        {
            OperandKind.Number => Json.FromNumber("1.50"),
            OperandKind.Boolean => Json.False,
            OperandKind.Path => Json.From("$.other"),
            _ => Json.From(Text()),
        });
    }

    private WaitDuration Duration() => _random.Next(2) == 0
        ? new WaitDuration.Seconds(Source(isText: false))
        : new WaitDuration.Timestamp(Source(isText: true));

    private ValueSource Source(bool isText) => _random.Next(3) == 0
        ? new ValueSource.Path("$.source")
        : new ValueSource.Value(isText ? Json.From(Text()) : Number().ToJson());

    private Number Number() => _random.Next(4) switch
    {
        0 => Token.Of("Number"),
        1 => new Number(Json.FromNumber("2.0")),
        2 => 0.5,
        _ => _random.Next(100),
    };

    private Json Payload() => Json.Object(
        KeyValuePair.Create("text", Json.From(Text())),
        KeyValuePair.Create("number", Json.FromNumber("1.0")),
        KeyValuePair.Create("nothing", Json.Null),
        KeyValuePair.Create("path.$", Json.From("$.x")),
        KeyValuePair.Create("list", Json.Array(Json.True, Json.EmptyObject, Json.EmptyArray)));

    private string Text() => _random.Next(4) switch
    {
        0 => $"text {_names++}",
        1 => "it's \"quoted\" \\ ünï 😀\n",
        2 => "${Token}",
        _ => string.Empty,
    };

    private IEnumerable<T> Few<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => make())];

    private T? Nested<T>(Func<T> make)
    {
        _depth++;
        var made = _depth > MaxDepth ? default : make();
        _depth--;
        return made;
    }

    private static object Create(Type type, params object[] arguments) =>
        Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;
}
