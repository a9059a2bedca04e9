namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>The remedies that are worth money.</summary>
internal enum HandRemedy : byte
{
    Refund,
    Replacement,
    TimeMoney,
    TimeVoucher,
    RecordsMoney,
    Monitoring,
    Credit,
}
