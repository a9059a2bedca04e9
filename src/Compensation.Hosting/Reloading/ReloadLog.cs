using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Reloading;

/// <summary>What the log says of packs. Event ids 1 to 19; an id keeps its meaning for good.</summary>
internal static partial class ReloadLog
{
    [LoggerMessage(1, LogLevel.Information, "{Packs} packs in {Versions} versions are in force, from {Paths}.")]
    public static partial void PacksLoaded(this ILogger logger, int packs, int versions, string paths);

    [LoggerMessage(2, LogLevel.Information, "The packs have changed, and {Packs} packs in {Versions} versions are in force: {Changes}.")]
    public static partial void PacksReloaded(this ILogger logger, int packs, int versions, string changes);

    [LoggerMessage(3, LogLevel.Error, "The packs were read again and have {Count} errors. Those in force before stay in force until these are mended:\n{Diagnostics}")]
    public static partial void ReloadFailed(this ILogger logger, int count, string diagnostics);

    [LoggerMessage(4, LogLevel.Information, "The packs are mended, and are again what is in force.")]
    public static partial void PacksMended(this ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "The packs in force have {Count} warnings:\n{Diagnostics}")]
    public static partial void PackWarnings(this ILogger logger, int count, string diagnostics);

    [LoggerMessage(6, LogLevel.Warning, "{Folder} can't be watched, and its packs are compared every {Interval} instead: {Reason}")]
    public static partial void WatchRefused(this ILogger logger, string folder, TimeSpan interval, string reason);

    [LoggerMessage(7, LogLevel.Error, "A listener to changes of the packs has thrown; the others were told.")]
    public static partial void ListenerThrew(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "The packs could not be read again. Those in force before stay in force.")]
    public static partial void ReloadThrew(this ILogger logger, Exception exception);
}
