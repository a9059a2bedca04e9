namespace Compensation.Compilation;

/// <summary>Alternatives among which one is chosen.</summary>
/// <param name="Name">The name of the choice.</param>
/// <param name="Remedies">For each remedy rule, whether it is one of them.</param>
/// <param name="Ask">The pack's own answer, put into <see cref="Assessment.PackChoice"/>; true when it gives up. Null without one.</param>
internal sealed record CompiledChoice(string Name, bool[] Remedies, Func<Assessment, bool>? Ask);
