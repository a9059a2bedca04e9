using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Tests.Bulk;

[TestFixture]
public sealed class JsonLinesReaderTests
{
    /// <summary>However a stream comes in pieces, all its lines come out, in order and with their numbers and places; and whoever goes on behind a batch reads the rest.</summary>
    [Property(MaxTest = 50)]
    public FsCheck.Property Read_AnyPieces_KeepAllLines()
    {
        var lengths = Gen.Choose(0, 50_000).ListOf(20);
        return Prop.ForAll(lengths.ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), (lines, piece) =>
        {
            var text = Encoding.UTF8.GetBytes("\uFEFF" + string.Join('\n', lines.Select((length, i) => $"{i} {new string('x', length)}")));
            using var stream = new PieceStream(text, piece);
            var reader = new JsonLinesReader(stream, "test", BulkEncoding.Utf8);
            var batch = new ClaimBatch();
            var read = new MemoryStream();
            var line = 1L;
            while (reader.Read(batch))
            {
                Assert.That(batch.FirstLine, Is.EqualTo(line));
                read.Write(batch.Text);
                line = batch.NextLine;
                Assert.That(read.Length + 3, Is.EqualTo(batch.NextPosition));
                if (piece % 7 == 0)
                {
                    reader.Continue(batch.NextPosition, line);
                }
            }

            Assert.That(read.ToArray().AsSpan().SequenceEqual(text.AsSpan(3)));
        });
    }

    [Test]
    public void Read_EndlessLine_HoldsNoMoreThanAFewClaims()
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(new string('x', 40 << 20) + "\n{}\n"), 1 << 16);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var reader = new JsonLinesReader(stream, "test", BulkEncoding.Utf8);
        var batch = new ClaimBatch();

        Assert.That(reader.Read(batch));
        Assert.That((batch.FirstLine, batch.NextLine, batch.NextPosition, batch.Text.Length), Is.EqualTo((1L, 2L, (40L << 20) + 1, 0)));
        Assert.That(batch.Fault!.Message, Does.Contain("41943040 bytes"));
        Assert.That(reader.Read(batch));
        Assert.That((batch.FirstLine, Encoding.UTF8.GetString(batch.Text), batch.Fault), Is.EqualTo((2L, "{}\n", (Diagnostic?)null)));
        Assert.That(reader.Read(batch), Is.False);
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(8 << 20));
    }
}
