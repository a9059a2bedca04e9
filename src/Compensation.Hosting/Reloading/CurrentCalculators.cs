using Compensation.Hosting.Calculation;

namespace Compensation.Hosting.Reloading;

/// <summary>The calculators of the packs in force, whichever they are.</summary>
internal sealed class CurrentCalculators(PackCatalogMonitor monitor, CalculationObserver observer) : Calculators(observer)
{
    protected override CalculatorSet Set => monitor.Calculators;
}
