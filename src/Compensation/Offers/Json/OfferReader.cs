using System.Collections.ObjectModel;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers;

/// <summary>Reads the JSON that <see cref="OfferWriter"/> writes; an unknown key is an error, for what is not read could not be written back.</summary>
internal static class OfferReader
{
    private static readonly JsonLoadSettings Strict = new()
    {
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Load,
    };

    /// <summary>The offer that a text is.</summary>
    /// <exception cref="CompensationException">The text is no offer of this format.</exception>
    public static Offer Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        var offer = Read(reader);
        try
        {
            while (reader.Read())
            {
                // Newtonsoft.Json itself refuses what stands behind a value, unless it is a comment.
            }
        }
        catch (JsonReaderException exception)
        {
            throw NotJson(exception);
        }

        return offer;
    }

    /// <summary>The offer that begins at the reader's current token.</summary>
    /// <exception cref="CompensationException">It is no offer of this format.</exception>
    public static Offer Read(JsonReader reader)
    {
        var diagnostics = new List<Diagnostic>();
        var json = Load(reader);
        var fields = new JsonFields(json, "", diagnostics);
        if (fields.RequiredNumber("format") is not Offer.Format and var format && diagnostics.Count == 0)
        {
            fields.Report(ClaimDiagnostics.UnknownFormat, json["format"], null, CanonicalNumber.Text(format), Offer.Format);
            throw new CompensationException(diagnostics);
        }

        var offer = ReadOffer(fields);
        fields.ReportUnknown();
        return diagnostics.Count == 0 ? offer : throw new CompensationException(diagnostics);
    }

    private static JObject Load(JsonReader reader)
    {
        try
        {
            return JObject.Load(reader, Strict);
        }
        catch (JsonReaderException exception)
        {
            throw NotJson(exception);
        }
    }

    private static CompensationException NotJson(JsonReaderException exception) =>
        new([ClaimDiagnostics.NotJson.In(null, exception.Message) with { Line = exception.LineNumber, Column = exception.LinePosition + 1, Length = 1 }]);

    private static Offer ReadOffer(JsonFields fields) => new()
    {
        Claim = fields.RequiredText("claim"),
        Claimant = fields.Text("claimant"),
        Pack = fields.Text("pack"),
        Version = fields.Text("version"),
        Hash = fields.Text("hash"),
        Engine = fields.Text("engine"),
        Effective = fields.Date("effective"),
        Decision = fields.Word("decision", WireWords.Decisions),
        Currency = fields.Text("currency"),
        Digits = fields.Whole("digits", Offer.MostDigits),
        Total = fields.Number("total"),
        Losses = fields.Lines("losses", ReadLoss),
        Remedies = fields.Lines("remedies", ReadRemedy),
        Alternatives = fields.Lines("alternatives", ReadRemedy),
        Limits = fields.Lines("limits", ReadLimit),
        Route = fields.Map("route") is { Count: > 0 } values ? new Route(values) : Route.None,
        Deadlines = Deadlines(fields.Map("deadlines")),
        Figures = fields.Map("figures"),
        Reasons = fields.Lines("reasons", ReadReason),
        Missing = fields.Names("missing"),
        Assumed = fields.Map("assumed"),
        Warnings = fields.Lines("warnings", ReadWarning),
    };

    private static Loss ReadLoss(JsonFields fields)
    {
        var id = fields.RequiredText("loss");
        var (source, unverified, sources) = ReadGrounds(fields);
        return new Loss
        {
            Id = id,
            Rule = fields.Text("rule") ?? id,
            Type = fields.Word("type", WireWords.LossTypes),
            Kind = fields.Text("kind"),
            Amount = fields.Number("amount"),
            IsUnknown = fields.IsNull("amount"),
            Range = fields.Object("range", ReadRange),
            Method = fields.Text("method"),
            Right = fields.Text("right"),
            Source = source,
            Unverified = unverified,
            Sources = sources,
            Figures = fields.Map("figures"),
        };
    }

    private static Remedy ReadRemedy(JsonFields fields)
    {
        var (source, unverified, sources) = ReadGrounds(fields);
        return new Remedy
        {
            Id = fields.RequiredText("remedy"),
            Form = fields.Word("form", WireWords.RemedyForms),
            Choice = fields.Text("choice"),
            Value = fields.Number("value"),
            IsUnknown = fields.IsNull("value"),
            Range = fields.Object("range", ReadRange),
            Parts = fields.Lines("parts", static part => new RemedyPart(part.RequiredText("loss"), part.Number("value"))),
            Units = fields.Object("units", static units => new Units(units.RequiredNumber("count"), units.RequiredText("of"))),
            Valid = fields.Object("valid", static valid => new Validity { Months = valid.Whole("months") ?? 0, Days = valid.Whole("days") ?? 0, Until = valid.Date("until") }),
            Level = fields.Text("level"),
            What = fields.Texts("what"),
            Right = fields.Text("right"),
            Source = source,
            Unverified = unverified,
            Sources = sources,
            Figures = fields.Map("figures"),
        };
    }

    private static AmountRange ReadRange(JsonFields fields) => new(fields.Number("low"), fields.Number("high"));

    private static AppliedLimit ReadLimit(JsonFields fields) => new()
    {
        Id = fields.RequiredText("limit"),
        Over = fields.Names("over"),
        Before = fields.RequiredNumber("before"),
        After = fields.RequiredNumber("after"),
        Parts = fields.Lines("parts", static part => new LimitPart(part.RequiredText("remedy"), part.RequiredNumber("before"), part.RequiredNumber("after"))),
    };

    private static Reason ReadReason(JsonFields fields)
    {
        var (source, unverified, sources) = ReadGrounds(fields);
        return new Reason
        {
            Rule = fields.RequiredText("rule"),
            Kind = fields.Word("kind", WireWords.RuleKinds),
            Right = fields.Text("right"),
            Source = source,
            Unverified = unverified,
            Sources = sources,
            Because = fields.Texts("because"),
        };
    }

    private static (string? Source, bool Unverified, IReadOnlyList<Citation> Sources) ReadGrounds(JsonFields fields)
    {
        var (source, unverified) = (fields.Text("source"), fields.Flag("unverified"));
        var sources = fields.Lines("sources", static cited => new Citation { Text = cited.RequiredText("source"), Texts = cited.Texts("texts"), Unverified = cited.Flag("unverified") });
        return (source, unverified, sources.Count > 0 ? sources : Grounds.Alone(source, unverified));
    }

    private static Diagnostic ReadWarning(JsonFields fields)
    {
        var severity = fields.Text("severity") is null ? DiagnosticSeverity.Warning : fields.Word("severity", WireWords.Severities);
        return new Diagnostic(fields.RequiredText("code"), severity, fields.RequiredText("message"))
        {
            Rule = fields.Text("rule"),
            File = fields.Text("file"),
            Line = fields.Whole("line") ?? 0,
            Column = fields.Whole("column") ?? 0,
            Suggestion = fields.Text("suggestion"),
        };
    }

    private static ReadOnlyDictionary<string, object?> Deadlines(IReadOnlyDictionary<string, object?> texts)
    {
        var deadlines = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in texts)
        {
            deadlines.Add(name, value is string text ? Moment(text) : value);
        }

        return new ReadOnlyDictionary<string, object?>(deadlines);
    }

    /// <summary>The date or time that a text says, if it is written the way we write it; otherwise the text, so that writing it back gives the same bytes.</summary>
    private static object Moment(string text)
    {
        object? moment =
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local
            : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant
            : null;
        return moment is not null && ValueWriter.IsoText(moment) == text ? moment : text;
    }
}
