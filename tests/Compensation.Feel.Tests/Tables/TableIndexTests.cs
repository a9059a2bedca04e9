using Compensation.Feel.Tests.Compilation;
using NodaTime;

namespace Compensation.Feel.Tests.Tables;

public class TableIndexTests
{
    [TestCase("4.999", ExpectedResult = "1, 4")]
    [TestCase("5", ExpectedResult = "1, 3")]
    [TestCase("5.000", ExpectedResult = "1, 3")]
    [TestCase("10", ExpectedResult = "2, 3")]
    [TestCase("-79228162514264337593543950335", ExpectedResult = "1, 4")]
    [TestCase("79228162514264337593543950335", ExpectedResult = "2, 3")]
    [TestCase(null, ExpectedResult = "5")]
    public string Place_Number_LeavesTheRowsThatMatch(string? value)
    {
        var column = Column<OrderedColumnIndex<decimal>>(FeelType.Number, "< 10", ">= 10", ">= 5", "not(>= 5)", "null");
        return Rows(column, column.Place<decimal>(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("2024-02-28", ExpectedResult = "1")]
    [TestCase("2024-02-29", ExpectedResult = "2")]
    [TestCase("2024-03-01", ExpectedResult = "2, 3")]
    public string Place_Date_LeavesTheRowsThatMatch(string value)
    {
        var column = Column<OrderedColumnIndex<LocalDate>>(FeelType.Date, "< @\"2024-02-29\"", ">= @\"2024-02-29\"", "> @\"2024-02-29\"");
        return Rows(column, column.Place(TemporalText.ParseDate(value)));
    }

    [TestCase("a", ExpectedResult = "1, 2, 4")]
    [TestCase("b", ExpectedResult = "2, 4")]
    [TestCase("other", ExpectedResult = "3, 4")]
    [TestCase(null, ExpectedResult = "3, 4, 5")]
    public string Place_Text_LeavesTheRowsThatMatch(string? value)
    {
        var column = Column<TextColumnIndex>(FeelType.String, "\"a\"", "\"a\", \"b\"", "not(\"a\", \"b\")", "-", "null");
        return Rows(column, column.Place(value));
    }

    [Test]
    public void Place_Truth_LeavesTheRowsThatMatch()
    {
        var column = Column<TruthColumnIndex>(FeelType.Boolean, "true", "not(true)", "?", "null");

        Assert.Multiple(() =>
        {
            Assert.That(Rows(column, 1), Is.EqualTo("1, 3"));
            Assert.That(Rows(column, 0), Is.EqualTo("2"));
            Assert.That(Rows(column, 2), Is.EqualTo("2, 4"));
        });
    }

    [TestCase("> m")]
    [TestCase("even(?)")]
    [TestCase("? + 1 > 3")]
    [TestCase("[1..m]")]
    public void TryBuild_CellThatIsMoreThanAComparisonWithConstants_GivesNone(string cell)
    {
        var table = Table(FeelType.Number, [cell]);

        Assert.That(TableIndex.TryBuild(table.Inputs, table.Rows, [FeelKind.Number]), Is.Null);
    }

    [Test]
    public void TryBuild_ColumnOfDashes_NeedsNoLookUp()
    {
        var table = Table(FeelType.Number, [.. Enumerable.Repeat("-", 65)]);

        var index = TableIndex.TryBuild(table.Inputs, table.Rows, [FeelKind.Number])!;

        Assert.Multiple(() =>
        {
            Assert.That(index.Columns, Is.EqualTo(new ColumnIndex?[] { null }));
            Assert.That(index.AllRows, Is.EqualTo(new[] { ulong.MaxValue, 1ul }));
        });
    }

    private static T Column<T>(FeelType type, params string[] cells)
        where T : ColumnIndex
    {
        var table = Table(type, cells);
        return (T)TableIndex.TryBuild(table.Inputs, table.Rows, [type.Kind])!.Columns[0]!;
    }

    private static DecisionTable Table(FeelType type, string[] cells) =>
        SampleScope.Table("tested", "collect", [("x", type, null)], [(null, FeelType.Number, null, null)], [.. cells.Select(c => c + " | 1")]);

    private static string Rows(ColumnIndex column, int place) => string.Join(", ", Enumerable.Range(0, 64).Where(i => (column.Masks[place] >> i & 1) == 1).Select(i => i + 1));
}
