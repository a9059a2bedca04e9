namespace Compensation.Tests.Compilation;

/// <summary>Parameters and a table that change by date, for packs whose claims have a date of the rules.</summary>
internal sealed partial class PackGenerator
{
    /// <summary>Stands right behind the tables that do not change.</summary>
    private void AddDated(GeneratedVersion? version)
    {
        if (version is null)
        {
            return;
        }

        Line("  by_date:\n    hit: first\n    in: { t: tier }\n    out: number\n    rows:");
        foreach (var dates in Dates(version))
        {
            Line($"      - {{ {dates}rows: [ [ x, {_random.Next(9)} ], [ \"-\", {_random.Next(9)}.5 ] ] }}");
        }
    }

    /// <summary>Stands right behind the parameters that do not change.</summary>
    private void AddDatedParameters(GeneratedVersion? version)
    {
        if (version is null)
        {
            return;
        }

        Line($"  dated_rate: [ {string.Join(", ", Dates(version).Select(dates => $"{{ {dates}value: {_random.Next(20)}.25 }}"))} ]");
        Line($"  dated_raised: [ {string.Join(", ", Dates(version).Select((dates, i) => $"{{ {dates}{(i == 0 ? "value: 10" : "uprate: 'previous * 1.07'")} }}"))} ]");
    }

    private void AddDatedLets(GeneratedVersion? version)
    {
        if (version is null)
        {
            return;
        }

        if (version.DateLet is { } day)
        {
            Line(day);
        }

        Line($"  dated: 'dated_rate + by_date + dated_raised'\n  at_another_date: 'get or else({Of("dated_rate", "dated_raised")}(d2), 7)'");
        _lets.AddRange(["dated", "at_another_date"]);
    }

    /// <summary>The dates of two or three dated values, in their order; the first may leave out its start, and the last may end.</summary>
    private List<string> Dates(GeneratedVersion version)
    {
        var starts = Enumerable.Range(0, 3).Select(_ => Of([.. version.Borders])).Distinct().Order().ToArray();
        return [.. starts.Select((start, i) => (i == 0 && Chance(60) ? "" : $"from: {start:yyyy-MM-dd}, ") + (i > 0 && i == starts.Length - 1 && Chance(15) ? $"until: {start.AddDays(40):yyyy-MM-dd}, " : ""))];
    }
}
