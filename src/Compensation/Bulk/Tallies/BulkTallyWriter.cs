using System.Text.Json;

namespace Compensation.Bulk.Tallies;

/// <summary>The JSON of a tally. Sums are texts, since they may have more digits than a number of JSON is read with; what is nothing is left out.</summary>
internal static class BulkTallyWriter
{
    public const int Format = 1;

    public static void Write(BulkTally tally, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        Write("rejects", tally.Rejects, json);
        Write("warnings", tally.Warnings, json);
        json.WriteStartArray("versions");
        foreach (var version in tally.Versions)
        {
            Write(version, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(string key, ProblemCounts problems, Utf8JsonWriter json)
    {
        json.WriteStartArray(key);
        foreach (var (code, times, example) in problems.Ordered)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteNumber("times", times);
            json.WriteString("example", example);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(VersionTally version, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("pack", version.Pack);
        json.WriteString("version", version.Version);
        json.WriteString("hash", version.Hash);
        json.WriteStartObject("decisions");
        foreach (var decision in Enum.GetValues<Decision>())
        {
            if (version.Offers[decision] > 0)
            {
                json.WriteNumber(WireWords.Decisions.Of(decision), version.Offers[decision]);
            }
        }

        json.WriteEndObject();
        json.WriteStartObject("totals");
        foreach (var total in version.Offers.Totals)
        {
            Write(total, json);
        }

        json.WriteEndObject();
        json.WriteStartArray("routes");
        foreach (var route in version.Offers.Routes)
        {
            json.WriteStartObject();
            json.WriteStartObject("route");
            foreach (var (name, word) in route.Words)
            {
                json.WriteString(name, word);
            }

            json.WriteEndObject();
            Write(route, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write("standard", version.Standard, json);
        Write("eligibility", version.Eligibility, json);
        Write("losses", version.Losses, json);
        Write("remedies", version.Remedies, json);
        Write("limits", version.Limits, json);
        Write("deadlines", version.Deadlines, json);
        json.WriteStartObject("figures");
        foreach (var (name, times) in version.Figures)
        {
            json.WriteStartObject(name);
            json.WriteNumber("yes", times.Yes);
            json.WriteNumber("no", times.No);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Write("missing", version.Offers.Missing, json);
        json.WriteEndObject();
    }

    private static void Write(TotalTally total, Utf8JsonWriter json)
    {
        json.WriteStartObject(total.Currency);
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var amounts = total[decision];
            if (amounts.Count == 0)
            {
                continue;
            }

            json.WriteStartObject(WireWords.Decisions.Of(decision));
            json.WriteString("sum", amounts.Sum.ToString());
            json.WriteString("largest", CanonicalNumber.Text(amounts.Largest));

            // Pairs of a step and how many amounts it holds.
            json.WriteStartArray("steps");
            for (var i = 0; i < amounts.Steps.Length; i++)
            {
                if (amounts.Steps[i] > 0)
                {
                    json.WriteNumberValue(i);
                    json.WriteNumberValue(amounts.Steps[i]);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(string key, RuleSection section, Utf8JsonWriter json)
    {
        json.WriteStartArray(key);
        foreach (var rule in section.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("sort", rule.Sort);
            Write(rule, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(DecisionTally tally, Utf8JsonWriter json)
    {
        json.WriteStartObject("times");
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var part = tally[decision];
            if (part.Times == 0)
            {
                continue;
            }

            json.WriteStartObject(WireWords.Decisions.Of(decision));
            json.WriteNumber("times", part.Times);
            json.WriteNumber("unknown", part.Unknown);
            json.WriteStartObject("money");
            foreach (var currency in part.Currencies)
            {
                json.WriteStartObject(currency);
                json.WriteNumber("times", part.Valued(currency));
                json.WriteString("sum", part.Sum(currency).ToString());
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(string key, NameCounts counts, Utf8JsonWriter json)
    {
        json.WriteStartObject(key);
        foreach (var (name, times) in counts.Ordered)
        {
            json.WriteNumber(name, times);
        }

        json.WriteEndObject();
    }
}
