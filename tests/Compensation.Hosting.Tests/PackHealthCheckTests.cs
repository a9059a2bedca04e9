using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Compensation.Hosting.Tests;

public class PackHealthCheckTests
{
    private RulesFolder _rules = null!;

    [SetUp]
    public void MakeRules() => _rules = new RulesFolder().Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 1));

    [TearDown]
    public void RemoveRules() => _rules.Dispose();

    private static HealthReportEntry Health(Started started, string name = "compensation") =>
        started.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync().GetAwaiter().GetResult().Entries[name];

    [Test]
    public void Check_ThroughABrokenEditAndItsMending_IsHealthyDegradedHealthy()
    {
        using var started = new Started(o => o.AddPacks(_rules.Path), services => services.AddHealthChecks().AddCompensation());

        var healthy = Health(started);
        Assert.That(healthy.Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(healthy.Description, Is.EqualTo("2 packs in 2 versions are in force."));
        Assert.That((healthy.Data["packs"], healthy.Data["versions"]), Is.EqualTo((2, 2)));

        _rules.Write("a.yaml", RulesFolder.Broken("a"));
        started.Monitor.Reload();
        var degraded = Health(started);
        Assert.That(degraded.Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That((string[])degraded.Data["errors"], Has.Some.Contain("a.yaml:14:13: error CMP"));

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 1));
        started.Monitor.Reload();
        Assert.That(Health(started).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public void Check_WithItsOwnNameAndStatus_HasThem()
    {
        using var started = new Started(
            o => { o.AddPacks(_rules.Path); o.ReloadOnChange = false; },
            services => services.AddHealthChecks().AddCompensation("packs", HealthStatus.Unhealthy, ["ready"]));

        _rules.Write("a.yaml", RulesFolder.Broken("a"));
        started.Monitor.Reload();

        Assert.That(Health(started, "packs").Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(Health(started, "packs").Tags, Is.EqualTo(new[] { "ready" }));
    }
}
