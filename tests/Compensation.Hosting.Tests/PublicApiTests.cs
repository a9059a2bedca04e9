using Compensation.Tests.Api;

namespace Compensation.Hosting.Tests;

/// <summary>What hosts compile against changes only on purpose, as with the other libraries.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void Surface_OfHosting_IsTheKeptOne() =>
        KeptFile.AssertIs("tests/Compensation.Tests/Api/Compensation.Hosting.txt", PublicApi.Of(typeof(ICalculators).Assembly));
}
