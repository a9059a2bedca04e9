using System.Text;
using Compensation.Cli.Scoring;
using FsCheck;
using FsCheck.Fluent;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Cli;

[TestFixture]
public sealed class JsonLinesTests
{
    /// <summary>However a stream comes in pieces, all its lines come out, in order and with their numbers.</summary>
    [Property(MaxTest = 50)]
    public FsCheck.Property Batches_AnyPieces_KeepAllLines()
    {
        var lengths = Gen.Choose(0, 50_000).ListOf(20);
        return Prop.ForAll(lengths.ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), (lines, piece) =>
        {
            var text = string.Join('\n', lines.Select((length, i) => $"{i} {new string('x', length)}"));
            using var stream = new PieceStream(Encoding.UTF8.GetBytes(text), piece);
            var read = new StringBuilder();
            var line = 1;
            foreach (var batch in JsonLines.Batches(stream, "test"))
            {
                if (batch.FirstLine != line || (read.Length > 0 && read[^1] != '\n'))
                {
                    return false;
                }

                read.Append(Encoding.UTF8.GetString(batch.Lines.Span));
                line += batch.Lines.Span.Count((byte)'\n');
            }

            return read.Equals(text);
        });
    }

    [Test]
    public void Batches_EndlessLine_HoldsNoMoreThanAFewClaims()
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(new string('x', 40 << 20) + "\n{}\n"), 1 << 16);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var batches = JsonLines.Batches(stream, "test").ToArray();
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(8 << 20));
        Assert.That(batches.Select(b => b.FirstLine), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(batches[0].Rows.Single().Diagnostics.Single().Message, Does.Contain("41943040 bytes"));
        Assert.That(Encoding.UTF8.GetString(batches[1].Lines.Span), Is.EqualTo("{}\n"));
    }

    /// <summary>Gives at most so many bytes at once, as a pipe does.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
    }
}
