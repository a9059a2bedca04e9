namespace Compensation.Testing;

/// <summary>Holds offers to what a host's own tests expect, in any test framework: what does not hold is an <see cref="OfferAssertionException"/>.</summary>
/// <example>
/// <code>
/// OfferAssert.Meets(offer, """
///     decision: offered
///     remedies: [ { remedy: refund, value: 4.50 } ]
///     total: 4.50
///     """);
/// </code>
/// </example>
public static class OfferAssert
{
    private const string Place = "the expectation";

    /// <summary>
    /// Holds an offer to what is stated of it, in the words of a pack test's <c>expect</c>: <c>decision</c>, <c>total</c>, <c>losses</c>, <c>remedies</c>,
    /// <c>alternatives</c>, <c>limits</c>, <c>missing</c>, <c>warnings</c>, <c>reasons</c>, <c>route</c>, <c>deadlines</c>, <c>figures</c>, <c>assumed</c>. Only what is
    /// stated is compared; a list of lines states all that there are, a line only some of its fields.
    /// </summary>
    /// <param name="offer">The offer.</param>
    /// <param name="expected">The expectation in YAML.</param>
    /// <exception cref="OfferAssertionException">The offer is another; the message lists all differences.</exception>
    /// <exception cref="CompensationException">The expectation itself can't be read; the exception holds every problem with its line.</exception>
    public static void Meets(Offer offer, string expected)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(expected);
        Require(offer, Expectation.Compare(Read(expected), offer));
    }

    /// <summary>Holds an offer to be the same as another in every field: one that was stored, or one from another way of getting it.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="expected">The other offer.</param>
    /// <exception cref="OfferAssertionException">A field differs; the message lists all that do.</exception>
    public static void IsSame(Offer offer, Offer expected)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(expected);
        Require(offer, [.. OfferComparison.Compare(expected.ToUtf8(), offer.ToUtf8()).Select(d => new PackTestDifference(d.Path, d.Stored ?? "nothing", d.Replayed ?? "nothing"))]);
    }

    private static void Require(Offer offer, IReadOnlyList<PackTestDifference> differences)
    {
        if (differences.Count > 0)
        {
            throw new OfferAssertionException(offer, differences);
        }
    }

    private static ExpectSyntax Read(string expected)
    {
        var files = new FileSet(new MemoryFiles(), new PackProblems());
        var roots = YamlLoader.Load(new SourceFile(Place, expected), files.Problems, out _);
        if (roots.Count == 0 && files.Problems.Found.Count == 0)
        {
            files.Problems.Report(PackDiagnostics.FileEmpty, Place, Place);
        }

        var expect = roots.Count > 0 ? new ValueReader(files, Place, roots[0], null).Element(ExpectSyntax.Read) : null;
        return expect is not null && files.Problems.Found.Count == 0 ? expect : throw new CompensationException(files.Problems.Found);
    }
}
