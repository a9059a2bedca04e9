using System.Text;
using NodaTime;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Compensation.Tests.Packs;

public class PackReaderTests
{
    [TestCaseSource(typeof(TestPacks), nameof(TestPacks.Good))]
    public void Read_GoodPack_ReportsNothing(string name)
    {
        var reading = PackReader.Read(TestPacks.Load("good"), name);

        Assert.That(reading.Diagnostics, Is.Empty);
        Assert.That(reading.Documents, Is.Not.Empty);
    }

    [Test]
    public void Load_GoodPack_HasNoErrors()
    {
        RulePack.TryLoad(TestPacks.Load("good"), "telecom-outage.yaml", out var pack, out var diagnostics);

        // Facts may come in that no rule reads.
        Assert.That(diagnostics.Select(problem => $"{problem.Code} {problem.Rule}"), Is.EqualTo(new[] { "CMP3117 phone" }));
        Assert.That(pack!.Versions.Single().Version, Is.EqualTo("1.4.0"));
    }

    [Test]
    public void Read_Telecom_HoldsEveryPart()
    {
        var reading = PackReader.Read(TestPacks.Load("good"), "telecom-outage.yaml");
        var pack = (PackSyntax)reading.Documents.Single();

        Assert.Multiple(() =>
        {
            Assert.That(pack.Id.Text, Is.EqualTo("telecom.outage"));
            Assert.That(pack.Version!.Text, Is.EqualTo("1.4.0"));
            Assert.That(pack.Title!.Texts.Select(text => text.Language!.Text), Is.EqualTo(new[] { "en", "zh" }));
            Assert.That(pack.Source!.Text.Texts[0].Text.Source.Text, Is.EqualTo("Automatic compensation scheme"));
            Assert.That(pack.Effective!.Get(DateRange.Keys).First, Is.EqualTo(new LocalDate(2019, 4, 1)));
            Assert.That(pack.Effective.Get(EffectiveSyntax.By)!.Text, Is.EqualTo("reported"));
            Assert.That(RoundingSyntax.ModeOf(pack.Rounding), Is.EqualTo(RoundingMode.HalfUp));
            Assert.That(pack.Inputs.Select(input => input.Name.Text),
                Is.EqualTo(new[] { "event", "reported", "received_at", "restored", "tier", "paid_before", "phone", "items" }));
            Assert.That(pack.Inputs[^1].Of.Fields.Select(field => field.Type!.Text), Is.EqualTo(new[] { "number", "boolean" }));
            Assert.That(pack.Inputs[6].IsSensitive, Is.True);
            Assert.That(pack.Parameters[0].Values.Select(value => value.Value!.Text), Is.EqualTo(new[] { "8", "9.98" }));
            Assert.That(pack.Parameters[0].Values[1].Source!.Text.Texts[0].Text.Source.Text, Is.EqualTo("CPI uprating 2025"));
            Assert.That(pack.Tables[0].In.Select(column => $"{column.Name}={column.Tested!.Text}"), Is.EqualTo(new[] { "tier=tier", "days=days_out" }));
            Assert.That(pack.Tables[0].Editions[0].Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell!.Text))),
                Is.EqualTo(new[] { "high_value|> 5|50", "-|[1..5]|10", "-|-|0" }));
            Assert.That(pack.Lets.Select(let => let.Name.Text), Is.EqualTo(new[] { "trigger", "days_out" }));
            Assert.That(Section(pack, EligibilitySection.Rules)[0].Get(EligibilitySyntax.Outcome).Kind, Is.EqualTo(RuleKind.Decline));
            Assert.That(Section(pack, LossSection.Losses)[0].Get(LossSyntax.Amount)!.Text, Is.EqualTo("days_out * per_day"));
            Assert.That(Section(pack, LossSection.Losses)[0].Get(LossSyntax.Kind)!.Text, Is.EqualTo("loss of service"));
            Assert.That(Section(pack, LossSection.Losses)[1].Get(LossSyntax.Each)!.Text, Is.EqualTo("items"));
            Assert.That(Section(pack, RemedySection.Remedies)[1].Get(RemedySyntax.Exceeds), Is.True);
            Assert.That(Section(pack, RemedySection.Remedies)[1].Get(RemedySyntax.UnitsPart)!.Get(RemedySyntax.UnitOf)!.Text, Is.EqualTo("month"));
            Assert.That(Section(pack, RemedySection.Remedies)[1].Get(RemedySyntax.ValidPart)!.Get(RemedySyntax.ValidLength)!.Value.Key.Text, Is.EqualTo("months"));
            Assert.That(Section(pack, ChoiceSection.Choose)[0].Name.Text, Is.EqualTo("outage_answer"));
            Assert.That(Section(pack, LimitSection.Limits).Select(limit => limit.Get(LimitSyntax.Bound)!.Value.Key.Text), Is.EqualTo(new[] { "at_most", "less" }));
            Assert.That(RouteSyntax.WordsOf(Section(pack, RoutingSection.Routing)[1].Get(RouteSyntax.RoutePart))["owner"], Is.EqualTo("service"));
            Assert.That(Section(pack, RoutingSection.Routing)[0].Get(RouteSyntax.When)!.Text, Is.EqualTo("offer.total < 500"));
            Assert.That(Section(pack, (Part<IReadOnlyList<PublishedSyntax>>)PublishedSection.Deadlines.Part)[0].Feel.Text, Is.EqualTo("received_at + duration(\"PT24H\")"));
            Assert.That(reading.Files.Keys, Is.EquivalentTo(new[]
            {
                "telecom-outage.yaml", "library/assessment.yaml", "library/prices.yaml", "calendars/england.yaml",
            }));
        });
    }

    [Test]
    public void Read_Libraries_HoldFunctionsParametersAndTablesOfEveryForm()
    {
        var reading = PackReader.Read(TestPacks.Load("good"), "telecom-outage.yaml");
        var assessment = (LibrarySyntax)reading.Files["library/assessment.yaml"].Single();
        var prices = (LibrarySyntax)reading.Files["library/prices.yaml"].Single();

        Assert.Multiple(() =>
        {
            Assert.That(assessment.Source!.IsUnverified, Is.True);
            Assert.That(assessment.Functions.Select(function => function.Name.Text), Is.EqualTo(new[] { "market price", "days lost" }));
            Assert.That(assessment.Functions[0].Parameters.Select(p => $"{p.Name}: {p.Type}"), Is.EqualTo(new[] { "unit price: number", "quantity: number" }));
            Assert.That(assessment.Functions[1].Parameters.Select(p => p.Type), Is.All.Null);
            Assert.That(prices.Functions[0].Body!.Text, Is.EqualTo("hours * rate"));
            Assert.That(prices.Parameters[0].Values[1].Uprate!.Text, Is.EqualTo("round half up(previous * 1.02, 2)"));
            Assert.That(prices.Parameters[1].Values[0].Value!.Text, Is.EqualTo("14"));

            // The CSV file has its columns in another order than the table.
            Assert.That(prices.Tables[0].Editions[0].Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell!.Text))),
                Is.EqualTo(new[] { "<= 1|phone|0.2|kept", "> 1|\"phone\"|1|\"written off\"", "[1..2], > 9|-|0.5|null" }));
            Assert.That(prices.Tables[1].Editions.Select(edition => edition.Dates.First!.Value.Year), Is.EqualTo(new[] { 2020, 2022 }));
            Assert.That(prices.Tables[1].Editions[0].Rows[0].Cells[0]!.Text, Is.EqualTo("\"a|b\""));
            Assert.That(prices.Tables[1].Editions[1].Rows[0].Cells[1]!.Text, Is.EqualTo("<= 2"));
            Assert.That(prices.Tables[1].Out[0].Default!.Text, Is.EqualTo("0"));
        });
    }

    [Test]
    public void Read_CsvCell_PointsIntoTheCsvFile()
    {
        var reading = PackReader.Read(TestPacks.Load("good"), "library/prices.yaml");
        var rows = ((LibrarySyntax)reading.Documents.Single()).Tables[0].Editions[0].Rows;

        // `"""phone"""` begins at column 1; the first quote of the value is the second of the pair that stands at 2 and 3.
        Assert.That((rows[1].Cells[1]!.File, rows[1].Cells[1]!.Locate(0), rows[1].Cells[1]!.Locate(1)),
            Is.EqualTo(("library/depreciation.csv", (3, 3), (3, 4))));
        Assert.That(rows[2].Cells[0]!.Locate(3), Is.EqualTo((4, 7)));
    }

    [Test]
    public void Read_Calendar_HoldsDaysAndNames()
    {
        var calendar = (CalendarSyntax)PackReader.Read(TestPacks.Load("good"), "calendars/england.yaml").Documents.Single();

        Assert.That(calendar.Weekend.Select(day => day.Text), Is.EqualTo(new[] { "saturday", "sunday" }));
        Assert.That(calendar.Holidays.Select(day => day.Date.Value), Is.EqualTo(new[] { new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 25) }));
        Assert.That(calendar.Holidays[1].Name!.Texts[1].Text.Source.Text, Is.EqualTo("圣诞节"));
        Assert.That(calendar.Workdays.Single().Date.Value, Is.EqualTo(new LocalDate(2025, 1, 25)));
    }

    [Test]
    public void Read_SeveralDocuments_AreReadInOrder()
    {
        var documents = PackReader.Read(TestPacks.Load("good"), "rates.yaml").Documents.Cast<RatesSyntax>().ToList();

        Assert.That(documents.Select(document => document.Id.Text), Is.EqualTo(new[] { "ecb", "judgment" }));
        Assert.That(documents[0].Exchange.Single().Rates.Select(rate => rate.Value!.Value), Is.EqualTo(new[] { 0.84m, 0.83m }));
        Assert.That(documents[1].Interest.Single().Value!.Value, Is.EqualTo(0.08m));
    }

    [Test]
    public void Read_Tests_KeepsClaimsAndExpectationsAsWritten()
    {
        var tests = (TestsSyntax)PackReader.Read(TestPacks.Load("good"), "telecom-outage.tests.yaml").Documents.Single();

        Assert.That(tests.Cases.Select(one => one.Name!.Text), Is.EqualTo(new[] { "restored on the second working day", "one day, paid out" }));
        Assert.That(tests.Cases[1].Choose.Single().Remedy.Text, Is.EqualTo("bill_credit"));
        Assert.That(tests.Cases[1].Claim!.Entries.Select(entry => entry.Key.Value), Is.EqualTo(new[] { "event", "reported", "restored" }));
        Assert.That(tests.Cases[1].Expect!.Losses!.Single().Fields.Keys, Is.EqualTo(new[] { "loss", "type", "amount" }));
        Assert.That(tests.Cases[1].Expect!.Remedies!.Single().Fields.Keys, Is.EqualTo(new[] { "form", "value", "currency" }));
        Assert.That(tests.Cases[1].Expect!.Total!.Value, Is.EqualTo("9.98"));
        Assert.That(tests.Cases[0].Expect!.Decision!.Text, Is.EqualTo("declined"));
    }

    [Test]
    public void Read_ProblemInsideARule_NamesTheRule()
    {
        var reading = TestPacks.Read("""
            pack: a
            format: 1
            version: 1.0.0
            title: A
            currency: GBP
            let:
              x: 1_000
            losses:
              - loss: outage
                type: direct
                amount: no
            """);

        Assert.That(reading.Diagnostics.Select(problem => problem.Rule), Is.EqualTo(new[] { "x", "outage" }));
        Assert.That(Section((PackSyntax)reading.Documents.Single(), LossSection.Losses).Single().Get(RuleParts.Because), Is.Null);
    }

    [Test]
    public void Read_TextOfARule_BelongsToIt()
    {
        var pack = (PackSyntax)PackReader.Read(TestPacks.Load("good"), "telecom-outage.yaml").Documents.Single();
        var hole = Section(pack, LossSection.Losses)[0].Get(RuleParts.Because)!.Texts[0].Text.Segments.OfType<TextHole>().First();

        Assert.That((Section(pack, LossSection.Losses)[0].Get(RuleParts.When)!.Rule, hole.Feel.Rule, pack.Lets[0].Value!.Rule), Is.EqualTo(("outage", "outage", "trigger")));
    }

    [Test]
    public void Read_FolderInsteadOfFile_SaysSo()
    {
        var files = new MemoryFiles().Add("rules/a.yaml", "library: a\nformat: 1\n");

        Assert.That(PackReader.Read(files, "rules").Diagnostics.Single().Headline,
            Is.EqualTo("rules: error CMP1002: `rules` is a folder, not a file; name a file in it"));
    }

    [Test]
    public void Read_TooLargeFile_IsNotRead()
    {
        var files = new MemoryFiles().Add("a.yaml", new byte[PackFiles.LargestFile + 1]);

        Assert.That(PackReader.Read(files, "a.yaml").Diagnostics.Single().Message, Is.EqualTo("`a.yaml` is larger than 16 MB"));
    }

    [Test]
    public void Read_ByteOrderMark_DoesNotShiftPlaces()
    {
        var files = new MemoryFiles().Add("a.yaml", [0xEF, 0xBB, 0xBF, .. "library: a\nfromat: 1\n"u8]);

        Assert.That(PackReader.Read(files, "a.yaml").Places(), Is.EqualTo(new[] { "CMP1062@1:1", "CMP1061@2:1" }));
    }

    [Test]
    public void Read_FileNamedTwice_IsReadOnce()
    {
        var files = new MemoryFiles()
            .Add("a.yaml", "library: a\nformat: 1\nimport: [ b.yaml, ./b.yaml, c.yaml ]\n")
            .Add("b.yaml", "library: b\nformat: 9\n")
            .Add("c.yaml", "library: c\nformat: 1\nimport: [ sub/../b.yaml ]\n");

        Assert.That(PackReader.Read(files, "a.yaml").Diagnostics.Select(problem => $"{problem.File} {problem.Code}"), Is.EqualTo(new[] { "b.yaml CMP1074" }));
    }

    [Test]
    public void Read_EndlessImports_Stop()
    {
        var files = new MemoryFiles();
        for (var i = 0; i < 1100; i++)
        {
            files.Add($"{i}.yaml", $"library: l{i}\nformat: 1\nimport: [ {i + 1}.yaml ]\n");
        }

        Assert.That(PackReader.Read(files, "0.yaml").Diagnostics.Select(problem => problem.Code), Is.EqualTo(new[] { "CMP1012" }));
    }

    [Test]
    public void Read_LineEndings_DoNotMatter()
    {
        var unix = File.ReadAllText(Path.Combine(TestPacks.Folder, "bad", "stops-of-yaml.yaml")).ReplaceLineEndings("\n");

        Assert.That(TestPacks.Read(unix.ReplaceLineEndings("\r\n")).Places(), Is.EqualTo(TestPacks.Read(unix).Places()));
    }

    /// <summary>Whatever stands in a file, the answer is diagnostics.</summary>
    [Property(MaxTest = 300)]
    public void Read_AnyText_NeverThrows(byte[] picks)
    {
        string[] pieces =
        [
            "pack: a\n", "let:\n", "  ", "- ", "a: ", "b:\n", "\n", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n", "> 1", ", ", ": ", "：", "#",
            " # c\n", "&x ", "*x", "!t ", "? ", "@", "\t", "---\n", "...\n", "%A\n", "\\", "停", "\u00A0", "\r", "rows: |\n", "  x | 1\n", "<<: ", "losses:\n",
        ];
        var text = new StringBuilder("library: a\nformat: 1\n");
        foreach (var pick in picks)
        {
            text.Append(pieces[pick % pieces.Length]);
        }

        foreach (var problem in TestPacks.Read(text.ToString()).Diagnostics)
        {
            Assert.That(problem.Line, Is.InRange(1, text.ToString().Count(c => c == '\n') + 1), problem.ToString());
        }
    }

    /// <summary>A file cut off anywhere, and a file with any character lost, has problems or none, but is read.</summary>
    [Property(MaxTest = 100)]
    public void Read_DamagedPack_NeverThrows(ushort at, byte length)
    {
        var text = File.ReadAllText(Path.Combine(TestPacks.Folder, "good", "telecom-outage.yaml"));
        var start = at % text.Length;
        var damaged = text.Remove(start, Math.Min(length, text.Length - start));

        Assert.That(TestPacks.Read(damaged).Diagnostics, Has.All.Property(nameof(Diagnostic.Code)).StartsWith("CMP1"));
    }

    private static T Section<T>(PackSyntax pack, Part<T> section) => pack.Element.Get(section);
}
