namespace Compensation.Api.Packs;

/// <summary>A pack in the list of packs.</summary>
internal sealed record PackSummary(string Id, IReadOnlyList<VersionSummary> Versions)
{
    public static PackSummary Of(RulePack pack) => new(pack.Id, [.. pack.Versions.Select(VersionSummary.Of)]);
}
