using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateFlow.Expressions.Jsonata;

/// <summary>One evaluation: what it was given, where it keeps values, and how far it may go.</summary>
/// <param name="input">The document.</param>
/// <param name="options">The sources of time and chance, and the limits.</param>
/// <param name="pictures">The pictures of the expression.</param>
internal sealed class Run(Json input, JsonataOptions options, PictureCache pictures)
{
    private const int WorkBetweenLooks = 4096;

    private readonly long _started = options.Timeout is null ? 0 : options.TimeProvider.GetTimestamp();
    private int _work;
    private DateTimeOffset? _now;
    private Random? _row;

    public ValueStack Stack { get; } = new();

    public JsonataOptions Options => options;

    public PictureCache Pictures => pictures;

    /// <summary>Gets the document, which <c>$$</c> stands for.</summary>
    public Json Input => input;

    /// <summary>Gets or sets the function that a tail call asks for; its arguments are on the stack.</summary>
    public Closure? TailCallee { get; set; }

    /// <summary>Gets or sets where the arguments of a tail call begin.</summary>
    public int TailStart { get; set; }

    /// <summary>Gets or sets the call that errors of a tail call are reported at.</summary>
    public CallSite TailSite { get; set; }

    /// <summary>Gets the time, which stands still while the expression is evaluated.</summary>
    public DateTimeOffset Now => _now ??= options.TimeProvider.GetUtcNow();

    /// <summary>Gets or sets how deep evaluation is nested, in the units of the reference implementation.</summary>
    public int Depth { get; set; }

    /// <summary>Gets the next random number: one that was handed in, or of a row that is the same in every evaluation.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Nothing is kept secret with it: it is the same in every evaluation.")]
    public double NextRandom() => options.NextRandom?.Invoke() ?? Row().NextDouble();

    /// <summary>Gets the next identifier: one that was handed in, or of a row that is the same in every evaluation.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Nothing is kept secret with it: it is the same in every evaluation.")]
    public Guid NextGuid()
    {
        if (options.NextIdentifier is { } make)
        {
            return make();
        }

        Span<byte> bytes = stackalloc byte[16];
        Row().NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // Version 4, RFC 9562 section 5.4.
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private Random Row() => _row ??= new Random(0);

    /// <summary>Counts work, and looks at the clock now and then.</summary>
    public void Work(int amount = 1)
    {
        _work += amount;
        if (_work >= WorkBetweenLooks)
        {
            _work = 0;
            if (options.Timeout is { } timeout && options.TimeProvider.GetElapsedTime(_started) > timeout)
            {
                throw new JsonataFault("D1012") { Value = timeout.TotalMilliseconds };
            }
        }
    }

    /// <summary>Refuses a list that is too long.</summary>
    public void CheckLength(double length)
    {
        if (length > options.MaxSequenceLength)
        {
            throw new JsonataFault("D2015") { Value = options.MaxSequenceLength };
        }
    }

    /// <summary>Refuses to walk a value that is too large: it may be small in memory, with parts that stand at many places.</summary>
    public void CheckSize(in Json value)
    {
        var size = value.Node switch { JsonList list => list.Measure.Size, JsonMap map => map.Measure.Size, _ => 1 };
        Work(size / 64);
        CheckLength(size);
    }

    /// <summary>Refuses a text that is too long.</summary>
    public void CheckText(long length)
    {
        if (length > options.MaxTextLength)
        {
            throw new JsonataFault("D2015") { Text = $"The maximum text length of {options.MaxTextLength} was exceeded." };
        }
    }

    /// <summary>Enters a call. Whoever does puts <see cref="Depth"/> back.</summary>
    /// <param name="depth">How deep the call is.</param>
    /// <param name="reach">How much deeper it goes at least.</param>
    public void Enter(int depth, int reach)
    {
        Work();
        if (depth + reach > options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonataFault("D1011");
        }

        Depth = depth;
    }
}

/// <summary>A call as it is written.</summary>
/// <param name="Position">Where errors are reported.</param>
/// <param name="Name">The name of the function, if it has one.</param>
internal readonly record struct CallSite(int Position, string? Name);
