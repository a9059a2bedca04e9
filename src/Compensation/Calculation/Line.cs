namespace Compensation.Calculation;

/// <summary>A part of a line: how much of its value answers one loss, or the claim as a whole.</summary>
internal readonly record struct LinePart(FoundLoss? Loss, decimal Value);

/// <summary>A remedy on its way to a line of the offer. Limits make new lines of it.</summary>
/// <param name="Rule">The rule that gives it.</param>
/// <param name="Answered">The losses it answers; empty for the whole claim.</param>
/// <param name="Worth">Whether it has a value, and whether that is known.</param>
/// <param name="Parts">The parts of a known value; they add up to it.</param>
internal sealed record Line(RemedyRule Rule, IReadOnlyList<FoundLoss> Answered, Worth Worth, IReadOnlyList<LinePart> Parts)
{
    /// <summary>A floor raised it, which makes it no double recovery.</summary>
    public bool IsRaised { get; init; }

    /// <summary>A limit dropped it.</summary>
    public bool IsDropped { get; init; }

    /// <summary>What it is counted in.</summary>
    public Units? Units { get; init; }

    /// <summary>How long it can be taken up.</summary>
    public Validity? Valid { get; init; }

    /// <summary>The value after the limits so far; null when there is none, or it is not known.</summary>
    public decimal? Value => Worth.Amount is null ? null : Parts.Sum(p => p.Value);

    public bool IsUnknown => Worth.IsUnknown || Worth.Range is not null;
}
