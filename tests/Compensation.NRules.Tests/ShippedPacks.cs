namespace Compensation.Inference.Tests;

/// <summary>The packs as they ship, and claims to judge by them.</summary>
internal static class ShippedPacks
{
    private static readonly string Root = FindRoot();
    private static readonly TestSuite Shipped = TestSuite.Load(new DiskFiles(), Path.Combine(Root, "rules"), null);

    public static IEnumerable<string> Ids => Shipped.Packs.Select(p => p.Id);

    public static RulePack Find(string id) => Shipped.Packs.Single(p => p.Id == id);

    /// <summary>The claims of the pack's own tests, and claims like them.</summary>
    public static IEnumerable<Claim> TestClaims(string id)
    {
        var random = new Random(id.Length);
        var claims = Shipped.Tests.Where(t => t.Id.Text == id).SelectMany(t => t.Cases).Select(PackTestRun.ClaimOf).ToArray();
        return claims.Concat(claims.SelectMany(c => Changed(c, random)));
    }

    /// <summary>The sample claims for a pack.</summary>
    public static IEnumerable<Claim> SampleClaims(string id) =>
        Directory.GetFiles(Path.Combine(Root, "samples", "claims"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => Claim.TryParse(line, out var claim, out _) ? claim : null)
            .OfType<Claim>()
            .Where(c => c.Pack == id);

    /// <summary>Claims whose facts come each from another claim of the pack's tests, or are left out.</summary>
    public static IEnumerable<Claim> MixedClaims(string id, int count)
    {
        var random = new Random(count);
        var claims = Shipped.Tests.Where(t => t.Id.Text == id).SelectMany(t => t.Cases).Select(PackTestRun.ClaimOf).ToArray();
        var values = claims.SelectMany(c => c.Facts).GroupBy(f => f.Key, f => f.Value).Select(g => (Name: g.Key, Values: g.ToArray())).ToArray();
        for (var i = 0; i < count; i++)
        {
            var facts = values.Where(_ => random.Next(12) > 0).Select(f => KeyValuePair.Create(f.Name, f.Values[random.Next(f.Values.Length)]));
            yield return With(claims[random.Next(claims.Length)], facts);
        }
    }

    /// <summary>Claims like this one: a fact is left out, doubled, or taken from another place.</summary>
    private static IEnumerable<Claim> Changed(Claim claim, Random random)
    {
        foreach (var (name, value) in claim.Facts)
        {
            yield return With(claim, claim.Facts.Where(f => f.Key != name));
            object? other = value switch { decimal number => number * random.Next(0, 40) / 10, bool truth => !truth, _ => null };
            if (other is not null)
            {
                yield return With(claim, claim.Facts.Where(f => f.Key != name).Append(KeyValuePair.Create<string, object?>(name, other)));
            }
        }
    }

    private static Claim With(Claim claim, IEnumerable<KeyValuePair<string, object?>> facts) =>
        new(claim.Id, facts.ToDictionary()) { Pack = claim.Pack, Claimant = claim.Claimant, Choose = claim.Choose };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Compensation.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
