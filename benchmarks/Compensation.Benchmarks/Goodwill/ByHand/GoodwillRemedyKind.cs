namespace Compensation.Benchmarks.Goodwill.ByHand;

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
