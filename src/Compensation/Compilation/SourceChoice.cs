namespace Compensation.Compilation;

/// <summary>One of the choices by which a rule's sources count for a claim.</summary>
/// <param name="Ask">Works it out, into <see cref="CompiledAssessment.Number"/>, or a list into <see cref="CompiledAssessment.Value"/>; true when it gives up.</param>
/// <param name="IsNumber">Whether it gives one number.</param>
internal sealed record SourceChoice(Func<CompiledAssessment, bool> Ask, bool IsNumber);
