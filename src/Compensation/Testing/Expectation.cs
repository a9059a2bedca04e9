namespace Compensation.Testing;

/// <summary>Holds an offer against what a test states of it.</summary>
internal sealed class Expectation
{
    private readonly List<PackTestDifference> _differences = [];

    public static IReadOnlyList<PackTestDifference> Compare(ExpectSyntax expect, Offer offer)
    {
        var comparison = new Expectation();
        comparison.CompareAll(expect, offer);
        return comparison._differences;
    }

    private void CompareAll(ExpectSyntax expect, Offer offer)
    {
        var decision = WireWords.Decisions.Of(offer.Decision);
        if (expect.Decision is { } stated && stated.Text != decision)
        {
            _differences.Add(new PackTestDifference("decision", stated.Text, offer.Decision == Decision.Invalid ? Problems(offer) : decision));
        }
        else if (expect.Decision is null && offer.Decision == Decision.Invalid)
        {
            // Nothing is found in a claim that was never judged, so a slip in the claim could pass for an expectation that is met.
            _differences.Add(new PackTestDifference("claim", "a claim that the pack can judge", Problems(offer)));
        }

        if (expect.Total is { } total && !StatedValue.Matches(total, offer.Total))
        {
            _differences.Add(new PackTestDifference("total", StatedValue.Text(total), StatedValue.Text(offer.Total)));
        }

        Lines("losses", expect.Losses, offer.Losses, loss => StatedFields.Of(loss, OfferElements.Loss), StatedLine.Losses.Id);
        Lines("remedies", expect.Remedies, offer.Remedies, r => StatedFields.Of(r, offer.Currency), StatedLine.Remedies.Id);
        Lines("alternatives", expect.Alternatives, offer.Alternatives, r => StatedFields.Of(r, offer.Currency), StatedLine.Remedies.Id);
        Limits(expect.Limits, offer.Limits);
        Set("missing", expect.Missing, offer.Missing);
        Set("warnings", expect.Warnings, [.. offer.Warnings.Select(w => w.Code).Distinct()]);
        Among("reasons", expect.Reasons, [.. offer.Reasons.Select(r => r.Rule).Distinct()]);
        Map("route", expect.Route, offer.Route.Values);
        Map("deadlines", expect.Deadlines, offer.Deadlines);
        Map("figures", expect.Figures, offer.Figures);
        Map("assumed", expect.Assumed, offer.Assumed);
    }

    /// <summary>All lines are stated, in any order.</summary>
    private void Lines<T>(string what, IReadOnlyList<StatedLine>? stated, IReadOnlyList<T> lines, Func<T, IReadOnlyDictionary<string, object?>> fieldsOf, string id)
    {
        if (stated is null)
        {
            return;
        }

        var actual = lines.Select(fieldsOf).ToArray();
        var pairs = LineMatching.Pair(stated.Count, actual.Length, (s, a) => Matches(stated[s], actual[a]));
        var unmet = stated.Where((_, s) => pairs[s] < 0).ToArray();
        var unstated = actual.Where((_, a) => !pairs.Contains(a)).ToArray();
        if (unmet.Length > 0 || unstated.Length > 0)
        {
            Differ(what, unmet, unstated, stated.Count == 0 || actual.Length == 0, id);
        }
    }

    /// <summary>All limits that changed something are stated, in the order they were applied.</summary>
    private void Limits(IReadOnlyList<StatedLine>? stated, IReadOnlyList<AppliedLimit> limits)
    {
        var actual = limits.Select(limit => StatedFields.Of(limit, OfferElements.Limit)).ToArray();
        if (stated is not null && (stated.Count != actual.Length || stated.Where((s, i) => !Matches(s, actual[i])).Any()))
        {
            Differ("limits", stated, actual, isAll: true, StatedLine.Limits.Id);
        }
    }

    private void Differ(string what, IReadOnlyList<StatedLine> stated, IReadOnlyList<IReadOnlyDictionary<string, object?>> actual, bool isAll, string id)
    {
        var keys = stated.SelectMany(s => s.Fields.Keys).Append(id).ToHashSet(StringComparer.Ordinal);
        var nothing = isAll ? "none" : "no others";
        _differences.Add(new PackTestDifference(
            what,
            stated.Count == 0 ? nothing : string.Join('\n', stated.Select(s => StatedValue.Text(s.Node))),
            actual.Count == 0 ? nothing : string.Join('\n', actual.Select(a => StatedValue.Text(Shown(a, keys))))));
    }

    /// <summary>The fields of a line that its test speaks of, and those by which a reader knows the line.</summary>
    private static Dictionary<string, object?> Shown(IReadOnlyDictionary<string, object?> line, HashSet<string> keys) =>
        line.Where(f => keys.Contains(f.Key) || (f.Value is not null && f.Key is "form" or "type" or "value" or "amount" or "before" or "after"))
            .ToDictionary(f => f.Key, f => f.Value);

    private static bool Matches(StatedLine stated, IReadOnlyDictionary<string, object?> line) =>
        stated.Fields.All(field => StatedValue.Matches(field.Value, line[field.Key]));

    /// <summary>Exactly these, in any order.</summary>
    private void Set(string what, IReadOnlyList<Word>? stated, IReadOnlyList<string> actual)
    {
        if (stated is not null && !actual.ToHashSet(StringComparer.Ordinal).SetEquals(stated.Select(w => w.Text)))
        {
            Differ(what, stated, actual);
        }
    }

    /// <summary>These are among them; an empty list says that there are none.</summary>
    private void Among(string what, IReadOnlyList<Word>? stated, IReadOnlyList<string> actual)
    {
        if (stated is not null && (stated.Count == 0 ? actual.Count > 0 : stated.Any(w => !actual.Contains(w.Text))))
        {
            Differ(what, stated, actual);
        }
    }

    private void Differ(string what, IReadOnlyList<Word> stated, IReadOnlyList<string> actual) =>
        _differences.Add(new PackTestDifference(what, Listed(stated.Select(w => w.Text)), Listed(actual)));

    /// <summary>These entries are there with these values; an empty map says that there are none.</summary>
    private void Map(string what, YamlMapping? stated, IReadOnlyDictionary<string, object?> actual)
    {
        if (stated is null)
        {
            return;
        }

        if (stated.Entries.Count == 0 && actual.Count > 0)
        {
            _differences.Add(new PackTestDifference(what, "none", StatedValue.Text(actual)));
        }

        foreach (var (key, value) in stated.Entries)
        {
            var isThere = actual.TryGetValue(key.Value, out var got);
            if (!StatedValue.Matches(value, got))
            {
                _differences.Add(new PackTestDifference($"{what}.{key.Value}", StatedValue.Text(value), isThere ? StatedValue.Text(got) : "nothing"));
            }
        }
    }

    private static string Listed(IEnumerable<string> names) => string.Join('\n', names.DefaultIfEmpty("none"));

    private static string Problems(Offer offer) => $"invalid\n{string.Join('\n', offer.Warnings.Select(w => w.Headline))}";
}
