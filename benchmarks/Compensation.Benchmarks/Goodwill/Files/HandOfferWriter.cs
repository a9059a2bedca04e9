using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>Writes a <see cref="HandOffer"/> as the library writes the same offer, byte for byte. What never changes is encoded once.</summary>
internal sealed class HandOfferWriter : IDisposable
{
    private const string Source = "Goodwill policy";

    private static readonly JsonEncodedText Claim = JsonEncodedText.Encode("claim");
    private static readonly JsonEncodedText Claimant = JsonEncodedText.Encode("claimant");
    private static readonly JsonEncodedText Pack = JsonEncodedText.Encode("pack");
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText Hash = JsonEncodedText.Encode("hash");
    private static readonly JsonEncodedText Engine = JsonEncodedText.Encode("engine");
    private static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");
    private static readonly JsonEncodedText Currency = JsonEncodedText.Encode("currency");
    private static readonly JsonEncodedText Total = JsonEncodedText.Encode("total");
    private static readonly JsonEncodedText Losses = JsonEncodedText.Encode("losses");
    private static readonly JsonEncodedText Remedies = JsonEncodedText.Encode("remedies");
    private static readonly JsonEncodedText Limits = JsonEncodedText.Encode("limits");
    private static readonly JsonEncodedText Route = JsonEncodedText.Encode("route");
    private static readonly JsonEncodedText Reasons = JsonEncodedText.Encode("reasons");
    private static readonly JsonEncodedText Loss = JsonEncodedText.Encode("loss");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Amount = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText Method = JsonEncodedText.Encode("method");
    private static readonly JsonEncodedText Right = JsonEncodedText.Encode("right");
    private static readonly JsonEncodedText SourceKey = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText SourceText = JsonEncodedText.Encode(Source);
    private static readonly JsonEncodedText Remedy = JsonEncodedText.Encode("remedy");
    private static readonly JsonEncodedText Form = JsonEncodedText.Encode("form");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Parts = JsonEncodedText.Encode("parts");
    private static readonly JsonEncodedText Limit = JsonEncodedText.Encode("limit");
    private static readonly JsonEncodedText Over = JsonEncodedText.Encode("over");
    private static readonly JsonEncodedText Before = JsonEncodedText.Encode("before");
    private static readonly JsonEncodedText After = JsonEncodedText.Encode("after");
    private static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");
    private static readonly JsonEncodedText GoodwillId = JsonEncodedText.Encode("goodwill");
    private static readonly JsonEncodedText Euro = JsonEncodedText.Encode("EUR");
    private static readonly JsonEncodedText Offered = JsonEncodedText.Encode("offered");
    private static readonly JsonEncodedText Declined = JsonEncodedText.Encode("declined");
    private static readonly JsonEncodedText UnitsKey = JsonEncodedText.Encode("units");
    private static readonly JsonEncodedText ValidKey = JsonEncodedText.Encode("valid");

    // By type of loss.
    private static readonly JsonEncodedText[] LossIds = Encoded("purchase", "time", "records", "trust");
    private static readonly JsonEncodedText[] LossTypes = Encoded("direct", "indirect", "data", "reputational");
    private static readonly JsonEncodedText[] LossMethods = Encoded("market price", "time cost", "statutory privacy damages", "satisfaction score");
    private static readonly JsonEncodedText[] LossRights = Encoded("redress", "redress", "privacy", "fair dealing");
    private static readonly byte[][] LossReasons =
    [
        Reason("purchase", "loss", "redress"), Reason("time", "loss", "redress"), Reason("records", "loss", "privacy"), Reason("trust", "loss", "fair dealing"),
    ];

    // By remedy.
    private static readonly JsonEncodedText[] RemedyIds = Encoded("refund", "replacement", "time_money", "time_voucher", "records_money", "monitoring", "credit");
    private static readonly JsonEncodedText[] RemedyForms = Encoded("cash", "goods", "cash", "service", "cash", "service", "service");
    private static readonly int[] RemedyLosses = [0, 0, 1, 1, 2, 2, 3];
    private static readonly byte[][] RemedyReasons =
    [
        Reason("refund", "remedy"), Reason("replacement", "remedy"), Reason("time_money", "remedy"), Reason("time_voucher", "remedy"),
        Reason("records_money", "remedy"), Reason("monitoring", "remedy"), Reason("credit", "remedy"),
    ];

    // By level, none first.
    private static readonly byte[][] Apologies = [[], Apology("email"), Apology("letter"), Apology("manager"), Apology("executive")];
    private static readonly byte[][] ApologyReasons =
    [
        [], Reason("apology_by_email", "remedy"), Reason("apology_by_letter", "remedy"), Reason("apology_by_manager", "remedy"), Reason("apology_by_executive", "remedy"),
    ];

    private static readonly JsonEncodedText[] LimitIds = Encoded("most", "paid_before", "least");
    private static readonly byte[][] LimitReasons = [Reason("most", "limit"), Reason("paid_before", "limit"), Reason("least", "limit")];
    private static readonly byte[] TooLate = Reason("too_late", "decline");

    private readonly Utf8JsonWriter _json;
    private readonly JsonEncodedText _version;
    private readonly JsonEncodedText _hash;
    private readonly JsonEncodedText _engine;

    public HandOfferWriter(IBufferWriter<byte> output, OfferHead head)
    {
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        _version = JsonEncodedText.Encode(head.Version);
        _hash = JsonEncodedText.Encode(head.Hash);
        _engine = JsonEncodedText.Encode(head.Engine);
    }

    public void Dispose() => _json.Dispose();

    public void Write(HandClaim claim, HandOffer offer)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteNumber(Format, 1);
        _json.WriteString(Claim, claim.Id.Span);
        if (!claim.Claimant.IsEmpty)
        {
            _json.WriteString(Claimant, claim.Claimant.Span);
        }

        _json.WriteString(Pack, GoodwillId);
        _json.WriteString(Version, _version);
        _json.WriteString(Hash, _hash);
        _json.WriteString(Engine, _engine);
        var isDeclined = offer.IsTooLate || offer.IsNothingDue;
        _json.WriteString(Decision, isDeclined ? Declined : Offered);
        _json.WriteString(Currency, Euro);
        Money(Total, offer.Total);
        WriteLosses(offer);
        if (!isDeclined && (offer.LineCount > 0 || offer.Apology != HandApology.None))
        {
            WriteRemedies(offer);
        }

        if (offer.Most.Applied || offer.PaidBefore.Applied || offer.Least.Applied)
        {
            _json.WriteStartArray(Limits);
            WriteLimit(0, offer.Most, offer);
            WriteLimit(1, offer.PaidBefore, offer);
            WriteLimit(2, offer.Least, offer);
            _json.WriteEndArray();
        }

        _json.WritePropertyName(Route);
        Raw(offer.Total switch
        {
            < 500_00 => """{"approval":"automatic","priority":3}"""u8,
            < 3000_00 => """{"approval":"manager","priority":2}"""u8,
            _ => """{"approval":"committee","priority":1}"""u8,
        });
        WriteReasons(offer, isDeclined);
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WriteLosses(HandOffer offer)
    {
        var any = false;
        for (var type = 0; type < offer.Losses.Length; type++)
        {
            if (offer.Losses[type] is not { } amount)
            {
                continue;
            }

            if (!any)
            {
                _json.WriteStartArray(Losses);
                any = true;
            }

            _json.WriteStartObject();
            _json.WriteString(Loss, LossIds[type]);
            _json.WriteString(Type, LossTypes[type]);
            Money(Amount, amount);
            _json.WriteString(Method, LossMethods[type]);
            _json.WriteString(Right, LossRights[type]);
            _json.WriteString(SourceKey, SourceText);
            _json.WriteEndObject();
        }

        if (any)
        {
            _json.WriteEndArray();
        }
    }

    private void WriteRemedies(HandOffer offer)
    {
        _json.WriteStartArray(Remedies);
        for (var i = 0; i < offer.LineCount; i++)
        {
            var remedy = offer.Lines[i];
            _json.WriteStartObject();
            _json.WriteString(Remedy, RemedyIds[(int)remedy]);
            _json.WriteString(Form, RemedyForms[(int)remedy]);
            Money(Value, offer.Values[i]);
            _json.WriteStartArray(Parts);
            _json.WriteStartObject();
            _json.WriteString(Loss, LossIds[RemedyLosses[(int)remedy]]);
            Money(Value, offer.Values[i]);
            _json.WriteEndObject();
            _json.WriteEndArray();
            if (remedy == HandRemedy.Monitoring)
            {
                _json.WritePropertyName(UnitsKey);
                Raw(offer.IsMonitoredLong ? """{"count":24,"of":"month"}"""u8 : """{"count":12,"of":"month"}"""u8);
            }
            else if (remedy == HandRemedy.TimeVoucher)
            {
                _json.WritePropertyName(ValidKey);
                Raw("""{"months":12}"""u8);
            }

            _json.WriteString(SourceKey, SourceText);
            _json.WriteEndObject();
        }

        if (offer.Apology != HandApology.None)
        {
            Raw(Apologies[(int)offer.Apology]);
        }

        _json.WriteEndArray();
    }

    private void WriteLimit(int id, HandLimit limit, HandOffer offer)
    {
        if (!limit.Applied)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString(Limit, LimitIds[id]);
        _json.WritePropertyName(Over);
        Raw("""["all"]"""u8);
        Money(Before, limit.Before);
        Money(After, limit.After);
        _json.WriteStartArray(Parts);
        for (var i = 0; i < offer.LineCount; i++)
        {
            _json.WriteStartObject();
            _json.WriteString(Remedy, RemedyIds[(int)offer.Lines[i]]);
            Money(Before, limit.LinesBefore[i]);
            Money(After, limit.LinesAfter[i]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteReasons(HandOffer offer, bool isDeclined)
    {
        _json.WriteStartArray(Reasons);
        if (offer.IsTooLate)
        {
            Raw(TooLate);
        }

        for (var type = 0; type < offer.Losses.Length; type++)
        {
            if (offer.Losses[type] is not null)
            {
                Raw(LossReasons[type]);
            }
        }

        for (var i = 0; i < offer.LineCount && !isDeclined; i++)
        {
            Raw(RemedyReasons[(int)offer.Lines[i]]);
        }

        if (offer.Apology != HandApology.None)
        {
            Raw(ApologyReasons[(int)offer.Apology]);
        }

        WriteReason(0, offer.Most);
        WriteReason(1, offer.PaidBefore);
        WriteReason(2, offer.Least);
        if (offer.IsNothingDue)
        {
            Raw("""{"rule":"nothing_due","kind":"standard"}"""u8);
        }

        _json.WriteEndArray();
    }

    private void WriteReason(int id, HandLimit limit)
    {
        if (limit.Applied)
        {
            Raw(LimitReasons[id]);
        }
    }

    private void Raw(ReadOnlySpan<byte> json) => _json.WriteRawValue(json, skipInputValidation: true);

    private void Money(JsonEncodedText key, long cents) =>
        _json.WriteNumber(key, unchecked(new decimal((int)cents, (int)(cents >> 32), 0, isNegative: false, scale: 2)));

    private static JsonEncodedText[] Encoded(params string[] texts) => [.. texts.Select(t => JsonEncodedText.Encode(t))];

    private static byte[] Reason(string rule, string kind, string? right = null) => Encoding.UTF8.GetBytes(right is null
        ? $$"""{"rule":"{{rule}}","kind":"{{kind}}","source":"{{Source}}"}"""
        : $$"""{"rule":"{{rule}}","kind":"{{kind}}","right":"{{right}}","source":"{{Source}}"}""");

    private static byte[] Apology(string level) =>
        Encoding.UTF8.GetBytes($$"""{"remedy":"apology_by_{{level}}","form":"apology","level":"{{level}}","source":"{{Source}}"}""");
}
