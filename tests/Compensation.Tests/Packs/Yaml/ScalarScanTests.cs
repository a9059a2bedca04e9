using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Tests.Packs.Yaml;

public class ScalarScanTests
{
    [TestCase("a: days + 1\n", "days + 1", 5, 1, 9)]
    [TestCase("a: days\n   +\n\n   1\n", "days +\n1", 7, 4, 4)]
    [TestCase("a: 'it''s x'\n", "it's x", 3, 1, 9)]
    [TestCase("a: 'x\n    y'\n", "x y", 2, 2, 5)]
    [TestCase("a: \"x\\u0041\\ty\"\n", "xA\ty", 3, 1, 14)]
    [TestCase("a: \"x\\\n    y\"\n", "xy", 1, 2, 5)]
    [TestCase("a: |\n  x\n   y\n", "x\n y\n", 3, 3, 4)]
    [TestCase("a: |2-\n    x\n  y\n", "  x\ny", 2, 2, 5)]
    [TestCase("a: |+\n  x\n\n\n", "x\n\n\n", 3, 4, 1)]
    [TestCase("a: >-\n  days\n  + x\n\n  y\n", "days + x\ny", 7, 3, 5)]
    [TestCase("a: >\n\n   x\n     y\n   z\n", "\nx\n  y\nz\n", 5, 4, 6)]
    [TestCase("a: >-   # why\n  x\n", "x", 0, 2, 3)]
    [TestCase("a:\n- |1\n  x\n", " x\n", 1, 3, 3)]
    [TestCase("a:\n  - b: >1-\n      x\n", " x", 1, 3, 7)]
    [TestCase("a: |\n  x", "x", 0, 2, 3)]
    public void Map_Style_PointsAtTheCharacter(string yaml, string value, int offset, int line, int column)
    {
        foreach (var (text, expected) in new[] { (yaml, (line, column)), (yaml.Replace("\n", "\r\n", StringComparison.Ordinal), (line, column)) })
        {
            var scalar = LastScalar(text);

            Assert.That(scalar.Value, Is.EqualTo(value));
            Assert.That(scalar.Text.Locate(offset), Is.EqualTo(expected));
        }
    }

    [Test]
    public void Map_End_IsBehindTheLastCharacter()
    {
        Assert.That(LastScalar("a: xy # c\n").Text.Locate(2), Is.EqualTo((1, 6)));
        Assert.That(LastScalar("a: 'xy' # c\n").Text.Locate(2), Is.EqualTo((1, 7)));
        Assert.That(LastScalar("a: >-\n  x\n  y\n").Text.Locate(3), Is.EqualTo((3, 4)));
    }

    [Property(MaxTest = 300)]
    public void Map_Plain_EveryCharacterIsFound(byte[] picks, bool windows) =>
        Check("x", Pick(picks, "a", "days_out", " ", "\n    ", "\n\n     ", "停机", "=", " < ", "> 1", "(1)", "\"q\"", "'", "#", ":b", "\t", "-"), "\nz: 1\n", windows);

    [Property(MaxTest = 300)]
    public void Map_SingleQuoted_EveryCharacterIsFound(byte[] picks, bool windows) =>
        Check("'", Pick(picks, "a", "days", " ", "''", "\n    ", "\n\n  ", "停", "\"", "\\", ": ", " #", "  "), "'\nz: 1\n", windows);

    [Property(MaxTest = 300)]
    public void Map_DoubleQuoted_EveryCharacterIsFound(byte[] picks, bool windows) =>
        Check("\"", Pick(picks, "a", "days", " ", "\\\"", "\\n", "\\u505C", "\\x41", "\\t", "\\ ", "\\\n    ", "\n    ", "\n\n  ", "停", "'", "\\\\", ": "), "\"\nz: 1\n", windows);

    [Property(MaxTest = 300)]
    public void Map_Literal_EveryCharacterIsFound(byte[] picks, byte head, bool windows) =>
        Check(Head('|', head), Block(picks), "\nz: 1\n", windows);

    [Property(MaxTest = 300)]
    public void Map_Folded_EveryCharacterIsFound(byte[] picks, byte head, bool windows) =>
        Check(Head('>', head), Block(picks), "\nz: 1\n", windows);

    private static string Head(char style, byte pick) => style + (pick % 6) switch
    {
        0 => "\n  x",
        1 => "-\n  x",
        2 => "+\n\n  x",
        3 => "2-\n    x",
        4 => "-2\n  x",
        _ => " # note\n  x",
    };

    private static string Block(byte[] picks) =>
        Pick(picks, "a", "days_out", " ", "\n  ", "\n\n  ", "\n    ", "\n  - ", "\n  # x", "停机", "\"q\"", "'", ": ", "|", "\t", "\n   \n  ", "\n\n\n  b");

    private static string Pick(byte[] picks, params string[] pieces) => string.Concat(picks.Select(pick => pieces[pick % pieces.Length]));

    /// <summary>
    /// Every decoded character stands, in rising order, where the file has the same character, the start of its escape, or the line
    /// break that became a space. If the two readings differed, all would stand at the start.
    /// </summary>
    private static void Check(string head, string body, string tail, bool windows)
    {
        var yaml = $"top:\n  - k: {head}{body}{tail}".Replace("\n", "\n    ", StringComparison.Ordinal).Replace("\n      - k", "\n  - k", StringComparison.Ordinal);
        var file = windows ? yaml.Replace("\n", "\r\n", StringComparison.Ordinal) : yaml;
        if (ScalarOf(file) is not { } scalar)
        {
            return;
        }

        var last = -1;
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var at = scalar.Text.OffsetInFile(i);
            var (decoded, written) = (scalar.Value[i], file[at]);
            Assert.That(at, Is.GreaterThan(last), file);
            Assert.That(written == decoded || written == '\\' || decoded is ' ' or '\n' && written is '\n' or '\r', file);
            last = at;
        }
    }

    private static YamlScalar LastScalar(string yaml)
    {
        var problems = new PackProblems();
        var node = YamlLoader.Load(new SourceFile("test.yaml", yaml), problems, out _).Single();
        Assert.That(problems.Found, Is.Empty);
        while (node is not YamlScalar)
        {
            node = node is YamlMapping mapping ? mapping.Entries[^1].Value : ((YamlSequence)node).Items[^1];
        }

        return (YamlScalar)node;
    }

    /// <summary>The scalar under <c>k</c>; null when the pieces happened to make no YAML.</summary>
    private static YamlScalar? ScalarOf(string yaml)
    {
        var problems = new PackProblems();
        var documents = YamlLoader.Load(new SourceFile("test.yaml", yaml), problems, out _);
        return problems.Found.Count > 0 ? null
            : ((documents.Single() as YamlMapping)?.Find("top")?.Value as YamlSequence)?.Items[0] is YamlMapping item ? item.Find("k")!.Value as YamlScalar
            : null;
    }
}
