using System.Text;
using Compensation.Tests.Compilation;

namespace Compensation.Tests.Bulk;

/// <summary>Rows of tables that are scored from their bytes give what the reader, the binder and the evaluator give.</summary>
public class QuickScorerRowTests
{
    private static readonly string[] Numbers =
        ["0", "-0", "007", "+5", "1.", ".5", "1e2", "5.0", "12.34", "12.345", "99999999999999999999", "1,5", "0x10", "3 ", " 3", "", " ", "[]", "-1", "1E+2"];

    private static readonly string[] Words = ["true", "TRUE", "True", "tRUE", "false", "yes", "1", "high", "High", "\"high\"", "web", "[1]", "[", "\u4e2d\u6587", "\"a \"\"b\"\"\"", " high", "high "];

    [Test]
    public void TryScore_RowsOfAllSorts_AgreesWithTheReader()
    {
        var pack = RulePack.Load(Path.Combine(Repository.Root, "rules/goodwill/goodwill.yaml"));
        var columns = new[] { "id", "claimant" }.Concat(pack.Versions[0].Facts).Append("pack").Select(CsvColumn.Of).ToArray();
        var (quick, reader, explained) = (new QuickScorer([new Calculator(pack, 0)]), new ClaimCsvReader(columns), new Calculator(pack, int.MaxValue));
        var record = new CsvRecord(null, "UTF-8");
        var random = new Random(7);
        var scored = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var row = Encoding.UTF8.GetBytes(Row(random) + "\r\n");
            record.Begin(row, 0, row.Length, 1);
            Assert.That(record.Read(), Is.True);
            var offer = new OfferBuffer();
            if (quick.TryScore(record, columns, offer, new BulkTally()) is null)
            {
                continue;
            }

            scored++;
            Assert.That(reader.TryRead(record, out var claim, out _), Is.True, () => Encoding.UTF8.GetString(row));
            Assert.That(
                Encoding.UTF8.GetString(offer.Written), Is.EqualTo(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(explained.Calculate(claim!)))), () => Encoding.UTF8.GetString(row));
        }

        Assert.That(scored, Is.GreaterThan(800));
    }

    /// <summary>A sound row, in which now and then a cell is something else.</summary>
    private static string Row(Random random)
    {
        string[] cells =
        [
            $"C-{random.Next(100)}", "", "812.5", "3.5", "false", "false", "general", "app", "120.00", "0", "80", "2.5", "30.00", "12", "true", "4", "17", "20", "0", "",
        ];
        for (var changes = random.Next(3); changes > 0; changes--)
        {
            cells[random.Next(cells.Length)] = random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : Words[random.Next(Words.Length)];
        }

        return string.Join(',', random.Next(40) == 0 ? cells.Append("more") : cells);
    }
}
