namespace Compensation.Calculation.Explaining;

/// <summary>A remedy that a rule gives, as the explaining evaluator knows it: a line of the assessment has its value, and this what else there is to say of it.</summary>
/// <param name="Rule">The rule that gives it.</param>
/// <param name="Answered">The losses it answers, by their places; empty for the whole claim.</param>
/// <param name="Value">What it is worth before any limit.</param>
internal sealed record FoundLine(RemedyRule Rule, IReadOnlyList<int> Answered, AssessedAmount Value)
{
    /// <summary>What a known value is made of: how much answers each loss, by its place, or the whole claim, which is -1.</summary>
    public IReadOnlyList<(int Loss, decimal Value)> Parts { get; init; } = [];

    /// <summary>What it is counted in.</summary>
    public Units? Units { get; set; }

    /// <summary>How long it can be taken up.</summary>
    public Validity? Valid { get; set; }

    public bool IsUnknown => Value.IsUnknown || Value.Range is not null;
}
