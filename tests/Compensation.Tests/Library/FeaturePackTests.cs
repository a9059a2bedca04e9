using System.Globalization;
using System.Text;
using Compensation.Tests.Claims;
using Compensation.Tests.Packs;

namespace Compensation.Tests.Library;

/// <summary>
/// What a rule language must express, a small pack for each: <c>packs/good/features/NN-*.yaml</c>, by the numbers of the list of features.
/// </summary>
public class FeaturePackTests
{
    private static readonly string Folder = Path.Combine(TestPacks.Folder, "good/features");

    [TestCaseSource(nameof(Packs))]
    public void Run_PackOfAFeature_AllCasesPassAndReachAllOfIt(string name)
    {
        var run = PackTestRun.Run(Path.Combine(Folder, name));

        Assert.Multiple(() =>
        {
            Assert.That(run.Diagnostics, Is.Empty);
            Assert.That(run.Results.SelectMany(r => r.Differences.Select(d => $"{r.Name}: {d.What}: expected {d.Expected}, got {d.Got}")), Is.Empty);
            Assert.That(run.Results, Is.Not.Empty);
            Assert.That(run.Coverage.SelectMany(c => c.NeverHit), Is.Empty);
        });
    }

    /// <summary>A pool that claimants share needs all claims at once, which one offer has not: 20 is no matter of a pack.</summary>
    [Test]
    public void Packs_Features_AreAllThere()
    {
        var numbers = Packs.Select(name => int.Parse(name[..2], CultureInfo.InvariantCulture));

        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, 34).Except([20])));
    }

    [Test]
    public void Calculate_ClaimOfCsvWithDottedColumns_FillsTheFieldsOfARecord()
    {
        const string Csv = """
            id,delay_by_wheels,cause,flight.distance,flight.number
            C-1,200,technical,900,007
            """;
        var row = CsvTable.Rows(new MemoryStream(Encoding.UTF8.GetBytes(Csv))).Single();
        var offer = RulePack.Load(Path.Combine(Folder, "33-missing-and-contested.yaml")).Compile().Calculate(row.Claim!);

        Assert.That(offer.Total, Is.EqualTo(250m));
        Assert.That(offer.Figures["flight"], Is.EqualTo("007"));
    }

    private static IEnumerable<string> Packs => Directory.EnumerateFiles(Folder, "*.yaml")
        .Where(path => !path.EndsWith(".tests.yaml", StringComparison.Ordinal))
        .Select(path => Path.GetFileName(path))
        .Order(StringComparer.Ordinal);
}
