using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Tests;

/// <summary>A program with Compensation, its log and its metrics, without a host.</summary>
internal sealed class Started : IDisposable
{
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(30);

    private readonly ServiceProvider _services;

    public Started(Action<CompensationOptions> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddCompensation(options =>
        {
            options.ReloadDelay = Delay;
            options.PollInterval = TimeSpan.FromMilliseconds(50);
            configure(options);
        });
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Metrics = new CollectedMetrics(_services.GetRequiredService<IMeterFactory>());
        Monitor = _services.GetRequiredService<IPackCatalogMonitor>();
    }

    public Started(RulesFolder rules)
        : this(options => options.AddPacks(rules.Path))
    {
    }

    public CapturedLog Log { get; } = new();

    public CollectedMetrics Metrics { get; }

    public IPackCatalogMonitor Monitor { get; }

    public IServiceProvider Services => _services;

    public ICalculators Calculators => _services.GetRequiredService<ICalculators>();

    public static Claim Claim(string? pack = null, int days = 2) => new("C-1", new Dictionary<string, object?> { ["days"] = days }) { Pack = pack };

    public void Dispose()
    {
        Metrics.Dispose();
        _services.Dispose();
    }
}
