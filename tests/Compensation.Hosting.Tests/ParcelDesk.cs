using Microsoft.Extensions.DependencyInjection;

namespace Compensation.Hosting.Tests;

// <sample>
public sealed class ParcelDesk([FromKeyedServices("shop.late-parcel")] IOfferCalculator calculator)
{
    public string Answer(Claim claim) => calculator.Calculate(claim, ["en"]).Explain("en");
}
// </sample>
