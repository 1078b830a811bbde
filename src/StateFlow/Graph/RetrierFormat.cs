using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow;

/// <summary>How a retrier is written and read.</summary>
internal sealed class RetrierFormat : ObjectFormat<Retrier>
{
    private RetrierFormat()
        : base(
            "retrier",
            Text(AslField.Comment, r => r.Comment),
            Required(Texts(AslField.ErrorEquals, r => r.ErrorEquals)),
            Number(AslField.IntervalSeconds, r => r.IntervalSeconds),
            Number(AslField.MaxAttempts, r => r.MaxAttempts),
            Number(AslField.BackoffRate, r => r.BackoffRate),
            Number(AslField.MaxDelaySeconds, r => r.MaxDelaySeconds),
            Enumerated(AslField.JitterStrategy, AslEnums.JitterStrategy, r => r.JitterStrategy),
            Raw(r => r.Raw))
    {
    }

    public static RetrierFormat Instance { get; } = new();

    public override DiagnosticDescriptor Unexpected(string field) => ErrorHandlingRules.RetryUnknownField;

    public override Retrier Read(AslObject source) => new()
    {
        Comment = source.Text(AslField.Comment),
        ErrorEquals = source.Texts(AslField.ErrorEquals),
        IntervalSeconds = source.Number(AslField.IntervalSeconds),
        MaxAttempts = source.Number(AslField.MaxAttempts),
        BackoffRate = source.Number(AslField.BackoffRate),
        MaxDelaySeconds = source.Number(AslField.MaxDelaySeconds),
        JitterStrategy = source.Enumerated(AslField.JitterStrategy, AslEnums.JitterStrategy),
        Raw = source.Rest(),
    };
}
