namespace Compensation.Feel.Tests;

public sealed class NamespacesTests
{
    [Test]
    public void Namespaces_RootAside_UseEachOtherInOneDirection()
    {
        var uses = NamespaceDependencies.Of(typeof(Diagnostic).Assembly).ToList();
        var cycles = NamespaceDependencies.Cycles(uses);

        Assert.That(uses.Select(u => u.User.Namespace).Distinct().Count(), Is.GreaterThan(8), "the walk sees the assembly");
        Assert.That(cycles.Select(c => string.Join("\n", uses.Where(u => c.Contains(u.User.Namespace) && c.Contains(u.Used.Namespace))
            .GroupBy(u => (u.User.Namespace, u.Used.Namespace)).Select(g => $"{g.Key}: {string.Join(", ", g.Select(u => $"{u.User.Name} > {u.Used.Name}").Distinct())}"))), Is.Empty);
    }
}
