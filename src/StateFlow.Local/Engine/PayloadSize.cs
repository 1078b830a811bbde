using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>Measures payloads as the quota does: in bytes of their shortest JSON text in UTF-8.</summary>
internal static class PayloadSize
{
    // What is handed from state to state is mostly the same: large values are measured once.
    private const int Large = 64;

    private static readonly ConditionalWeakTable<object, StrongBox<long>> Known = [];

    /// <summary>Tells whether a value takes more bytes than that. Stops counting when it is so.</summary>
    public static bool Exceeds(Json value, long limit)
    {
        var left = limit;
        return Take(value, ref left) < 0;
    }

    /// <summary>Measures a value.</summary>
    public static long Of(Json value)
    {
        var left = long.MaxValue;
        return long.MaxValue - Take(value, ref left);
    }

    private static long Take(Json value, ref long left)
    {
        if (value.Count < Large)
        {
            return TakeParts(value, ref left);
        }

        var node = value.Node!; // A value with parts is a container.
        if (Known.TryGetValue(node, out var known))
        {
            return left -= known.Value;
        }

        var before = left;
        TakeParts(value, ref left);
        if (left >= 0)
        {
            Known.AddOrUpdate(node, new StrongBox<long>(before - left));
        }

        return left;
    }

    private static long TakeParts(Json value, ref long left)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                left -= 2 + Math.Max(0, value.Count - 1);
                foreach (var (name, member) in value.Members)
                {
                    left -= TextSize(name) + 1;
                    if (left < 0 || Take(member, ref left) < 0)
                    {
                        break;
                    }
                }

                break;
            case JsonValueKind.Array:
                left -= 2 + Math.Max(0, value.Count - 1);
                foreach (var item in value.Items)
                {
                    if (left < 0 || Take(item, ref left) < 0)
                    {
                        break;
                    }
                }

                break;
            case JsonValueKind.String:
                left -= TextSize(value.GetString());
                break;
            case JsonValueKind.Number:
                left -= value.GetNumberText().Length;
                break;
            default:
                left -= value.ValueKind is JsonValueKind.False ? 5 : 4;
                break;
        }

        return left;
    }

    // Quotes, backslashes and line ends take one byte more; what else is escaped is too rare to matter to a quota.
    private static long TextSize(string text) => Encoding.UTF8.GetByteCount(text) + 2 + Escapes(text);

    private static int Escapes(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny('"', '\\', '\n'); at >= 0; at = rest.IndexOfAny('"', '\\', '\n'))
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }
}
