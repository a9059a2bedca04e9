namespace Compensation.Api.Metrics;

/// <summary><c>GET /metrics</c>, for Prometheus.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        // It must listen before the first claim comes.
        var metrics = app.ServiceProvider.GetRequiredService<PrometheusMetrics>();
        app.MapGet("/metrics", () => TypedResults.Text(metrics.ToString(), "text/plain; version=0.0.4; charset=utf-8")).ExcludeFromDescription();
    }
}
