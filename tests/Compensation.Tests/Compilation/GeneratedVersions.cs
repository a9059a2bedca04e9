using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Compilation;

/// <summary>
/// A generated pack of one to four versions, with and without ends and with gaps between, of the same rules or of others, and claims around every border. The same
/// seed makes the same.
/// </summary>
internal sealed partial class GeneratedVersions
{
    private readonly Random _random;
    private readonly List<(GeneratedVersion Version, PackGenerator Pack)> _versions = [];

    public GeneratedVersions(int seed)
    {
        _random = new Random(seed);
        Source = (RulesDateSource)(seed % 4);
        var starts = Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => new DateOnly(2023, 1, 1).AddDays(_random.Next(900))).Distinct().Order().ToArray();
        var dates = starts.Select((start, i) => Dates(start, i, i + 1 < starts.Length ? starts[i + 1] : null)).ToArray();
        DateOnly[] borders = [.. starts, .. dates.Select(d => d.Until).OfType<DateOnly>(), new DateOnly(2024, 2, 29)];
        var yaml = new StringBuilder();
        for (var i = 0; i < dates.Length; i++)
        {
            var version = new GeneratedVersion($"test.versions{seed}", i + 1, Text("from", dates[i].From) + Text("until", dates[i].Until), Source, borders);
            _versions.Add((version, new PackGenerator(seed * 10 + (seed % 8 < 4 ? 0 : i)).Write(version)));
            yaml.Append(i == 0 ? "" : "---\n").Append(_versions[^1].Pack.Yaml);
        }

        Yaml = yaml.ToString();
    }

    public string Yaml { get; }

    public RulesDateSource Source { get; }

    /// <summary>A claim as a line of JSON, such as a version knows them, and of any date.</summary>
    public string Claim(int number)
    {
        var (version, pack) = _versions[_random.Next(_versions.Count)];
        var line = pack.Claim(number);
        return Source == RulesDateSource.Date && _random.Next(5) > 0 ? FirstDate().Replace(line, $"\"d1\":\"{version.Day(_random)}\"") : line;
    }

    private (DateOnly? From, DateOnly? Until) Dates(DateOnly start, int place, DateOnly? next) => (
        place == 0 && _random.Next(3) == 0 ? null : start,
        _random.Next(4) switch
        {
            0 => next?.AddDays(-1) ?? start.AddDays(_random.Next(200)),
            1 when next is null || next.Value.DayNumber - start.DayNumber > 12 => start.AddDays(_random.Next(10)),
            _ => null,
        });

    private static string Text(string key, DateOnly? date) => date is { } day ? string.Create(CultureInfo.InvariantCulture, $"{key}: {day:yyyy-MM-dd}, ") : "";

    [GeneratedRegex("\"d1\":\"[0-9-]*\"")]
    private static partial Regex FirstDate();
}
