namespace Compensation;

/// <summary>What was lost. In packs and in JSON: <c>direct</c>, <c>indirect</c>, <c>data</c>, <c>reputational</c>.</summary>
public enum LossType
{
    /// <summary>Property and money: goods damaged, a price paid for nothing, a repair.</summary>
    Direct,

    /// <summary>What follows from the event: time, earnings, a chance that passed, loss of service.</summary>
    Indirect,

    /// <summary>Data lost, altered, or seen by others.</summary>
    Data,

    /// <summary>Name and trust: distress, disappointment, standing.</summary>
    Reputational,
}
