using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compensation.Hosting.Tests;

/// <summary>The README's C# samples, compiled. <see cref="ReadmeTests"/> holds the texts together.</summary>
internal static class ReadmeSample
{
    public static Offer RunTyped(ICalculators calculators)
    {
        // <typed>
        var parcels = calculators.For<ParcelClaim>("shop.late-parcel");   // keeps up with reloads; throws when the class does not fit the pack
        var offer = parcels.Calculate(new ParcelClaim("C-1", DaysLate: 5, Postage: 6.90m));
        // </typed>
        return offer;
    }

    public static async Task Run(TextWriter console, params string[] args)
    {
        // <sample>
        var builder = Host.CreateApplicationBuilder(args);

        builder.Services.AddCompensation(options => options.AddPacks("rules"));
        builder.Services.AddHealthChecks().AddCompensation();

        using var host = builder.Build();
        await host.StartAsync();

        var calculators = host.Services.GetRequiredService<ICalculators>();
        var claim = Claim.Parse("""{ "id": "C-1", "pack": "shop.late-parcel", "facts": { "days_late": 5, "postage": 6.90 } }""");
        var offer = calculators.Calculate(claim);

        console.WriteLine($"{offer.Decision}: {offer.Total} {offer.Currency}");
        // </sample>
    }
}
