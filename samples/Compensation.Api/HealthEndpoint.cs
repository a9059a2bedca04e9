using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Compensation.Api;

/// <summary><c>GET /health</c>: 200 while claims are answered, also by packs that could not be reloaded; that is said.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = Write });

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status.ToString(),
            Checks = report.Entries.ToDictionary(e => e.Key, e => new { Status = e.Value.Status.ToString(), e.Value.Description, e.Value.Data }),
        },
        context.RequestAborted);
}
