namespace Compensation.Hosting.Tests;

/// <summary>A claim by the packs of <see cref="RulesFolder.Numbered"/> as an object of a host.</summary>
internal sealed record DaysClaim(string Id, int? Days);
