using System.Diagnostics;

namespace Compensation.Hosting;

/// <summary>
/// The names under which a host's collectors find what Compensation tells: <c>AddSource(CompensationTelemetry.Name)</c> for traces,
/// <c>AddMeter(CompensationTelemetry.Name)</c> for metrics. No fact of a claim is among it.
/// </summary>
public static class CompensationTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Compensation";

    internal const string CalculationActivity = "compensation.calculate";
    internal const string PackTag = "compensation.pack";
    internal const string VersionTag = "compensation.version";
    internal const string DecisionTag = "compensation.decision";
    internal const string CodeTag = "compensation.code";
    internal const string OutcomeTag = "compensation.outcome";

    internal static string Version { get; } = EngineVersion.Current;

    internal static ActivitySource Source { get; } = new(Name, Version);
}
