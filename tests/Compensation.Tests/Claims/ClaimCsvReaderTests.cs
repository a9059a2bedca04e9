using System.Text;

namespace Compensation.Tests.Claims;

public sealed class ClaimCsvReaderTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void Read_AFile_GivesItsClaims(bool withMark)
    {
        const string Text = """"
            id,pack,claimant,choose.answer,event,price,items,seat.row,seat.letter
            C-1,telecom.outage,U-9,credit,停机,0.10,"[{""price"":10.50},2]",12,A
            "C-2",,,,"two
            lines, ""quoted""",,,,

            C-3,,,,[not a list,007,[],,B
            """";

        var rows = Rows((withMark ? "\uFEFF" : "") + Text);

        Assert.That(rows.Select(row => row.Line), Is.EqualTo(new[] { 2, 3, 6 }));
        Assert.That(rows.SelectMany(row => row.Diagnostics), Is.Empty);
        var first = rows[0].Claim!;
        Assert.That((first.Id, first.Pack, first.Claimant, first.Choose["answer"]), Is.EqualTo(("C-1", "telecom.outage", "U-9", "credit")));
        Assert.That(first.Facts["event"], Is.EqualTo(new FactText("停机")));
        Assert.That(first.Facts["price"], Is.EqualTo(new FactText("0.10")));
        Assert.That(Map(((IReadOnlyList<object?>)first.Facts["items"]!)[0])["price"], Is.EqualTo(10.5m), "within JSON a number is a number");
        Assert.That(Map(first.Facts["seat"]).Keys, Is.EqualTo(new[] { "row", "letter" }));
        Assert.That(rows[1].Claim!.Facts, Is.EqualTo(new Dictionary<string, object?> { ["event"] = new FactText("two\nlines, \"quoted\"") }), "an empty cell is an absent fact");
        Assert.That(rows[1].Claim!.Pack, Is.Null);
        Assert.That(rows[2].Claim!.Facts["event"], Is.EqualTo(new FactText("[not a list")));
        Assert.That(rows[2].Claim!.Facts["price"], Is.EqualTo(new FactText("007")));
        Assert.That(rows[2].Claim!.Facts["items"], Is.Empty);
        Assert.That(Map(rows[2].Claim!.Facts["seat"]).Keys, Is.EqualTo(new[] { "letter" }));
    }

    [Test]
    public void Read_Gb18030WhenSaid_IsDecoded()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using var file = new MemoryStream(encoding.GetBytes("id,事件\nC-1,停机\n"));

        var claim = CsvTable.Rows(file, encoding: BulkEncoding.Gb18030).Single().Claim!;

        Assert.That(claim.Facts["事件"], Is.EqualTo(new FactText("停机")));
    }

    [Test]
    public void Read_Gb18030NotSaid_IsToldPerRow()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using var file = new MemoryStream([.. "id,event\nC-1,"u8, .. encoding.GetBytes("停机"), .. "\nC-2,outage\n"u8]);

        var rows = CsvTable.Rows(file).ToList();

        Assert.That(rows[0].Diagnostics.Single().Headline, Does.StartWith("claims.csv:2:5: error CMP5028: the cell in column `event` holds bytes that are not utf-8"));
        Assert.That(rows[1].Claim, Is.Not.Null, "the other rows are read");
    }

    [TestCase("claim_no,event\nC-1,x\n", "CMP5021", 1, 1)]
    [TestCase("id,items..price\nC-1,x\n", "CMP5022", 1, 4)]
    [TestCase("id,,event\nC-1,x,y\n", "CMP5022", 1, 4)]
    [TestCase("id,choose.\nC-1,x\n", "CMP5022", 1, 4)]
    [TestCase("id,event,事,event\nC-1,x,y,z\n", "CMP5023", 1, 12)]
    [TestCase("id,seat.row,seat\nC-1,x,y\n", "CMP5024", 1, 4)]
    public void Read_BadHeader_GivesNoClaim(string text, string code, int line, int column)
    {
        var rows = Rows(text);

        Assert.That(rows, Has.Count.EqualTo(1));
        Assert.That(rows[0].Claim, Is.Null);
        Assert.That(rows[0].Diagnostics.Select(found => (found.Code, found.Line, found.Column)), Is.EqualTo(new[] { (code, line, column) }));
    }

    [TestCase("C-1,x", "CMP5025", 2, 6)]
    [TestCase("C-1,x,y,z", "CMP5025", 2, 9)]
    [TestCase("C-1,x,\"[{\"\"price\"\": }]\"", "CMP5026", 2, 7)]
    [TestCase("C-1,x,[1e40]", "CMP5026", 2, 7)]
    [TestCase("C-1,\"two\nlines\",[1] 2]", "CMP5026", 3, 8)]
    [TestCase("C-1,x,5\" pipe", "CMP5027", 2, 8)]
    [TestCase("C-1,\"a\"b,y", "CMP5027", 2, 8)]
    [TestCase(",x,y", "CMP5014", 2, 1)]
    [TestCase("  ,x,y", "CMP5014", 2, 1)]
    public void Read_BadRow_IsToldAndTheNextIsRead(string row, string code, int line, int column)
    {
        var rows = Rows($"id,event,items\n{row}\nC-9,x,[1]\n");

        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(rows[0].Claim, Is.Null);
        Assert.That(rows[0].Diagnostics.Select(found => (found.Code, found.Line, found.Column)), Is.EqualTo(new[] { (code, line, column) }), string.Join('\n', rows[0].Diagnostics));
        Assert.That(rows[1].Claim!.Id, Is.EqualTo("C-9"));
    }

    [TestCase(3)]
    [TestCase(60_000)]
    public void Read_AQuoteNeverClosed_IsToldOfItsLineAlone(int others)
    {
        var rows = Rows("id,event\nC-1,x\nC-2,\"open\n" + string.Join('\n', Enumerable.Repeat("C-3,yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", others)));

        Assert.That(rows, Has.Count.EqualTo(others + 2));
        Assert.That(rows.Count(row => row.Claim is not null), Is.EqualTo(others + 1));
        Assert.That(rows[1].Diagnostics.Single().Code, Is.EqualTo("CMP5027"));
        Assert.That(rows[1].Line, Is.EqualTo(3));
        Assert.That(rows[2].Line, Is.EqualTo(4));
    }

    [Test]
    public void Read_AQuoteThatAnotherRowSeemsToClose_TakesNoOtherRowWithIt()
    {
        var rows = Rows("id,event,x\nC-1,\"open,1\nC-2,a,2\nC-3,\"b\",3\nC-4,\"two\nlines\",4\n");

        Assert.That(rows.Select(row => (row.Line, row.Claim?.Id)), Is.EqualTo(new (int, string?)[] { (2, null), (3, "C-2"), (4, "C-3"), (5, "C-4") }));
    }

    [Test]
    public void Read_ManyRows_AreReadAsTheyAreAskedFor()
    {
        using var endless = new EndlessCsv();

        Assert.That(CsvTable.Rows(endless).Take(3).Select(row => row.Claim!.Id), Is.EqualTo(new[] { "C", "C", "C" }));
    }

    private static IReadOnlyDictionary<string, object?> Map(object? value) => (IReadOnlyDictionary<string, object?>)value!;

    private static List<ClaimRow> Rows(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. CsvTable.Rows(file)];
    }

    /// <summary>A file without an end: whoever wants all of it never returns.</summary>
    private sealed class EndlessCsv : MemoryStream
    {
        private bool _started;

        public override int Read(Span<byte> buffer)
        {
            var text = _started ? "C\n"u8 : "id\n"u8;
            _started = true;
            text = text[..Math.Min(text.Length, buffer.Length)];
            text.CopyTo(buffer);
            return text.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
