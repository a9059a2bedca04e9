using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compensation.ClaimGenerator;
using YamlDotNet.RepresentationModel;

namespace Compensation.Cli;

/// <summary>Holds the generated claims against the inputs that the packs declare, read from the packs themselves.</summary>
[TestFixture]
public sealed class ClaimGeneratorTests
{
    private const int SampleSize = 20_000;

    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, Dictionary<string, Input>> Inputs = new()
    {
        ["air.eu261"] = ReadInputs("rules/air/eu261.yaml"),
        ["air.uk261"] = ReadInputs("rules/air/uk261.yaml"),
    };

    private static readonly string[] Sample = Generate(SampleSize, seed: 7);

    [TestCase("flights", 2000, 261UL)]
    [TestCase("recovery", 10_000, 2024UL)]
    public void Write_SeedOfTheCommittedFile_GivesTheFileByteForByte(string name, int count, ulong seed)
    {
        var committed = File.ReadAllBytes(Path.Combine(Root, $"samples/claims/{name}.jsonl"));
        var options = GeneratorOptions.Parse([name, "-o", "unused"], out _)!;
        using var output = new StringWriter();
        ClaimFile.Write(output, options.Maker, count, seed);

        // Not compared as collections: the difference of two large ones takes longer to describe than to make.
        Assert.That(System.Text.Encoding.UTF8.GetBytes(output.ToString()).AsSpan().SequenceEqual(committed), Is.True);
    }

    [Test]
    public void Write_AnotherCulture_ChangesNothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.That(Generate(500, seed: 7), Is.EqualTo(Sample[..500]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Write_AnotherSeed_GivesOtherClaims() => Assert.That(Generate(100, seed: 8), Is.Not.EqualTo(Sample[..100]));

    [Test]
    public void Write_Wrong_IsAboutOneInAHundred() =>
        Assert.That(Sample.Count(line => DefectOf(line) is not null) / (double)SampleSize, Is.EqualTo(0.01).Within(0.003));

    [Test]
    public void Write_Wrong_IsWrongInEveryWay() =>
        Assert.That(Sample.Select(DefectOf).OfType<ClaimDefect>().Distinct(), Is.EquivalentTo(Enum.GetValues<ClaimDefect>()));

    [Test]
    public void Write_LackingAFact_IsAFewInAHundred() =>
        Assert.That(Sample.Count(line => DefectOf(line) is null && LacksAFact(line)) / (double)SampleSize, Is.EqualTo(0.04).Within(0.01));

    [Test]
    public void Write_BothPacks_HaveTheirShare()
    {
        var british = Sample.Count(line => line.Contains("\"pack\":\"air.uk261\"", StringComparison.Ordinal));
        Assert.That(british / (double)SampleSize, Is.EqualTo(0.35).Within(0.02));
    }

    [Test]
    public void Write_Ids_CountFromOne()
    {
        for (var i = 0; i < Sample.Length; i++)
        {
            Assert.That(Sample[i], Does.StartWith(FormattableString.Invariant($"{{\"id\":\"C-{i + 1:D6}\",")));
        }
    }

    // The first outputs for the seed 1234567, as the reference implementation in C prints them.
    [Test]
    public void Next_ReferenceSeed_GivesTheReferenceNumbers()
    {
        var random = new SplitMix64(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.That(expected.Select(_ => random.Next()), Is.EqualTo(expected));
    }

    [Test]
    public void FromBands_ManyDraws_KeepToBandsAndShares()
    {
        var random = new SplitMix64(3);
        var draws = Enumerable.Range(0, 10_000).Select(_ => random.FromBands((3, 1, 2), (1, 10, 10))).ToList();
        Assert.That(draws.Distinct(), Is.EquivalentTo(new[] { 1, 2, 10 }));
        Assert.That(draws.Count(d => d == 10), Is.EqualTo(2500).Within(200));
    }

    [TestCase("", "Which claims?")]
    [TestCase("cars -o x", "There are no claims called 'cars'.")]
    [TestCase("flights", "Where to? -o is missing.")]
    [TestCase("flights --count -3 -o x", "'--count -3' is not understood.")]
    [TestCase("flights -o x --speed", "'--speed' is unknown, or lacks its value.")]
    public void Parse_WrongUsage_SaysWhatIsWrong(string line, string expected)
    {
        var options = GeneratorOptions.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), out var problem);
        Assert.That(options, Is.Null);
        Assert.That(problem, Is.EqualTo(expected));
    }

    [Test]
    public void Parse_TableOfClaimsWithListsOrGaps_IsRefused()
    {
        var options = GeneratorOptions.Parse(["flights", "-o", "f.csv"], out var problem);
        Assert.That(options, Is.Null);
        Assert.That(problem, Does.Contain("make no table"));
    }

    [Test]
    public void Parse_EveryOption_IsTaken()
    {
        var options = GeneratorOptions.Parse(["flights", "--count", "12", "--seed", "18446744073709551615", "-o", "f.jsonl"], out _);
        Assert.That(options, Has.Property("Count").EqualTo(12).And.Property("Seed").EqualTo(ulong.MaxValue).And.Property("Output").EqualTo("f.jsonl"));
    }

    private static string[] Generate(int count, ulong seed)
    {
        using var output = new StringWriter();
        ClaimFile.Write(output, new FlightClaims(), count, seed);
        return output.ToString().TrimEnd('\n').Split('\n');
    }

    /// <summary>What is wrong with a line by the inputs of its pack; null when the line would bind.</summary>
    private static ClaimDefect? DefectOf(string line)
    {
        JsonNode claim;
        try
        {
            claim = JsonNode.Parse(line)!;
        }
        catch (JsonException)
        {
            return ClaimDefect.BrokenLine;
        }

        var inputs = Inputs[claim["pack"]!.GetValue<string>()];
        foreach (var (name, value) in claim["facts"]!.AsObject())
        {
            if (!inputs.TryGetValue(name, out var input))
            {
                return ClaimDefect.MisspeltFact;
            }

            var kind = value!.GetValueKind();
            switch (input.Type)
            {
                case "number" when kind != JsonValueKind.Number:
                    return ClaimDefect.TextInNumber;
                case "number" when input.Min is { } min && value.GetValue<decimal>() < min:
                    return ClaimDefect.NegativeNumber;
                case "string" when !input.Values.Contains(value.GetValue<string>()):
                    return ClaimDefect.UndeclaredValue;
                case "boolean" when kind is not (JsonValueKind.True or JsonValueKind.False):
                case "date" when !DateOnly.TryParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                    Assert.Fail($"'{name}' is {value.ToJsonString()}, not a {input.Type}: {line}");
                    break;
            }
        }

        return null;
    }

    private static bool LacksAFact(string line)
    {
        var claim = JsonNode.Parse(line)!;
        var facts = claim["facts"]!.AsObject();
        bool Has(string name) => facts.ContainsKey(name);

        var distance = Has("distance_band") || Has("distance_km") || Has("great_circle_first_to_last_km");
        var far = facts["distance_band"]?.GetValue<string>() == ">3500"
            || (facts["distance_km"] ?? facts["great_circle_first_to_last_km"])?.GetValue<int>() > 3500;
        var kind = Has("intra_community") || !far || claim["pack"]!.GetValue<string>() == "air.uk261";
        return facts["event"]?.GetValue<string>() switch
        {
            "delay" => !Has("arrival_delay_min") || !distance || !kind,
            "cancellation" => !Has("notice_days") || !Has("rerouting_offered") || !distance || !kind,
            "brought_forward" => !Has("brought_forward_min") || !Has("notice_days") || !distance || !kind,
            _ => true,
        };
    }

    private static Dictionary<string, Input> ReadInputs(string pack)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Root, pack));
        yaml.Load(reader);
        var inputs = (YamlMappingNode)yaml.Documents[0].RootNode["inputs"];
        return inputs.Children.ToDictionary(
            input => ((YamlScalarNode)input.Key).Value!,
            input =>
            {
                var keys = ((YamlMappingNode)input.Value).Children;
                var values = keys.TryGetValue("values", out var declared) ? ((YamlSequenceNode)declared).Select(v => ((YamlScalarNode)v).Value!) : [];
                decimal? min = keys.TryGetValue("min", out var least) ? decimal.Parse(((YamlScalarNode)least).Value!, CultureInfo.InvariantCulture) : null;
                return new Input(((YamlScalarNode)keys["type"]).Value!, [.. values], min);
            });
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Compensation.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Compensation.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }

    private sealed record Input(string Type, HashSet<string> Values, decimal? Min);
}
