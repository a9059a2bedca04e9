namespace Compensation.Tests.Api;

/// <summary>What hosts compile against changes only on purpose: the surface of each library is a file that is read with the change.</summary>
public sealed class PublicApiTests
{
    [TestCase(typeof(Offer))]
    [TestCase(typeof(Diagnostic))]
    public void Surface_OfEachLibrary_IsTheKeptOne(Type type)
    {
        var name = type.Assembly.GetName().Name;
        KeptFile.AssertIs($"tests/Compensation.Tests/Api/{name}.txt", PublicApi.Of(type.Assembly));
    }

    [Test]
    public void Of_TypesOfEveryKind_ReadsLikeTheirDeclarations()
    {
        var text = PublicApi.Of(typeof(Offer).Assembly);

        Assert.That(text, Does.Contain("public static bool TryParse(string json, out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics);"));
        Assert.That(text, Does.Contain("public IReadOnlyDictionary<string, object?> Figures { get; init; }"));
        Assert.That(text, Does.Contain("public required Decision Decision { get; init; }"));
        Assert.That(text, Does.Contain("public decimal? Total { get; init; }"));
        Assert.That(text, Does.Contain("public sealed record Units"));
        Assert.That(text, Does.Contain("public const int Format = 1;"));
        Assert.That(text, Does.Contain("public static PackTestRun Run(string packs, string? cases = default, CancellationToken stop = default);"));
        Assert.That(text, Does.Contain("public Calculator<T> Compile<T>();"));
        Assert.That(text, Does.Contain("public static PackCatalog Parse(params IEnumerable<(string, string)> files);"));
        Assert.That(text, Does.Not.Contain("<Clone>").And.Not.Contain("get_").And.Not.Contain("EqualityContract"));
    }
}
