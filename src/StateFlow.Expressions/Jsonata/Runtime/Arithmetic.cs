using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>An operator between two values.</summary>
/// <param name="symbol">The operator.</param>
/// <param name="left">The left side.</param>
/// <param name="right">The right side.</param>
/// <param name="position">Where errors are reported.</param>
internal abstract class BinaryOperation(Symbol symbol, Operation left, Operation right, int position) : Operation
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public Symbol Operator => symbol;

    public Operation Left => left;

    public Operation Right => right;

    public sealed override Json Evaluate(in Json context, Frame frame) =>
        Apply(left.Evaluate(context, frame), right.Evaluate(context, frame), frame);

    protected abstract Json Apply(in Json left, in Json right, Frame frame);

    protected JsonataFault Fault(string code, in Json value, Json? value2 = null) =>
        new(code) { Position = position, Token = Symbols.TextOf(symbol), Value = value, Value2 = value2 };

    /// <summary>Says at which operator something went wrong; for exception filters.</summary>
    protected bool Note(JsonataFault fault) => fault.Note(position, Symbols.TextOf(symbol));
}

/// <summary><c>+ - * / %</c> of IEEE doubles. Types are looked at before it is asked whether there is a value at all.</summary>
internal sealed class ArithmeticOperation(Symbol symbol, Operation left, Operation right, int position) : BinaryOperation(symbol, left, right, position)
{
    protected override Json Apply(in Json left, in Json right, Frame frame)
    {
        if (!ReferenceEquals(left.Node, JsonTag.Number) || !ReferenceEquals(right.Node, JsonTag.Number) || !double.IsFinite(left.Double) || !double.IsFinite(right.Double))
        {
            if (!AreNumbers(left, right))
            {
                return Values.Undefined;
            }
        }

        return Values.Number(Operator switch
        {
            Symbol.Plus => left.Double + right.Double,
            Symbol.Minus => left.Double - right.Double,
            Symbol.Star => left.Double * right.Double,
            Symbol.Slash => left.Double / right.Double,
            _ => left.Double % right.Double,
        });
    }

    private bool AreNumbers(in Json left, in Json right)
    {
        var (noLeft, noRight) = (Values.IsUndefined(left), Values.IsUndefined(right));
        if (!noLeft && !IsNumber(left))
        {
            throw Fault("T2001", left);
        }

        if (!noRight && !IsNumber(right))
        {
            throw Fault("T2002", right);
        }

        return !noLeft && !noRight;
    }

    private bool IsNumber(in Json value)
    {
        try
        {
            return Values.TryGetNumber(value, out _);
        }
        catch (JsonataFault fault) when (Note(fault))
        {
            throw; // Never: a note catches nothing.
        }
    }
}

/// <summary><c>-value</c>.</summary>
internal sealed class NegationOperation(Operation operand, int position) : Operation
{
    public override bool IsConstant => operand.IsConstant;

    public override Json Evaluate(in Json context, Frame frame)
    {
        var value = operand.Evaluate(context, frame);
        return Values.IsUndefined(value) ? value
            : Values.TryGetNumber(value, out var number) ? Values.Number(-number)
            : throw new JsonataFault("D1002") { Position = position, Token = "-", Value = value };
    }
}

/// <summary><c>&lt; &lt;= &gt; &gt;=</c> of two numbers or two strings, which compare by UTF-16 units.</summary>
internal sealed class ComparisonOperation(Symbol symbol, Operation left, Operation right, int position) : BinaryOperation(symbol, left, right, position)
{
    private const ValueKinds Comparable = ValueKinds.Number | ValueKinds.String | ValueKinds.Missing;

    protected override Json Apply(in Json left, in Json right, Frame frame)
    {
        var (kind, other) = (Values.KindOf(left), Values.KindOf(right));
        if ((kind & Comparable) == 0 || (other & Comparable) == 0)
        {
            throw Fault("T2010", (kind & (ValueKinds.Number | ValueKinds.String)) == 0 ? left : right);
        }

        if (kind is ValueKinds.Missing || other is ValueKinds.Missing)
        {
            return Values.Undefined;
        }

        if (kind != other)
        {
            throw Fault("T2009", left, right);
        }

        return kind is ValueKinds.Number
            ? Holds(Operator, left.Double, right.Double)
            : Holds(Operator, string.CompareOrdinal((string)left.Node!, (string)right.Node!), 0); // Both are strings.
    }

    /// <summary>Tells whether two numbers compare in a way.</summary>
    public static bool Holds(Symbol symbol, double left, double right) => symbol switch
    {
        Symbol.Less => left < right,
        Symbol.LessOrEqual => left <= right,
        Symbol.Greater => left > right,
        _ => left >= right,
    };
}

/// <summary><c>=</c> and <c>!=</c>, which are both false where there is nothing.</summary>
internal sealed class EqualityOperation(Symbol symbol, Operation left, Operation right, int position) : BinaryOperation(symbol, left, right, position)
{
    protected override Json Apply(in Json left, in Json right, Frame frame) =>
        !Values.IsUndefined(left) && !Values.IsUndefined(right) && AreEqual(left, right, frame.Run) == (Operator is Symbol.Equal);

    private static bool AreEqual(in Json left, in Json right, Run run)
    {
        if (left.Node is JsonList or JsonMap)
        {
            run.CheckSize(left);
        }

        return Equality.AreEqual(left, right);
    }
}

/// <summary><c>value in list</c>: compares objects and arrays by identity, as the reference implementation does.</summary>
internal sealed class InOperation(Operation left, Operation right, int position) : BinaryOperation(Symbol.In, left, right, position)
{
    protected override Json Apply(in Json left, in Json right, Frame frame)
    {
        if (Values.IsUndefined(left) || Values.IsUndefined(right))
        {
            return false;
        }

        if (right.Node is not JsonList list)
        {
            return Equality.AreIdentical(left, right);
        }

        foreach (var item in list.Items)
        {
            if (Equality.AreIdentical(left, item))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary><c>and</c> and <c>or</c>, which ask the right side only when they must.</summary>
internal sealed class LogicOperation(bool isAnd, Operation left, Operation right, int position) : Operation
{
    public override Json Evaluate(in Json context, Frame frame)
    {
        var first = left.Evaluate(context, frame);
        try
        {
            return Values.IsTrue(first) == isAnd ? Values.IsTrue(right.Evaluate(context, frame)) : !isAnd;
        }
        catch (JsonataFault fault) when (fault.Note(position, isAnd ? "and" : "or"))
        {
            throw; // Never: a note catches nothing.
        }
    }
}

/// <summary><c>[first..last]</c>.</summary>
internal sealed class RangeOperation(Operation left, Operation right, int position) : BinaryOperation(Symbol.DotDot, left, right, position)
{
    private const double LongestRange = 1e7;

    protected override Json Apply(in Json left, in Json right, Frame frame)
    {
        if (!Values.IsUndefined(left) && !IsInteger(left))
        {
            throw Fault("T2003", left);
        }

        if (!Values.IsUndefined(right) && !IsInteger(right))
        {
            throw Fault("T2004", right);
        }

        var (first, last) = (left.Double, right.Double);
        if (Values.IsUndefined(left) || Values.IsUndefined(right) || first > last)
        {
            return Values.Undefined;
        }

        var size = last - first + 1;
        if (size > LongestRange)
        {
            throw Fault("D2014", Values.Number(size));
        }

        frame.Run.CheckLength(size);
        frame.Run.Work((int)size / 16);
        if (size == 1)
        {
            return left;
        }

        var items = new Json[(int)size];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Values.Number(first + i);
        }

        return Json.FromNode(new JsonList(items, ListKind.Sequence));
    }

    private static bool IsInteger(in Json value) => Values.IsNumber(value) && Math.Floor(value.Double) == value.Double && double.IsFinite(value.Double);
}
