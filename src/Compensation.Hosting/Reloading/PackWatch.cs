using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Reloading;

/// <summary>
/// Watches the files of packs. Calls back when they may have changed: <see cref="CompensationOptions.ReloadDelay"/> after the last event of the file system, and every
/// <see cref="CompensationOptions.PollInterval"/> while polling. Whether they have changed, the callback finds out.
/// </summary>
internal sealed class PackWatch : IDisposable
{
    private const NotifyFilters Names = NotifyFilters.FileName | NotifyFilters.DirectoryName;
    private const NotifyFilters NamesAndContents = Names | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.CreationTime;

    private readonly CompensationOptions _options;
    private readonly ILogger _logger;
    private readonly Debouncer _debouncer;
    private readonly ITimer _poll;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public PackWatch(CompensationOptions options, TimeProvider time, ILogger logger, Action onMaybeChanged)
    {
        _options = options;
        _logger = logger;
        _debouncer = new Debouncer(time, options.ReloadDelay, onMaybeChanged);
        _poll = time.CreateTimer(_ => onMaybeChanged(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something has changed, or may have.</summary>
    public void Signal() => _debouncer.Signal();

    /// <summary>Watches these files from now on, and no others.</summary>
    /// <param name="roots">The files and folders that were named.</param>
    /// <param name="paths">The files that were tried.</param>
    /// <param name="inDoubt">Whether to compare the files regularly all the same, since what is missing can't be watched.</param>
    public void Follow(IReadOnlyList<string> roots, IEnumerable<string> paths, bool inDoubt)
    {
        // A folder that was replaced leaves its watcher on the one that went away, so they are all made anew.
        Clear();
        var poll = _options.UsePolling || inDoubt;
        if (!_options.UsePolling)
        {
            foreach (var (folder, contents, below) in Places(roots, paths))
            {
                poll |= !TryWatch(folder, contents, below);
            }
        }

        var interval = poll ? _options.PollInterval : Timeout.InfiniteTimeSpan;
        _poll.Change(interval, interval);

        // What changed before the watchers stood was not told.
        _debouncer.Signal();
    }

    public void Dispose()
    {
        Clear();
        _debouncer.Dispose();
        _poll.Dispose();
    }

    /// <summary>The folders to watch: those named, with all below; the ones above them, whence they may be replaced; and those that imports lead to.</summary>
    private static IEnumerable<(string Folder, NotifyFilters Filter, bool Below)> Places(IReadOnlyList<string> roots, IEnumerable<string> paths)
    {
        var folders = roots.Where(Directory.Exists).ToArray();
        foreach (var folder in folders)
        {
            yield return (folder, NamesAndContents, true);
        }

        var beside = paths.Concat(roots.Except(folders))
            .Where(path => !folders.Any(folder => path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)))
            .Select(Path.GetDirectoryName).OfType<string>().Distinct(StringComparer.Ordinal).Where(Directory.Exists).ToArray();
        foreach (var folder in beside)
        {
            yield return (folder, NamesAndContents, false);
        }

        foreach (var above in folders.Select(Path.GetDirectoryName).OfType<string>().Distinct(StringComparer.Ordinal).Except(beside))
        {
            yield return (above, Names, false);
        }
    }

    private bool TryWatch(string folder, NotifyFilters filter, bool below)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { NotifyFilter = filter, IncludeSubdirectories = below, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, _) => _debouncer.Signal();
            watcher.Created += (_, _) => _debouncer.Signal();
            watcher.Deleted += (_, _) => _debouncer.Signal();
            watcher.Renamed += (_, _) => _debouncer.Signal();

            // Events were lost, or the folder went away: something has changed.
            watcher.Error += (_, _) => _debouncer.Signal();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            if (_refused.Add(folder))
            {
                _logger.WatchRefused(folder, _options.PollInterval, e.Message);
            }

            return false;
        }
    }

    private void Clear()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
    }
}
