using System.Globalization;
using System.Text.Json;

namespace Compensation.Bulk.Tallies;

/// <summary>Reads what <see cref="BulkTallyWriter"/> writes.</summary>
internal static class BulkTallyReader
{
    /// <exception cref="JsonException">It is no tally of this format.</exception>
    public static BulkTally Read(JsonElement json)
    {
        try
        {
            if (json.GetProperty("format").GetInt32() != BulkTallyWriter.Format)
            {
                throw new JsonException("The tally is of another format.");
            }

            var tally = new BulkTally();
            foreach (var problem in json.GetProperty("rejects").EnumerateArray())
            {
                tally.AddReject(Text(problem, "code"), Times(problem), Text(problem, "example"));
            }

            foreach (var problem in json.GetProperty("warnings").EnumerateArray())
            {
                tally.Warnings.Add(Text(problem, "code"), Times(problem), Text(problem, "example"));
            }

            foreach (var version in json.GetProperty("versions").EnumerateArray())
            {
                Read(version, tally.Of(version.GetProperty("pack").GetString(), version.GetProperty("version").GetString(), version.GetProperty("hash").GetString()));
            }

            return tally;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new JsonException("This is no tally of a run.", e);
        }
    }

    private static void Read(JsonElement json, VersionTally version)
    {
        foreach (var decision in json.GetProperty("decisions").EnumerateObject())
        {
            version.Offers.Count(DecisionOf(decision.Name), decision.Value.GetInt64());
        }

        foreach (var currency in json.GetProperty("totals").EnumerateObject())
        {
            foreach (var amounts in currency.Value.EnumerateObject())
            {
                Read(amounts.Value, version.Offers.TotalIn(currency.Name)[DecisionOf(amounts.Name)]);
            }
        }

        foreach (var route in json.GetProperty("routes").EnumerateArray())
        {
            var words = route.GetProperty("route").EnumerateObject().Select(w => KeyValuePair.Create(w.Name, w.Value.GetString()!)).ToArray();
            Read(route, version.Offers.RouteOf(words));
        }

        Read(json.GetProperty("standard"), version.Standard);
        Read(json.GetProperty("eligibility"), version.Eligibility);
        Read(json.GetProperty("losses"), version.Losses);
        Read(json.GetProperty("remedies"), version.Remedies);
        Read(json.GetProperty("limits"), version.Limits);
        Read(json.GetProperty("deadlines"), version.Deadlines);
        Read(json.GetProperty("missing"), version.Offers.Missing);
        foreach (var figure in json.GetProperty("figures").EnumerateObject())
        {
            version.CountFigure(figure.Name, new FigureTally(figure.Value.GetProperty("yes").GetInt64(), figure.Value.GetProperty("no").GetInt64()));
        }
    }

    private static void Read(JsonElement json, AmountTally amounts)
    {
        var steps = new long[AmountSteps.Count];
        var pairs = json.GetProperty("steps").EnumerateArray().Select(v => v.GetInt64()).ToArray();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            steps[pairs[i]] = pairs[i + 1];
        }

        amounts.Add(ExactSum.Parse(Text(json, "sum")), decimal.Parse(Text(json, "largest"), CultureInfo.InvariantCulture), steps);
    }

    private static void Read(JsonElement json, RuleSection section)
    {
        foreach (var rule in json.EnumerateArray())
        {
            Read(rule, section.Of(Text(rule, "rule"), Text(rule, "sort")));
        }
    }

    private static void Read(JsonElement json, DecisionTally tally)
    {
        foreach (var decision in json.GetProperty("times").EnumerateObject())
        {
            var part = tally[DecisionOf(decision.Name)];
            part.Add(Times(decision.Value), decision.Value.GetProperty("unknown").GetInt64());
            foreach (var currency in decision.Value.GetProperty("money").EnumerateObject())
            {
                part.Add(currency.Name, Times(currency.Value), ExactSum.Parse(Text(currency.Value, "sum")));
            }
        }
    }

    private static void Read(JsonElement json, NameCounts counts)
    {
        foreach (var name in json.EnumerateObject())
        {
            counts.Add(name.Name, name.Value.GetInt64());
        }
    }

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? throw new FormatException($"`{key}` is null.");

    private static long Times(JsonElement json) => json.GetProperty("times").GetInt64();

    private static Decision DecisionOf(string word) =>
        WireWords.Decisions.TryParse(word, out var decision) ? decision : throw new FormatException($"`{word}` is no decision.");
}
