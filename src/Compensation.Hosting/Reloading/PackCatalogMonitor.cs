using Compensation.Hosting.Calculation;
using Compensation.Hosting.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compensation.Hosting.Reloading;

/// <summary>
/// Holds the packs in force and reloads them when their files change. The catalog and its calculators are replaced by one write of a reference; readers never
/// wait. Reloads run on a timer's thread, one at a time.
/// </summary>
internal sealed class PackCatalogMonitor : IPackCatalogMonitor, IDisposable
{
    private readonly Lock _gate = new();
    private readonly string[] _paths;
    private readonly TimeProvider _time;
    private readonly CompensationMetrics _metrics;
    private readonly ILogger _logger;
    private readonly PackWatch? _watch;
    private readonly List<Action<PackCatalog>> _listeners = [];
    private RecordedFiles _files;
    private volatile CalculatorSet _calculators;
    private volatile PackReload _lastReload;
    private bool _isDisposed;

    /// <exception cref="CompensationException">A pack has errors, or there is none.</exception>
    public PackCatalogMonitor(
        IOptions<CompensationOptions> options, TimeProvider time, CompensationMetrics metrics, ILogger<PackCatalogMonitor> logger, IHostEnvironment? environment = null)
    {
        var read = options.Value;
        var root = environment?.ContentRootPath ?? Environment.CurrentDirectory;
        _paths = [.. read.Packs.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root)).Replace('\\', '/'))];
        _time = time;
        _metrics = metrics;
        _logger = logger;

        var reading = CatalogReading.Read(_paths, out _);
        _calculators = new CalculatorSet(reading.Catalog ?? throw new CompensationException(reading.Diagnostics));
        _files = reading.Files;
        _lastReload = new PackReload(ReloadOutcome.Published, time.GetUtcNow(), reading.Diagnostics);
        _logger.PacksLoaded(Current.Packs.Count, Current.Versions.Count(), string.Join(", ", _paths));
        LogWarnings(reading.Diagnostics);
        if (read.ReloadOnChange)
        {
            _watch = new PackWatch(read, time, logger, ReloadIfChanged);
            _watch.Follow(_paths, _files.Paths, inDoubt: false);
        }
    }

    public PackCatalog Current => _calculators.Catalog;

    public PackReload LastReload => _lastReload;

    /// <summary>The calculators of <see cref="Current"/>.</summary>
    public CalculatorSet Calculators => _calculators;

    public IDisposable OnChange(Action<PackCatalog> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        var subscription = new Subscription(this, listener);
        lock (_gate)
        {
            _listeners.Add(subscription.Tell);
        }

        return subscription;
    }

    public PackReload Reload()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return Apply(CatalogReading.Read(_paths, out _));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _watch?.Dispose();
        }
    }

    /// <summary>Called by timers, where an exception would end the process.</summary>
    private void ReloadIfChanged()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            try
            {
                if (_files.AreCurrent())
                {
                    return;
                }

                var reading = CatalogReading.Read(_paths, out var isSettled);
                if (isSettled)
                {
                    Apply(reading);
                }
                else
                {
                    _watch?.Signal();
                }
            }
            catch (Exception exception)
            {
                _logger.ReloadThrew(exception);
                Record(ReloadOutcome.Failed, []);
            }
        }
    }

    private PackReload Apply(CatalogReading reading)
    {
        _files = reading.Files;
        var outcome = reading.Catalog is not { } catalog ? Refuse(reading.Diagnostics)
            : CatalogChanges.AreNone(Current, catalog) ? Keep()
            : Publish(catalog, reading.Diagnostics);
        var reload = Record(outcome, reading.Diagnostics);
        _watch?.Follow(_paths, _files.Paths, inDoubt: outcome == ReloadOutcome.Failed);
        if (outcome == ReloadOutcome.Published)
        {
            NotifyListeners();
        }

        return reload;
    }

    private ReloadOutcome Refuse(IReadOnlyList<Diagnostic> diagnostics)
    {
        // The same errors are told once, not at every attempt.
        if (_lastReload.Outcome != ReloadOutcome.Failed || !_lastReload.Diagnostics.SequenceEqual(diagnostics))
        {
            _logger.ReloadFailed(diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error), string.Join('\n', diagnostics));
        }

        return ReloadOutcome.Failed;
    }

    private ReloadOutcome Keep()
    {
        if (_lastReload.Outcome == ReloadOutcome.Failed)
        {
            _logger.PacksMended();
        }

        return ReloadOutcome.Unchanged;
    }

    private ReloadOutcome Publish(PackCatalog catalog, IReadOnlyList<Diagnostic> diagnostics)
    {
        var changes = CatalogChanges.Between(Current, catalog);
        _calculators = new CalculatorSet(catalog);
        _logger.PacksReloaded(catalog.Packs.Count, catalog.Versions.Count(), changes);
        LogWarnings(diagnostics);
        return ReloadOutcome.Published;
    }

    private PackReload Record(ReloadOutcome outcome, IReadOnlyList<Diagnostic> diagnostics)
    {
        _metrics.Reloaded(outcome);
        return _lastReload = new PackReload(outcome, _time.GetUtcNow(), diagnostics);
    }

    private void LogWarnings(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count > 0)
        {
            _logger.PackWarnings(diagnostics.Count, string.Join('\n', diagnostics));
        }
    }

    private void NotifyListeners()
    {
        foreach (var listener in _listeners.ToArray())
        {
            try
            {
                listener(Current);
            }
            catch (Exception exception)
            {
                _logger.ListenerThrew(exception);
            }
        }
    }

    /// <summary>One call of <see cref="OnChange"/>: the same listener may be given twice.</summary>
    private sealed class Subscription(PackCatalogMonitor monitor, Action<PackCatalog> listener) : IDisposable
    {
        public void Tell(PackCatalog catalog) => listener(catalog);

        public void Dispose()
        {
            lock (monitor._gate)
            {
                monitor._listeners.Remove(Tell);
            }
        }
    }
}
