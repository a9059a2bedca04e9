using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Compensation.Hosting.Reloading;

/// <summary>Whether the packs in force are those of the files.</summary>
internal sealed class PackHealthCheck(IPackCatalogMonitor monitor) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (catalog, last) = (monitor.Current, monitor.LastReload);
        var data = new Dictionary<string, object>
        {
            ["packs"] = catalog.Packs.Count,
            ["versions"] = catalog.Versions.Count(),
            ["read_at"] = last.At,
        };
        if (last.Outcome != ReloadOutcome.Failed)
        {
            var healthy = string.Create(CultureInfo.InvariantCulture, $"{catalog.Packs.Count} packs in {catalog.Versions.Count()} versions are in force.");
            return Task.FromResult(HealthCheckResult.Healthy(healthy, data));
        }

        data["errors"] = last.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Headline).ToArray();
        return Task.FromResult(new HealthCheckResult(
            context.Registration.FailureStatus, "The last reload failed: the packs have errors. Those in force before stay in force until these are mended.", data: data));
    }
}
