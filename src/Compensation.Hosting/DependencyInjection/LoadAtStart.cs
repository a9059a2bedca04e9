using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compensation.Hosting.DependencyInjection;

/// <summary>
/// Loads the packs before any other service of the host starts, so that a pack with errors is a start that fails and says why, and not a
/// first request that does. The monitor is asked for late: the options are validated before.
/// </summary>
internal sealed class LoadAtStart(IServiceProvider services) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IPackCatalogMonitor>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
