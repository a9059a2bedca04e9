using Compensation.Tests.Api;

namespace Compensation.Inference.Tests;

/// <summary>What hosts compile against changes only on purpose, as with the other libraries.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void Surface_OfNRules_IsTheKeptOne() =>
        KeptFile.AssertIs("tests/Compensation.Tests/Api/Compensation.NRules.txt", PublicApi.Of(typeof(InferenceCalculator).Assembly));
}
