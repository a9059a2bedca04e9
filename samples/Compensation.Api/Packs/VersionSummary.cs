namespace Compensation.Api.Packs;

/// <summary>A version of a pack: when it is in force (both dates inclusive), what it is known by, and the facts it can read.</summary>
internal sealed record VersionSummary(string Version, string Hash, DateOnly? From, DateOnly? Until, IReadOnlyList<string> Facts)
{
    public static VersionSummary Of(PackVersion version) => new(version.Version, version.Hash, version.From, version.Until, version.Facts);
}
