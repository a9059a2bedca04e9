using Compensation.Hosting.Reloading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of Compensation to a host's health checks.</summary>
public static class CompensationHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that is healthy, with the numbers of packs and versions, while the packs in force are those of the files; and has
    /// <paramref name="failureStatus"/>, with every error of the packs, after a reload that failed.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status after a reload that failed. The default is degraded: the last good packs are still in force.</param>
    /// <param name="tags">Tags to pick checks by.</param>
    public static IHealthChecksBuilder AddCompensation(
        this IHealthChecksBuilder builder, string name = "compensation", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<PackHealthCheck>(name, failureStatus, tags ?? []);
    }
}
