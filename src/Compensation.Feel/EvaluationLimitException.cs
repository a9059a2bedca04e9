namespace Compensation.Feel;

/// <summary>Ends an evaluation that costs more than it may; caught where the evaluation began, never seen outside.</summary>
#pragma warning disable CA1032, CA1064 // It carries one limit and never leaves the assembly.
internal sealed class EvaluationLimitException(DiagnosticDescriptor descriptor, int limit) : Exception(descriptor.Template)
#pragma warning restore CA1032, CA1064
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public int Limit { get; } = limit;
}
