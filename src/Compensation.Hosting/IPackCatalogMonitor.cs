namespace Compensation.Hosting;

/// <summary>
/// The packs in force, and word of every change of them. A change of the files publishes a new catalog, whole; one with errors leaves the last
/// good catalog in force until it is mended. Catalogs themselves never change, so what has begun with one ends with it.
/// </summary>
public interface IPackCatalogMonitor
{
    /// <summary>The catalog in force. Keep it for work that needs one state of the packs throughout.</summary>
    PackCatalog Current { get; }

    /// <summary>What came of the last time the files were read.</summary>
    PackReload LastReload { get; }

    /// <summary>Calls <paramref name="listener"/> with each catalog that is published from now on, one after the other. It should be short.</summary>
    /// <returns>What ends the calls when it is disposed of.</returns>
    IDisposable OnChange(Action<PackCatalog> listener);

    /// <summary>Reads the files now, changed or not; for hosts that don't watch them, or can't wait.</summary>
    PackReload Reload();
}
