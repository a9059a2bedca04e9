namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>The rules that held, so that an answer can be explained: its ids, without the reasons in words.</summary>
[Flags]
internal enum GoodwillRules
{
    None = 0,
    DirectLoss = 1 << 0,
    IndirectLoss = 1 << 1,
    DataLoss = 1 << 2,
    ReputationalLoss = 1 << 3,
    RepairOrValue = 1 << 4,
    PurchasePrice = 1 << 5,
    TimeCost = 1 << 6,
    FixedSum = 1 << 7,
    Records = 1 << 8,
    Award = 1 << 9,
    Refund = 1 << 10,
    Replacement = 1 << 11,
    TimeMoney = 1 << 12,
    TimeVoucher = 1 << 13,
    RecordsMoney = 1 << 14,
    Monitoring = 1 << 15,
    Credit = 1 << 16,
    Apology = 1 << 17,
    TooLate = 1 << 18,
    Extraordinary = 1 << 19,
    Most = 1 << 20,
    PaidBefore = 1 << 21,
    Least = 1 << 22,
    Automatic = 1 << 23,
    Manager = 1 << 24,
}
