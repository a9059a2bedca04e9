using FsCheck.Fluent;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Testing;

public class LineMatchingTests
{
    [Test]
    public void Pair_StatementThatFitsEverything_LeavesTheOtherItsOnlyLine()
    {
        // The first statement fits both lines, the second only the first of them.
        bool[,] fits = { { true, true }, { true, false } };
        Assert.That(LineMatching.Pair(2, 2, (s, l) => fits[s, l]), Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public void Pair_NothingFits_PairsNothing() => Assert.That(LineMatching.Pair(2, 3, (_, _) => false), Is.EqualTo(new[] { -1, -1 }));

    /// <summary>As many are paired as can be, by trying every order; each line once, and only where it fits.</summary>
    [Property]
    public FsCheck.Property Pair_AnyFit_IsMaximal(bool[] cells)
    {
        var fits = (int s, int l) => s * 4 + l < cells.Length && cells[s * 4 + l];
        var pairs = LineMatching.Pair(4, 4, fits);
        var taken = pairs.Where(l => l >= 0).ToArray();
        return (taken.Length == Most(0, 0, fits) && taken.Distinct().Count() == taken.Length && pairs.Select((l, s) => l < 0 || fits(s, l)).All(ok => ok)).ToProperty();
    }

    private static int Most(int statement, int used, Func<int, int, bool> fits) => statement == 4
        ? 0
        : Enumerable.Range(0, 4).Where(l => (used >> l & 1) == 0 && fits(statement, l)).Select(l => 1 + Most(statement + 1, used | 1 << l, fits))
            .Append(Most(statement + 1, used, fits)).Max();
}
