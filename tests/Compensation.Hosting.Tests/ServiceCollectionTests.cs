using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Compensation.Hosting.Tests;

public class ServiceCollectionTests
{
    private RulesFolder _rules = null!;

    [SetUp]
    public void MakeRules() => _rules = new RulesFolder().Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 1));

    [TearDown]
    public void RemoveRules() => _rules.Dispose();

    private static IHost Host(Action<IServiceCollection> configure, string? contentRoot = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = contentRoot });
        configure(builder.Services);
        return builder.Build();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    [Test]
    public async Task Start_PacksWithErrors_FailsWithAllOfThem()
    {
        _rules.Write("a.yaml", RulesFolder.Broken("a")).Write("b.yaml", RulesFolder.Broken("b"));
        using var host = Host(services => services.AddCompensation(o => o.AddPacks(_rules.Path)));

        var failure = await Assert.ThrowsAsync<CompensationException>(() => host.StartAsync());

        Assert.That(failure!.Message, Does.Contain("rules/a.yaml:14:13: error CMP").And.Contain("rules/b.yaml:14:13: error CMP"));
        await host.StopAsync();
    }

    [Test]
    public void Start_FolderThatIsNotThere_FailsAndNamesIt()
    {
        using var host = Host(services => services.AddCompensation(o => o.AddPacks(_rules.PathOf("nowhere"))));

        Assert.That(() => host.StartAsync(), Throws.InstanceOf<CompensationException>().With.Message.Contain("rules/nowhere"));
    }

    [Test]
    public void Start_FolderWithoutAPack_FailsAndNamesIt()
    {
        _rules.Write("empty/read.me", "");
        using var host = Host(services => services.AddCompensation(o => o.AddPacks(_rules.PathOf("empty"))));

        Assert.That(() => host.StartAsync(), Throws.InstanceOf<CompensationException>().With.Message.Contain("rules/empty"));
    }

    [Test]
    public async Task Start_OptionsThatCannotBe_FailsWithAllOfThem()
    {
        using var host = Host(services => services.AddCompensation(o =>
        {
            o.ReloadDelay = TimeSpan.FromSeconds(-1);
            o.PollInterval = TimeSpan.Zero;
        }));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.That(failure!.Failures.Count(), Is.EqualTo(3));
        Assert.That(failure.Message, Does.Contain("AddPacks(\"rules\")").And.Contain("ReloadDelay").And.Contain("found -00:00:01").And.Contain("PollInterval"));
    }

    [Test]
    public async Task Start_GoodPacks_AreLoadedOnce()
    {
        using var host = Host(services => services.AddCompensation(o => o.AddPacks(_rules.Path)));

        await host.StartAsync();

        Assert.That(host.Services.GetRequiredService<ICalculators>().Catalog, Is.SameAs(host.Services.GetRequiredService<IPackCatalogMonitor>().Current));
        await host.StopAsync();
    }

    [Test]
    public void AddCompensation_RelativePath_StartsAtTheContentRoot()
    {
        using var host = Host(services => services.AddCompensation(o => o.AddPacks("rules")), Path.GetDirectoryName(_rules.Path));

        Assert.That(host.Services.GetRequiredService<ICalculators>().Catalog.Packs, Has.Count.EqualTo(2));
    }

    [Test]
    public void AddCompensation_Twice_AddsThePathsUp()
    {
        using var host = Host(services => services
            .AddCompensation(o => o.AddPacks(_rules.PathOf("a.yaml")))
            .AddCompensation(o => o.AddPacks(_rules.PathOf("b.yaml"))));

        Assert.That(host.Services.GetRequiredService<ICalculators>().Catalog.Packs, Has.Count.EqualTo(2));
        Assert.That(host.Services.GetServices<ICalculators>().Count(), Is.EqualTo(1));
        Assert.That(host.Services.GetServices<IHostedService>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void AddCompensation_FromConfiguration_BindsEveryOption()
    {
        var configuration = Configuration(
            ("Packs:0", _rules.PathOf("a.yaml")), ("Packs:1", _rules.PathOf("b.yaml")),
            ("ReloadOnChange", "false"), ("ReloadDelay", "00:00:02"), ("UsePolling", "true"), ("PollInterval", "00:01:00"));
        using var host = Host(services => services.AddCompensation(configuration));

        var options = host.Services.GetRequiredService<IOptions<CompensationOptions>>().Value;

        Assert.That(options.Packs, Is.EqualTo(new[] { _rules.PathOf("a.yaml"), _rules.PathOf("b.yaml") }));
        Assert.That((options.ReloadOnChange, options.UsePolling), Is.EqualTo((false, true)));
        Assert.That((options.ReloadDelay, options.PollInterval), Is.EqualTo((TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1))));
        Assert.That(host.Services.GetRequiredService<ICalculators>().Catalog.Packs, Has.Count.EqualTo(2));
    }

    [Test]
    public void AddCompensation_ConfigurationWithAnUnknownKey_FailsAndNamesIt()
    {
        using var host = Host(services => services.AddCompensation(Configuration(("Packs:0", _rules.Path), ("RelaodOnChange", "false"))));

        Assert.That(() => host.StartAsync(), Throws.InstanceOf<InvalidOperationException>().With.Message.Contain("RelaodOnChange"));
    }

    [Test]
    public void Services_InAScope_AreTheSame()
    {
        using var started = new Started(_rules);
        using var scope = started.Services.CreateScope();

        Assert.That(scope.ServiceProvider.GetRequiredService<ICalculators>(), Is.SameAs(started.Calculators));
        Assert.That(scope.ServiceProvider.GetRequiredKeyedService<IOfferCalculator>("a"), Is.SameAs(started.Services.GetRequiredKeyedService<IOfferCalculator>("a")));
    }
}
