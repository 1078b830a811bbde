using System.Globalization;
using System.Text.Json.Nodes;
using StateFlow.Asl;

namespace StateFlow.Local.Tests.Generated;

/// <summary>Makes random machines that can be run, always the same for the same seed: all kinds of states, loops, wrong data, failing tasks.</summary>
internal sealed class MachineGenerator(int seed)
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:";
    private const int MaxDepth = 3;

    private readonly Random _random = new(seed);
    private readonly List<string> _tasks = [];
    private bool _isJsonata;
    private int _names;

    /// <summary>Gets the names of the Task states.</summary>
    public IReadOnlyList<string> Tasks => _tasks;

    public StateMachine Machine()
    {
        _isJsonata = _random.Next(2) == 0;
        var root = Scope(0);
        root["QueryLanguage"] = _isJsonata ? "JSONata" : "JSONPath";
        if (_random.Next(4) == 0)
        {
            root["TimeoutSeconds"] = _random.Next(1, 500);
        }

        var read = AslReader.Read(root.ToJsonString());
        return read.Machine!;
    }

    private JsonObject Scope(int depth)
    {
        var names = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => string.Create(CultureInfo.InvariantCulture, $"S{_names++}")).ToList();
        var states = new JsonObject();
        for (var i = 0; i < names.Count; i++)
        {
            states[names[i]] = State(names, i, depth);
        }

        return new JsonObject { ["StartAt"] = names[0], ["States"] = states };
    }

    private JsonObject State(List<string> names, int index, int depth)
    {
        var state = _random.Next(depth < MaxDepth ? 12 : 8) switch
        {
            0 or 1 => Pass(),
            2 or 3 => Task(names[index]),
            4 => Wait(),
            5 => Choice(names),
            6 => new JsonObject { ["Type"] = "Succeed" },
            7 => new JsonObject { ["Type"] = "Fail", ["Error"] = $"E{_random.Next(3)}", ["Cause"] = "generated" },
            8 or 9 => Parallel(depth),
            _ => Map(depth),
        };
        var type = state["Type"]!.GetValue<string>();
        if (type is "Succeed" or "Fail" or "Choice")
        {
            return state;
        }

        if (index == names.Count - 1 || _random.Next(6) == 0)
        {
            state["End"] = true;
        }
        else
        {
            state["Next"] = _random.Next(8) == 0 ? Any(names) : names[index + 1];
        }

        if (type is "Task" or "Parallel" or "Map")
        {
            Handle(state, names);
        }

        return state;
    }

    private JsonObject Pass()
    {
        var pass = new JsonObject { ["Type"] = "Pass" };
        switch (_random.Next(4))
        {
            case 0:
                pass[_isJsonata ? "Output" : "Parameters"] = Payload();
                break;
            case 1:
                pass["Assign"] = new JsonObject { [_isJsonata ? "v" : "v.$"] = _isJsonata ? "{% $states.input %}" : "$" };
                break;
            case 2 when !_isJsonata:
                (pass["Result"], pass["ResultPath"]) = (new JsonArray(1, 2, 3), "$.items");
                break;
        }

        return pass;
    }

    private JsonObject Payload() => _isJsonata
        ? new JsonObject { ["n"] = "{% $exists($states.input.n) ? $states.input.n + 1 : 0 %}", ["items"] = new JsonArray(1, 2), ["bad"] = _random.Next(8) == 0 ? "{% $missing %}" : "x" }
        : new JsonObject { ["n.$"] = _random.Next(4) == 0 ? "$.n" : "$$.State.Name", ["items"] = new JsonArray(1, "two"), ["id.$"] = "States.UUID()" };

    private JsonObject Task(string name)
    {
        _tasks.Add(name);
        var task = new JsonObject { ["Type"] = "Task", ["Resource"] = Function + name };
        if (_random.Next(3) == 0)
        {
            task["TimeoutSeconds"] = _random.Next(1, 60);
        }

        return task;
    }

    private JsonObject Wait() => new() { ["Type"] = "Wait", ["Seconds"] = _random.Next(0, 100) };

    private JsonObject Choice(List<string> names)
    {
        var rule = _isJsonata
            ? new JsonObject { ["Condition"] = _random.Next(6) == 0 ? "{% 'no boolean' %}" : "{% $random() < 0.5 %}", ["Next"] = Any(names) }
            : new JsonObject { ["Variable"] = "$.n", ["IsPresent"] = true, ["Next"] = Any(names) };
        var choice = new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(rule) };
        if (_random.Next(4) > 0)
        {
            choice["Default"] = names[^1];
        }

        return choice;
    }

    private JsonObject Parallel(int depth) => new()
    {
        ["Type"] = "Parallel",
        ["Branches"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Scope(depth + 1))]),
    };

    private JsonObject Map(int depth)
    {
        var map = new JsonObject { ["Type"] = "Map", ["MaxConcurrency"] = _random.Next(3), ["ItemProcessor"] = Scope(depth + 1) };
        if (_isJsonata)
        {
            map["Items"] = _random.Next(6) == 0 ? "{% $states.input %}" : "{% [1..3] %}";
        }
        else if (_random.Next(2) == 0)
        {
            map["ItemsPath"] = "$.items";
        }

        if (_random.Next(3) == 0)
        {
            map["ItemProcessor"]!["ProcessorConfig"] = new JsonObject { ["Mode"] = "DISTRIBUTED", ["ExecutionType"] = "STANDARD" };
            map["ToleratedFailurePercentage"] = _random.Next(0, 101);
        }

        return map;
    }

    private void Handle(JsonObject state, List<string> names)
    {
        if (_random.Next(3) == 0)
        {
            state["Retry"] = new JsonArray(new JsonObject { ["ErrorEquals"] = new JsonArray("States.ALL"), ["MaxAttempts"] = _random.Next(3), ["JitterStrategy"] = _random.Next(2) == 0 ? "FULL" : "NONE" });
        }

        if (_random.Next(3) == 0)
        {
            state["Catch"] = new JsonArray(new JsonObject { ["ErrorEquals"] = new JsonArray("States.ALL"), ["Next"] = Any(names) });
        }
    }

    private string Any(List<string> names) => names[_random.Next(names.Count)];
}
