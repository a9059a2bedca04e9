using System.Diagnostics;
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
        AddRules(version.Eligibility);
        AddRules(version.LossRules);
        AddRules(version.RemedyRules);
        foreach (var (choice, answer) in version.Choices)
        {
            Add("choose", choice, (_, trace) => trace.Saw(answer.Root));
        }

        AddRules(version.LimitRules);
        foreach (var route in version.Routes)
        {
            Add("route", Number(route.Number), (offer, _) => offer.Route.Number == route.Number);
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

    private void AddRules(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules)
        {
            Add(WireWords.RuleKinds.Of(rule.Kind), rule.Id, (offer, _) => IsIn(offer, rule));
        }
    }

    private static bool IsIn(Offer offer, Rule rule) => rule.Kind switch
    {
        RuleKind.Decline or RuleKind.Review or RuleKind.Ask => offer.Reasons.Any(r => r.Rule == rule.Id),
        RuleKind.Loss => offer.Losses.Any(l => l.Rule == rule.Id),
        RuleKind.Remedy => offer.Remedies.Any(r => r.Id == rule.Id),
        RuleKind.Limit => offer.Limits.Any(l => l.Id == rule.Id),
        _ => throw new UnreachableException($"A pack has no rules of the kind {rule.Kind}."),
    };

    private void Add(string kind, string name, Func<Offer, CoverageTrace, bool> isReached) => _rules.Add((kind, name, isReached));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
