namespace Compensation.Compilation;

/// <summary>What a remedy says beside its worth and works out for each claim; true of a delegate means that it gives up.</summary>
/// <param name="Count">How many units, put into <see cref="CompiledAssessment.Number"/>; null when it is constant or not said.</param>
/// <param name="Length">How long it is valid, put into <see cref="CompiledAssessment.Number"/>; null when it is constant or not said.</param>
/// <param name="Until">The last day it is valid, put into <see cref="CompiledAssessment.AskedDate"/>; null when it is constant or not said.</param>
internal sealed record CompiledDetail(Func<CompiledAssessment, bool>? Count, Func<CompiledAssessment, bool>? Length, Func<CompiledAssessment, bool>? Until);
