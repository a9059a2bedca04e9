using System.Globalization;

namespace Compensation.Testing;

/// <summary>Counts which parts of one version of a pack its cases reach.</summary>
internal sealed class VersionCoverage
{
    private readonly PackVersion _version;
    private readonly List<(string Kind, string Name, Func<Offer, CoverageTrace, bool> IsReached)> _rules = [];
    private readonly List<(string Name, TableRow Row)> _rows = [];
    private readonly int[] _ruleHits;
    private readonly int[] _rowHits;

    public VersionCoverage(PackVersion version)
    {
        _version = version;
        foreach (var rule in version.Eligibility)
        {
            Add(WireWords.RuleKinds.Of(rule.Kind), rule.Id, (offer, _) => offer.Reasons.Any(r => r.Rule == rule.Id));
        }

        foreach (var rule in version.LossRules)
        {
            Add("loss", rule.Id, (offer, _) => offer.Losses.Any(l => l.Rule == rule.Id));
        }

        foreach (var rule in version.RemedyRules)
        {
            Add("remedy", rule.Id, (offer, _) => offer.Remedies.Any(r => r.Id == rule.Id));
        }

        foreach (var (choice, answer) in version.Choices)
        {
            Add("choose", choice, (_, trace) => trace.Saw(answer.Root));
        }

        foreach (var rule in version.LimitRules)
        {
            Add("limit", rule.Id, (offer, _) => offer.Limits.Any(l => l.Id == rule.Id));
        }

        for (var i = 0; i < version.Routes.Count; i++)
        {
            var number = version.Routes[i].Number;
            Add("route", Number(number), (offer, _) => offer.Route.Number == number);
        }

        foreach (var table in version.Tables)
        {
            _rows.AddRange(table.Rows.Select(row => ($"{table.Name} {Number(row.Number)}", row)));
        }

        _ruleHits = new int[_rules.Count];
        _rowHits = new int[_rows.Count];
    }

    /// <summary>Counts one case that this version has answered.</summary>
    public void Count(Offer offer, CoverageTrace trace)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            _ruleHits[i] += _rules[i].IsReached(offer, trace) ? 1 : 0;
        }

        for (var i = 0; i < _rows.Count; i++)
        {
            _rowHits[i] += trace.Saw(_rows[i].Row) ? 1 : 0;
        }
    }

    public PackCoverage Result() => new(
        _version.Id,
        _version.Version,
        [.. _rules.Select((rule, i) => new PackPart(rule.Kind, rule.Name, _ruleHits[i]))],
        [.. _rows.Select((row, i) => new PackPart("row", row.Name, _rowHits[i]))]);

    private void Add(string kind, string name, Func<Offer, CoverageTrace, bool> isReached) => _rules.Add((kind, name, isReached));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
