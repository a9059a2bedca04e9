using Compensation.Hosting.Reloading;

namespace Compensation.Hosting.Calculation;

/// <summary>The calculators of the packs in force, whichever they are.</summary>
internal sealed class CurrentCalculators(PackCatalogMonitor monitor, CalculationObserver observer) : Calculators(observer)
{
    protected override CalculatorSet Set => monitor.Calculators;
}
