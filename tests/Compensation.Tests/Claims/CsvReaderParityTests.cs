using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Tests.Claims;

/// <summary>The reader of CSV claims reads what CsvHelper reads, and says the same of what is wrong, at the same place.</summary>
public sealed class CsvReaderParityTests
{
    private static readonly Gen<string> Cells = Gen.Elements(
        "", " ", "x", "停机", "007", "\"q\"", "\"a,b\"", "\"two\nlines\"", "\"two\r\nlines\"", "\"cr\rin\"", "\"a \"\"b\"\"\"", "\"\"\"\"", "\"\"", "\"open", "5\" pipe", "\"a\"b", "\"a\"b\"c\"", " \"a\"", "\"a\" ",
        "[1,2]", "[1e40]", "\"[{\"\"price\"\": 1}]\"", "\"[{\"\"price\"\": }]\"", "\"", "\0", "\uFEFF", "\uFFFE", "\t");

    private static readonly Gen<string> Ends = Gen.Frequency((8, Gen.Constant("\n")), (4, Gen.Constant("\r\n")), (2, Gen.Constant("\r")), (1, Gen.Constant("\n\n")), (1, Gen.Constant("\r\r\n")), (1, Gen.Constant("\n \n")));

    private static readonly Gen<string> Headers = Gen.Frequency(
        (12, Gen.Constant("id,pack,choose.a,event,seat.row,items")),
        (2, Gen.Constant("\"id\",\"event\",\"seat.row\"")),
        (1, Gen.Constant("\nid,event,seat.row")),
        (1, Gen.Elements("id,event,event", "idd,event", "id,a..b", "id,seat,seat.row", "id,\"x", "id,x\"y", "id,\"x\"y,z")));

    [Property(MaxTest = 3000)]
    public FsCheck.Property Rows_AnyTable_AreWhatCsvHelperGives() => Prop.ForAll(Tables().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (text, piece) => AssertSame(Encoding.UTF8.GetBytes(text), piece));

    [Property(MaxTest = 1000)]
    public FsCheck.Property Rows_AnyBytes_AreWhatCsvHelperGives() => Prop.ForAll(
        Gen.Elements((byte)',', (byte)'"', (byte)'"', (byte)'\n', (byte)'\r', (byte)'a', (byte)' ', (byte)0xE5, (byte)0x81, (byte)0x9C, (byte)0xFF).ArrayOf(30).ToArbitrary(),
        bytes => AssertSame([.. "id,event,x\n"u8, .. bytes], 7));

    /// <summary>Batches end between rows wherever a table is cut.</summary>
    [Test]
    public void Rows_ManyBatches_AreWhatCsvHelperGives()
    {
        var text = new StringBuilder("id,event,x\r\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append(i).Append(i % 7 == 0 ? ",\"two\r\nlines, \"\"quoted\"\"\"," : i % 31 == 0 ? ",a\"b," : ",plain text,").Append('z', i % 50).Append(i % 3 == 0 ? "\r\n" : "\n");
        }

        AssertSame(Encoding.UTF8.GetBytes(text.ToString()), 100_000);
    }

    private static Gen<string> Tables() =>
        from mark in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant("\uFEFF")))
        from header in Headers
        from rows in Rows(header.Split(',').Length).ListOf()
        from end in Gen.Elements("\n", "\r\n", "\n\r")
        from last in Gen.Elements("", "\n", "\r", "C-9,x")
        select mark + header + end + string.Concat(rows) + last;

    private static Gen<string> Rows(int columns) =>
        from count in Gen.Frequency((8, Gen.Constant(columns)), (1, Gen.Choose(1, columns + 1)))
        from id in Gen.Frequency((8, Gen.Constant("C-1")), (1, Cells))
        from cells in Cells.ListOf(count - 1)
        from end in Ends
        select string.Join(',', cells.Prepend(id)) + end;

    private static void AssertSame(byte[] table, int piece)
    {
        var expected = ReferenceCsvReader.Read(new MemoryStream(table), "claims.csv").ToList();
        var rows = CsvTable.Rows(new Bulk.PieceStream(table, piece)).ToList();

        Assert.That(rows.Select(Text), Is.EqualTo(expected.Select(Text)), Encoding.UTF8.GetString(table));
    }

    private static string Text(ClaimRow row) =>
        $"{row.Line}: {row.Claim?.ToJson()} {string.Join(" | ", row.Diagnostics.Select(d => $"{d.Headline} {d.Length} {d.Suggestion}"))}";
}
