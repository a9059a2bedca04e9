using Compensation.Hosting;
using Compensation.Hosting.Calculation;
using Compensation.Hosting.DependencyInjection;
using Compensation.Hosting.Reloading;
using Compensation.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Compensation to a host.</summary>
public static class CompensationServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ICalculators"/>, <see cref="IPackCatalogMonitor"/>, and <see cref="IOfferCalculator"/> and
    /// <see cref="IOfferCalculator{T}"/> by the id of a pack as the key; all are singletons. The packs are loaded when the host starts: options or packs with errors keep it from starting, with every problem in the message.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Says where the packs are. Several calls add up.</param>
    public static IServiceCollection AddCompensation(this IServiceCollection services, Action<CompensationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddCompensationCore();
    }

    /// <summary>Adds the services of <see cref="AddCompensation(IServiceCollection, Action{CompensationOptions})"/>, with the options from configuration.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">A section with the properties of <see cref="CompensationOptions"/>. A key that is none of them keeps the host from starting.</param>
    public static IServiceCollection AddCompensation(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<CompensationOptions>(configuration, binder => binder.ErrorOnUnknownConfiguration = true);
        return services.AddCompensationCore();
    }

    private static IServiceCollection AddCompensationCore(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddMetrics();
        services.AddOptions<CompensationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CompensationOptions>, CompensationOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LoadAtStart>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CompensationMetrics>();
        services.TryAddSingleton<CalculationObserver>();
        services.TryAddSingleton<PackCatalogMonitor>();
        services.TryAddSingleton<IPackCatalogMonitor>(provider => provider.GetRequiredService<PackCatalogMonitor>());
        services.TryAddSingleton<ICalculators, CurrentCalculators>();
        services.TryAddKeyedSingleton<IOfferCalculator>(KeyedService.AnyKey, (provider, key) => provider.GetRequiredService<ICalculators>().For(PackKey.Of(key)));
        services.TryAddKeyedSingleton(typeof(IOfferCalculator<>), KeyedService.AnyKey, typeof(PackCalculator<>));
        return services;
    }
}
