namespace Compensation;

/// <summary>What is given. In packs and in JSON: <c>cash</c>, <c>goods</c>, <c>service</c>, <c>apology</c>.</summary>
public enum RemedyForm
{
    /// <summary>Money: a payment, a refund, a credit on a bill.</summary>
    Cash,

    /// <summary>Things: a replacement, a gift.</summary>
    Goods,

    /// <summary>Something done: a repair, an upgrade, a voucher, points.</summary>
    Service,

    /// <summary>Words: said or written, at a stated level.</summary>
    Apology,
}
