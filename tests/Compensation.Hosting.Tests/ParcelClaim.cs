namespace Compensation.Hosting.Tests;

/// <summary>The claim of the README's sample.</summary>
internal sealed record ParcelClaim(string Id, int DaysLate, decimal Postage);
