using Compensation.Feel.Tests.Compilation;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Tables;

public class ScaledColumnIndexTests
{
    [FsCheck.NUnit.Property]
    public Property Find_AnyInteger_LeavesTheRowsOfTheDecimal()
    {
        var constant = Gen.OneOf(
            Gen.Choose(-3000, 3000).Select(i => i / 1000m),
            Gen.Elements(9223372036854775807m, -9223372036854775808m, 92233720368547758.07m, -92233720368547758.08m, -92233720368547758.085m, 1e28m, -1e28m, decimal.MaxValue));
        var cases = from constants in constant.ArrayOf(5)
                    from digits in Gen.Choose(0, 4)
                    from value in Gen.OneOf(Gen.Choose(-40, 40).Select(i => (long)i), Gen.Elements(long.MinValue, long.MinValue + 1, long.MaxValue, long.MaxValue - 1, 25_000, -25_001))
                    select (constants, digits, value);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            string[] operators = ["", "< ", ">= ", "> ", "!= "];
            var column = Column([.. c.constants.Select((n, i) => operators[i] + FeelText.Number(n))]);
            var scaled = ScaledColumnIndex.Of(column, c.digits);
            return (scaled.Masks[scaled.Words * scaled.Place(c.value)] == column.Masks[column.Words * column.Place<decimal>(ScaledNumber.ToDecimal(c.value, c.digits))]
                    && scaled.Masks[scaled.Words * scaled.Place(null)] == column.Masks[column.Words * column.Place<decimal>(null)])
                .Label(string.Join(", ", scaled.Beginnings));
        });
    }

    [TestCase(0, "3, 6", TestName = "What begins above 2.5 begins at 3")]
    [TestCase(1, "26, 51", TestName = "What begins at 2.55 begins at 2.6")]
    [TestCase(2, "251, 255, 501", TestName = "The constants are what they are")]
    public void Of_ConstantsOfMoreDigits_BeginAtTheNextInteger(int digits, string beginnings)
    {
        var column = ScaledColumnIndex.Of(Column("> 2.5", ">= 2.55", "<= 5"), digits);

        Assert.That(string.Join(", ", column.Beginnings), Is.EqualTo(beginnings));
    }

    [Test]
    public void Of_CellsThatCannotDiffer_HaveOneAnswerBesidesNull()
    {
        var column = ScaledColumnIndex.Of(Column("< 1e28", "> -1e28", "2.5"), 0);

        Assert.Multiple(() =>
        {
            Assert.That(column.Beginnings, Is.Empty);
            Assert.That(column.Masks, Is.EqualTo(new[] { 0b011ul, 0ul }));
        });
    }

    private static OrderedColumnIndex<decimal> Column(params string[] cells)
    {
        var table = SampleScope.Table("tested", "collect", [("x", FeelType.Number, null)], [(null, FeelType.Number, null, null)], [.. cells.Select(c => c + " | 1")]);
        return (OrderedColumnIndex<decimal>)TableIndex.TryBuild(table.Inputs, table.Rows, [FeelKind.Number])!.Columns[0]!;
    }
}
