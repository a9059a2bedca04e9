namespace Compensation.Feel.Evaluation;

/// <summary>Stands inside a list or record of a claim where a required fact is absent. Whoever reads it gets null and the mark.</summary>
internal sealed record AbsentFact(string Name);
