namespace Compensation.Benchmarks.Goodwill;

internal enum GoodwillRemedyKind : byte
{
    CashDirect,
    Goods,
    CashIndirect,
    Voucher,
    CashData,
    Monitoring,
    Credit,
    Apology,
}
