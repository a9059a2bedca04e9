namespace Compensation.Benchmarks;

/// <summary>The inputs of the measured rules, as a pack's slots hold them: nullable where a claim may leave them out.</summary>
internal sealed class FlightSlots
{
    public decimal? ArrivalDelayMin;
    public bool? Extraordinary;
    public bool? ReasonableMeasuresTaken;
    public decimal? Distance;
    public string? Cabin;
    public ConstantPool Constants = new();
    public bool Holds;
#pragma warning disable CS0649 // Compiled code writes these.
    public decimal? Amount;
    public bool HasGivenUp;
    public int Steps;
#pragma warning restore CS0649
}
