using System.Buffers;
using System.Text.Json;

namespace Compensation.Offers;

/// <summary>
/// The one writer of an offer's JSON, which every other way out is tested against: a line of UTF-8, keys in a fixed order and left out where there is nothing to say,
/// money with its digits, other numbers canonical. It can be used for many offers; each is flushed when it is done, without a line end.
/// </summary>
internal sealed class OfferWriter(IBufferWriter<byte> output) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, ValueWriter.Options);
    private int _digits;

    public void Dispose() => _json.Dispose();

    /// <summary>Writes one offer.</summary>
    public void Write(Offer offer)
    {
        // An offer that failed on a foreign value has left half a line in the writer.
        _json.Reset();
        var currencyDigits = (offer.Currency is null ? null : Currency.Digits(offer.Currency)) ?? 0;
        _digits = offer.Digits ?? currencyDigits;

        _json.WriteStartObject();
        _json.WriteNumber(OfferKeys.Format, Offer.Format);
        Text(OfferKeys.Claim, offer.Claim);
        Text(OfferKeys.Claimant, offer.Claimant);
        Text(OfferKeys.Pack, offer.Pack);
        Text(OfferKeys.Version, offer.Version);
        Text(OfferKeys.Hash, offer.Hash);
        Text(OfferKeys.Engine, offer.Engine);
        Text(OfferKeys.Effective, offer.Effective is { } date ? ValueWriter.IsoText(date) : null);
        Text(OfferKeys.Decision, WireWords.Decisions.Of(offer.Decision));
        Text(OfferKeys.Currency, offer.Currency);
        if (_digits != currencyDigits)
        {
            _json.WriteNumber(OfferKeys.Digits, _digits);
        }

        Money(OfferKeys.Total, offer.Total, isUnknown: offer.Decision == Decision.NeedsReview);
        Lines(OfferKeys.Losses, offer.Losses, static (writer, loss) => writer.Line(loss));
        Lines(OfferKeys.Remedies, offer.Remedies, static (writer, remedy) => writer.Line(remedy));
        Lines(OfferKeys.Alternatives, offer.Alternatives, static (writer, remedy) => writer.Line(remedy));
        Lines(OfferKeys.Limits, offer.Limits, static (writer, limit) => writer.Line(limit));
        Map(OfferKeys.Route, offer.Route.Values);
        Map(OfferKeys.Deadlines, offer.Deadlines);
        Map(OfferKeys.Figures, offer.Figures);
        Lines(OfferKeys.Reasons, offer.Reasons, static (writer, reason) => writer.Line(reason));
        Names(OfferKeys.Missing, offer.Missing);
        Map(OfferKeys.Assumed, offer.Assumed);
        Lines(OfferKeys.Warnings, offer.Warnings, static (writer, warning) => writer.Line(warning));
        _json.WriteEndObject();
        _json.Flush();
    }

    private void Line(Loss loss)
    {
        Text(OfferKeys.Loss, loss.Id);
        Text(OfferKeys.Rule, loss.Rule == loss.Id ? null : loss.Rule);
        Text(OfferKeys.Type, WireWords.LossTypes.Of(loss.Type));
        Text(OfferKeys.Kind, loss.Kind);
        Money(OfferKeys.Amount, loss.Amount, loss.IsUnknown);
        Range(loss.Range);
        Text(OfferKeys.Method, loss.Method);
        Grounds(loss.Right, loss.Source, loss.Unverified, loss.Sources);
        Map(OfferKeys.Figures, loss.Figures);
    }

    private void Line(Remedy remedy)
    {
        Text(OfferKeys.Remedy, remedy.Id);
        Text(OfferKeys.Form, WireWords.RemedyForms.Of(remedy.Form));
        Text(OfferKeys.Choice, remedy.Choice);
        Money(OfferKeys.Value, remedy.Value, remedy.IsUnknown);
        Range(remedy.Range);
        Lines(OfferKeys.Parts, remedy.Parts, static (writer, part) =>
        {
            writer.Text(OfferKeys.Loss, part.Loss);
            writer.Money(OfferKeys.Value, part.Value, isUnknown: true);
        });
        if (remedy.Units is { } units)
        {
            _json.WriteStartObject(OfferKeys.Units);
            _json.WriteNumber(OfferKeys.Count, units.Count.Canonical());
            Text(OfferKeys.Of, units.Of);
            _json.WriteEndObject();
        }

        if (remedy.Valid is { } valid)
        {
            _json.WriteStartObject(OfferKeys.Valid);
            Whole(OfferKeys.Months, valid.Months);
            Whole(OfferKeys.Days, valid.Days);
            Text(OfferKeys.Until, valid.Until is { } until ? ValueWriter.IsoText(until) : null);
            _json.WriteEndObject();
        }

        Text(OfferKeys.Level, remedy.Level);
        Texts(OfferKeys.What, remedy.What);
        Grounds(remedy.Right, remedy.Source, remedy.Unverified, remedy.Sources);
        Map(OfferKeys.Figures, remedy.Figures);
    }

    private void Line(AppliedLimit limit)
    {
        Text(OfferKeys.Limit, limit.Id);
        Names(OfferKeys.Over, limit.Over);
        Money(OfferKeys.Before, limit.Before, isUnknown: false);
        Money(OfferKeys.After, limit.After, isUnknown: false);
        Lines(OfferKeys.Parts, limit.Parts, static (writer, part) =>
        {
            writer.Text(OfferKeys.Remedy, part.Remedy);
            writer.Money(OfferKeys.Before, part.Before, isUnknown: false);
            writer.Money(OfferKeys.After, part.After, isUnknown: false);
        });
    }

    private void Line(Reason reason)
    {
        Text(OfferKeys.Rule, reason.Rule);
        Text(OfferKeys.Kind, WireWords.RuleKinds.Of(reason.Kind));
        Grounds(reason.Right, reason.Source, reason.Unverified, reason.Sources);
        Texts(OfferKeys.Because, reason.Because);
    }

    private void Line(Diagnostic warning)
    {
        Text(OfferKeys.Code, warning.Code);
        Text(OfferKeys.Severity, warning.Severity == DiagnosticSeverity.Warning ? null : WireWords.Severities.Of(warning.Severity));
        Text(OfferKeys.Message, warning.Message);
        Text(OfferKeys.Rule, warning.Rule);
        Text(OfferKeys.File, warning.File);
        Whole(OfferKeys.Line, warning.Line);
        Whole(OfferKeys.Column, warning.Column);
        Text(OfferKeys.Suggestion, warning.Suggestion);
    }

    private void Grounds(string? right, string? source, bool unverified, IReadOnlyList<Citation> sources)
    {
        Text(OfferKeys.Right, right);
        Text(OfferKeys.Source, source);
        Unverified(unverified);
        if (Packs.Rules.Grounds.AreMore(sources, source, unverified))
        {
            Lines(OfferKeys.Sources, sources, static (writer, citation) =>
            {
                writer.Text(OfferKeys.Source, citation.Text);
                writer.Texts(OfferKeys.Texts, citation.Texts);
                writer.Unverified(citation.Unverified);
            });
        }
    }

    private void Unverified(bool unverified)
    {
        if (unverified)
        {
            _json.WriteBoolean(OfferKeys.Unverified, true);
        }
    }

    private void Range(AmountRange? range)
    {
        if (range is not null)
        {
            _json.WriteStartObject(OfferKeys.Range);
            Money(OfferKeys.Low, range.Low, isUnknown: false);
            Money(OfferKeys.High, range.High, isUnknown: false);
            _json.WriteEndObject();
        }
    }

    private void Text(JsonEncodedText key, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(key, text);
        }
    }

    private void Money(JsonEncodedText key, decimal? amount, bool isUnknown)
    {
        if (amount is { } known)
        {
            _json.WriteNumber(key, known.WithDigits(_digits));
        }
        else if (isUnknown)
        {
            _json.WriteNull(key);
        }
    }

    private void Whole(JsonEncodedText key, int count)
    {
        if (count != 0)
        {
            _json.WriteNumber(key, count);
        }
    }

    private void Lines<T>(JsonEncodedText key, IReadOnlyList<T> lines, Action<OfferWriter, T> write)
    {
        if (lines.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(key);
        for (var i = 0; i < lines.Count; i++)
        {
            _json.WriteStartObject();
            write(this, lines[i]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Names(JsonEncodedText key, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(key);
        for (var i = 0; i < names.Count; i++)
        {
            _json.WriteStringValue(names[i]);
        }

        _json.WriteEndArray();
    }

    private void Texts(JsonEncodedText key, IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        _json.WriteStartObject(key);
        foreach (var (language, text) in texts)
        {
            _json.WriteString(language, text);
        }

        _json.WriteEndObject();
    }

    private void Map(JsonEncodedText key, IReadOnlyDictionary<string, object?> values)
    {
        if (values.Count > 0)
        {
            _json.WritePropertyName(key);
            ValueWriter.WriteMap(_json, values);
        }
    }
}
