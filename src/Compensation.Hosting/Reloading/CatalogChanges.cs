namespace Compensation.Hosting.Reloading;

/// <summary>The packs that differ between two catalogs, as the log names them.</summary>
internal static class CatalogChanges
{
    public static bool AreNone(PackCatalog before, PackCatalog after) => before.Versions.Select(Identity).SequenceEqual(after.Versions.Select(Identity));

    /// <summary>Such as <c>air.eu261 changed, rail.eurostar added</c>.</summary>
    public static string Between(PackCatalog before, PackCatalog after)
    {
        var ids = before.Packs.Concat(after.Packs).Select(p => p.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Join(", ", ids.Select(id => (Id: id, What: Change(before.Find(id), after.Find(id)))).Where(c => c.What is not null).Select(c => $"{c.Id} {c.What}"));
    }

    private static string? Change(RulePack? before, RulePack? after) => (before, after) switch
    {
        (null, _) => "added",
        (_, null) => "removed",
        _ => before.Versions.Select(Identity).SequenceEqual(after.Versions.Select(Identity)) ? null : "changed",
    };

    private static (string, string, string, string) Identity(PackVersion version) => (version.Id, version.Version, version.Hash, version.File);
}
