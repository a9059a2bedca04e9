namespace Compensation.Hosting.Calculation;

/// <summary>The calculators of the packs that were in force at one moment.</summary>
internal sealed class SnapshotCalculators(CalculatorSet set, CalculationObserver observer) : Calculators(observer)
{
    protected override CalculatorSet Set => set;
}
