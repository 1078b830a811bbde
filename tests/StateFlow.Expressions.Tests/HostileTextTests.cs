using System.Text;

namespace StateFlow.Expressions.Tests;

public sealed class HostileTextTests
{
    private const int Cases = 100_000;

    private static readonly string[] Paths =
    [
        "$", "$.a.b[0]", "$..a", "$.list[*].n", "$['a','b']", "$$.Execution.Name", "$v.x", "$.list[1:3]", "$.list[-1,0]", "$[?(@.n > 1 && !@.x || @.s =~ /a.*/i)]",
        "$.list[?(@.n in [1,'b',null])]..*", "$..[?(@ == $.a)]", @"$.a\.b['it\'s']", "$.list[?(@.s contains 'b' || (@.n == 1.5e3))].s",
    ];

    private static readonly string[] Calls =
    [
        "States.Format('{} {}', $.a, States.UUID())", "States.Array(1, 'a', true, null, $.list[*].n)", "States.ArrayPartition($.list, 2)", "States.ArrayContains($.list, 1)",
        "States.ArrayRange(1, 9, 2)", "States.ArrayGetItem($.list, 0)", "States.ArrayLength($.list)", "States.ArrayUnique($.list)", "States.Base64Encode('abc')", "States.Base64Decode('YWJj')",
        "States.Hash('a', 'SHA-256')", "States.JsonMerge($.a, $.a, false)", "States.StringToJson('{\"a\":[1]}')", "States.JsonToString($)", "States.MathRandom(1, 10, 7)",
        "States.MathAdd(-1.5, 2)", "States.StringSplit('a,b', ',')", "States.MathRandom(1, 10)", @"States.Format('\{\}\'{}\\', $v)",
    ];

    private static readonly string[] Pieces =
    [
        "$", "@", ".", "..", "[", "]", "(", ")", "'", "\"", "\\", "*", "?", ",", ":", "-", "0", "1", "99999999999", "1e999", "a", "list", "n", "ü", "\uD83D", "\0", " ", "\n", "==", "=~", "/a+/", "/(/",
        "&&", "||", "!", "<", "in", "[?(", ")]", "States.", "States.Array(", "States.Format(", "States.MathAdd(", "'{}'", "{", "}", "null", "true", "$..*", "[*]", "[-2147483648:]",
    ];

    private static readonly PathScope Scope = new(Json.Parse("""{"a":{"b":[1,2]},"list":[{"n":1,"s":"abc"},{"n":2.5,"x":null},[1],"b"],"it's":0}"""))
    {
        Context = Json.Parse("""{"Execution":{"Name":"run"}}"""),
        Variables = Json.Parse("""{"v":{"x":1}}"""),
        NextIdentifier = () => Guid.Empty,
        NextRandom = () => 0.999,
    };

    [Fact]
    public void Any_text_is_a_path_or_an_error_with_a_place() => Try(Paths, 1, Garbage, text =>
        JsonPathQuery.TryParse(text, out var query, out var error) ? (query.ToString(), query.Evaluate(Scope)) : (null, new(error)));

    [Fact]
    public void Any_text_is_a_call_or_an_error_with_a_place() => Try(Calls, 2, r => r.Next(4) == 0 ? Garbage(r) : RandomCall(r), text =>
        IntrinsicCall.TryParse(text, out var call, out var error) ? (call.ToString(), call.Evaluate(Scope)) : (null, new(error)));

    private static void Try(string[] seeds, int seed, Func<Random, string> invent, Func<string, (string? Canonical, ExpressionResult Result)> run)
    {
        var random = new Random(seed);
        var values = 0;
        for (var i = 0; i < Cases; i++)
        {
            var text = i < seeds.Length ? seeds[i] : i % 4 == 0 ? invent(random) : Mutate(seeds[random.Next(seeds.Length)], seeds, random);
            var (canonical, result) = run(text);
            if (result.Error is { } error)
            {
                Assert.True(error.Position >= 0 && error.Position + error.Length <= text.Length && error.Message.Length > 0, $"{text}: {error}");
            }
            else
            {
                values++;
            }

            if (canonical is not null)
            {
                var again = run(canonical);
                Assert.True(again.Canonical == canonical && again.Result.Value == result.Value, $"{text} is not {canonical}, which is {again.Canonical}.");
            }
        }

        Assert.InRange(values, Cases / 50, Cases / 50 * 49);
    }

    private static string Garbage(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string RandomCall(Random random, int depth = 0)
    {
        string[] arguments = ["'a,b'", "1", "-2.5", "$.list", "$.a", "$.list[*].n", "','", "0", "false", "$v", RandomOrNull(random, depth), RandomOrNull(random, depth)];
        var seed = Calls[random.Next(Calls.Length)];
        var count = seed.Contains("()", StringComparison.Ordinal) ? 0 : seed.Count(c => c == ',') + 1;
        return $"{seed[..seed.IndexOf('(', StringComparison.Ordinal)]}({string.Join(", ", Enumerable.Range(0, count).Select(_ => arguments[random.Next(arguments.Length)]))})";
    }

    private static string RandomOrNull(Random random, int depth) => depth < 3 ? RandomCall(random, depth + 1) : "null";

    private static string Mutate(string text, string[] seeds, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(mutated.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    mutated.Remove(at, Math.Min(random.Next(1, 4), mutated.Length - at));
                    break;
                case 2 when at < mutated.Length:
                    mutated[at] = (char)random.Next(0x20, 0x7F);
                    break;
                default:
                    var other = seeds[random.Next(seeds.Length)];
                    mutated.Insert(at, other[random.Next(other.Length)..]);
                    break;
            }
        }

        return mutated.ToString();
    }
}
