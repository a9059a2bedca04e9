namespace Compensation.Tests.Packs;

public class PackHashTests
{
    private static readonly (string, byte[])[] Files = [("rules/a.yaml", "pack: a\n"u8.ToArray()), ("library/b.yaml", "library: b\n"u8.ToArray())];

    [Test]
    public void Of_KnownFiles_IsKnown()
    {
        // SHA-256 of "../library/b.yaml" 0 "11" 0 "library: b\n" "a.yaml" 0 "8" 0 "pack: a\n".
        Assert.That(PackHash.Of("rules/a.yaml", Files), Is.EqualTo("e1debb0a79663e7bbf67904447f902c1e0f4d73c97ea448ee171271009ad5d42"));
    }

    [Test]
    public void Of_LineEndingsMarkAndOrder_DoNotMatter()
    {
        (string, byte[])[] other = [Files[1], ("rules/a.yaml", [0xEF, 0xBB, 0xBF, .. "pack: a\r\n"u8])];

        Assert.That(PackHash.Of("rules/a.yaml", other), Is.EqualTo(PackHash.Of("rules/a.yaml", Files)));
    }

    [Test]
    public void Of_WhereThePackLies_DoesNotMatter()
    {
        (string, byte[])[] moved = [("x/y/rules/a.yaml", Files[0].Item2), ("x/y/library/b.yaml", Files[1].Item2)];

        Assert.That(PackHash.Of("x/y/rules/a.yaml", moved), Is.EqualTo(PackHash.Of("rules/a.yaml", Files)));
    }

    [TestCase("pack: b\n")]
    [TestCase("pack: a\n\n")]
    [TestCase("pack: a")]
    public void Of_OtherContent_IsAnother(string content) =>
        Assert.That(PackHash.Of("rules/a.yaml", [("rules/a.yaml", System.Text.Encoding.UTF8.GetBytes(content)), Files[1]]),
            Is.Not.EqualTo(PackHash.Of("rules/a.yaml", Files)));

    [Test]
    public void Of_Reading_CoversTheCsvFile()
    {
        const string Library = "library: a\nformat: 1\ntables:\n  t: { in: [ a ], out: number, rows: t.csv }\n";
        static string Hash(string csv) => PackReader.Read(new MemoryFiles().Add("a.yaml", Library).Add("t.csv", csv), "a.yaml").Hash;

        Assert.That(Hash("a,out\nx,1\n"), Is.Not.EqualTo(Hash("a,out\nx,2\n")));
        Assert.That(Hash("a,out\nx,1\n"), Is.EqualTo(Hash("a,out\r\nx,1\r\n")));
    }
}
