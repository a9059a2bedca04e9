using System.Buffers;
using System.Text;
using System.Text.Json;
using Compensation.Calculation;
using Compensation.Offers;
using Compensation.Packs.Rules;

namespace Compensation.Compilation;

/// <summary>
/// An offer's canonical JSON straight from compiled rules: all that does not differ from claim to claim is encoded once, and only amounts and ids
/// are put between. The same bytes as <see cref="OfferWriter"/>'s.
/// </summary>
internal sealed class OfferPieces
{
    private readonly CompiledVersion _version;
    private readonly PackVersion _pack;
    private readonly byte[] _identity;
    private readonly byte[][] _decisions;
    private readonly byte[] _digits;
    private readonly Piece[] _losses;
    private readonly Piece[] _remedies;
    private readonly byte[][] _limits;
    private readonly byte[][] _limitedRemedies;
    private readonly byte[][] _lossIds;
    private readonly byte[]?[] _routes;
    private readonly byte[][] _eligibilityReasons;
    private readonly byte[][] _lossReasons;
    private readonly byte[][] _remedyReasons;
    private readonly byte[][] _limitReasons;
    private readonly (int Input, byte[] Text)[] _assumed;

    public OfferPieces(CompiledVersion version)
    {
        _version = version;
        _pack = version.Pack;
        _identity = Utf8($",\"pack\":{Quoted(_pack.Id)},\"version\":{Quoted(_pack.Version)},\"hash\":{Quoted(_pack.Hash)},\"engine\":{Quoted(EngineVersion.Current)}");
        _decisions = [.. Enum.GetValues<Decision>().Select(d => Utf8($",\"decision\":{Quoted(WireWords.Decisions.Of(d))}"))];
        _digits = Utf8($",\"digits\":{_pack.Digits ?? 0}");
        _losses = [.. _pack.LossRules.Select(PieceOf)];
        _remedies = [.. _pack.RemedyRules.Select(PieceOf)];
        _limits = [.. _pack.LimitRules.Select(l => Utf8($"{{\"limit\":{Quoted(l.Id)}{(l.Over.Count == 0 ? "" : $",\"over\":[{string.Join(',', l.Over.Select(Quoted))}]")},\"before\":"))];
        _limitedRemedies = [.. _pack.RemedyRules.Select(r => Utf8($"{{\"remedy\":{Quoted(r.Id)},\"before\":"))];
        _lossIds = [.. _pack.LossRules.Select(r => Utf8(Quoted(r.Id)[1..^1]))];
        _routes = [.. _pack.Routes.Select(r => r.Constant is { } route ? PieceOf(route) : null)];
        _eligibilityReasons = [.. _pack.Eligibility.Select(ReasonOf)];
        _lossReasons = [.. _pack.LossRules.Select(ReasonOf)];
        _remedyReasons = [.. _pack.RemedyRules.Select(ReasonOf)];
        _limitReasons = [.. _pack.LimitRules.Select(ReasonOf)];
        _assumed =
        [
            .. _pack.Inputs.Where(i => i is { HasDefault: true, IsSensitive: false })
                .Select(i => (i.Index, Json(writer => WriteNamed(writer, i.Name, HostValue.Of(i.Default)))[1..^1])),
        ];
    }

    /// <summary>Writes the offer of the claim that was worked out last, without a line end; false when a published value needs the explaining evaluator.</summary>
    /// <param name="assessment">What was worked out.</param>
    /// <param name="claim">The claim's id, encoded and in quotes.</param>
    /// <param name="claimant">Who claims, encoded and in quotes; empty when the claim does not say.</param>
    /// <param name="line">Where it goes.</param>
    public bool Write(Assessment assessment, ReadOnlySpan<byte> claim, ReadOnlySpan<byte> claimant, OfferLine line)
    {
        var currencyDigits = assessment.Currency is null ? 0 : assessment.CurrencyDigits;
        var digits = _pack.Digits ?? currencyDigits;
        line.Add("{\"format\":1,\"claim\":"u8);
        line.Add(claim);
        if (!claimant.IsEmpty)
        {
            line.Add(",\"claimant\":"u8);
            line.Add(claimant);
        }

        line.Add(_identity);
        if (_version.Effective?.Invoke(assessment.Facts) is { } effective)
        {
            line.Add(",\"effective\":"u8);
            AddDate(line, effective);
        }

        line.Add(_decisions[(int)assessment.Decision]);
        if (assessment.Currency is { } currency)
        {
            line.Add(",\"currency\":\""u8);
            AddAscii(line, currency);
            line.Add((byte)'"');
        }

        if (digits != currencyDigits)
        {
            line.Add(_digits);
        }

        line.Add(",\"total\":"u8);
        line.AddMoney(assessment.Total, _version.MoneyDigits, digits);
        return Losses(assessment, line, digits)
            && Remedies(assessment, line, digits, isAlternative: false)
            && Remedies(assessment, line, digits, isAlternative: true)
            && Limits(assessment, line, digits)
            && Route(assessment, line)
            && Published(assessment, line, ",\"deadlines\":"u8, _version.Deadlines, static (a, i, value) => a.HasDeadline[i] = value is not null)
            && Published(assessment, line, ",\"figures\":"u8, _version.Figures, static (a, i, value) => a.FigureTruths[i] = value as bool?)
            && Reasons(assessment, line)
            && Assumed(assessment, line);
    }

    private bool Losses(Assessment assessment, OfferLine line, int digits)
    {
        var losses = assessment.Losses;
        for (var i = 0; i < losses.Length; i++)
        {
            ref readonly var loss = ref losses[i];
            ref readonly var piece = ref _losses[loss.Rule];
            line.Add(i == 0 ? ",\"losses\":["u8 : ","u8);
            if (loss.Number == 0)
            {
                line.Add(piece.Head);
            }
            else
            {
                line.Add("{\"loss\":\""u8);
                AddLossId(line, loss);
                line.Add(piece.NumberedHead);
            }

            if (loss.HasAmount)
            {
                line.Add(",\"amount\":"u8);
                line.AddMoney(loss.Amount, _version.MoneyDigits, digits);
            }

            line.Add(piece.Tail);
            (assessment.Current, assessment.Item) = (i, loss.Item);
            if (!Published(assessment, line, ",\"figures\":"u8, _version.LossFigures[loss.Rule]))
            {
                return false;
            }

            line.Add((byte)'}');
        }

        if (losses.Length > 0)
        {
            line.Add((byte)']');
        }

        return true;
    }

    private void AddLossId(OfferLine line, in FoundSlot loss)
    {
        line.Add(_lossIds[loss.Rule]);
        if (loss.Number > 0)
        {
            line.Add((byte)'[');
            line.AddNumber(loss.Number);
            line.Add((byte)']');
        }

        line.Add((byte)'"');
    }

    private bool Remedies(Assessment assessment, OfferLine line, int digits, bool isAlternative)
    {
        var isFirst = true;
        foreach (ref readonly var slot in assessment.Lines)
        {
            if (!slot.IsKept || slot.IsAlternative != isAlternative)
            {
                continue;
            }

            line.Add(!isFirst ? ","u8 : isAlternative ? ",\"alternatives\":["u8 : ",\"remedies\":["u8);
            isFirst = false;
            if (!Remedy(assessment, line, digits, slot))
            {
                return false;
            }
        }

        if (!isFirst)
        {
            line.Add((byte)']');
        }

        return true;
    }

    private bool Remedy(Assessment assessment, OfferLine line, int digits, in LineSlot slot)
    {
        ref readonly var piece = ref _remedies[slot.Rule];
        line.Add(piece.Head);
        if (slot.HasValue)
        {
            line.Add(",\"value\":"u8);
            line.AddMoney(slot.Value, _version.MoneyDigits, digits);
            var parts = assessment.PartsOf(slot);
            if (parts.Length > 0 && parts[0].Loss >= 0)
            {
                for (var i = 0; i < parts.Length; i++)
                {
                    line.Add(i == 0 ? ",\"parts\":[{\"loss\":\""u8 : ",{\"loss\":\""u8);
                    AddLossId(line, assessment.Losses[parts[i].Loss]);
                    line.Add(",\"value\":"u8);
                    line.AddMoney(parts[i].Final, _version.MoneyDigits, digits);
                    line.Add((byte)'}');
                }

                line.Add((byte)']');
            }
        }

        assessment.Current = slot.FirstLoss;
        if (_version.Details[slot.Rule] is { } detail)
        {
            AddDetail(assessment, line, _pack.RemedyRules[slot.Rule], detail, piece.Unit);
        }
        else
        {
            line.Add(piece.Detail);
        }

        line.Add(piece.Tail);
        if (!Published(assessment, line, ",\"figures\":"u8, _version.RemedyFigures[slot.Rule]))
        {
            return false;
        }

        line.Add((byte)'}');
        return true;
    }

    private static void AddDetail(Assessment assessment, OfferLine line, RemedyRule rule, CompiledDetail detail, byte[] unit)
    {
        if (unit.Length > 0)
        {
            line.Add(",\"units\":{\"count\":"u8);
            line.AddNumber(OfferBuilder.CountOf(assessment, rule, detail));
            line.Add(unit);
        }

        if (OfferBuilder.ValidityOf(assessment, rule, detail) is { } valid)
        {
            AddValidity(line, valid);
        }
    }

    private static void AddUnits(OfferLine line, Units units)
    {
        line.Add(Utf8($",\"units\":{{\"count\":{CanonicalNumber.Text(units.Count)},\"of\":{Quoted(units.Of)}}}"));
    }

    private static void AddValidity(OfferLine line, Validity valid)
    {
        line.Add(",\"valid\":{"u8);
        if (valid.Months != 0)
        {
            line.Add("\"months\":"u8);
            line.AddNumber(valid.Months);
        }

        if (valid.Days != 0)
        {
            line.Add("\"days\":"u8);
            line.AddNumber(valid.Days);
        }

        if (valid.Until is { } until)
        {
            line.Add(Utf8($"\"until\":\"{ValueWriter.IsoText(until)}\""));
        }

        line.Add((byte)'}');
    }

    private bool Limits(Assessment assessment, OfferLine line, int digits)
    {
        var slots = assessment.Limits;
        for (var i = 0; i < slots.Length; i += slots[i].Lines + 1)
        {
            line.Add(i == 0 ? ",\"limits\":["u8 : ","u8);
            line.Add(_limits[slots[i].Of]);
            AddChange(line, slots[i], digits);
            for (var p = 1; p <= slots[i].Lines; p++)
            {
                ref readonly var part = ref slots[i + p];
                line.Add(p == 1 ? ",\"parts\":["u8 : ","u8);
                line.Add(_limitedRemedies[assessment.Lines[part.Of].Rule]);
                AddChange(line, part, digits);
                line.Add((byte)'}');
            }

            line.Add(slots[i].Lines > 0 ? "]}"u8 : "}"u8);
        }

        if (slots.Length > 0)
        {
            line.Add((byte)']');
        }

        return true;
    }

    private void AddChange(OfferLine line, in LimitSlot slot, int digits)
    {
        line.AddMoney(slot.Before, _version.MoneyDigits, digits);
        line.Add(",\"after\":"u8);
        line.AddMoney(slot.After, _version.MoneyDigits, digits);
    }

    private bool Route(Assessment assessment, OfferLine line)
    {
        if (assessment.Route == 0)
        {
            return true;
        }

        if (_routes[assessment.Route - 1] is { } route)
        {
            line.Add(route);
            return true;
        }

        if (!assessment.TryAsk(_version.Priorities[assessment.Route - 1]!))
        {
            return false;
        }

        line.Add(PieceOf(_pack.Routes[assessment.Route - 1].With(assessment.Number)));
        return true;
    }

    /// <summary>Figures and deadlines; an offer or a line that has none says nothing.</summary>
    private static bool Published(Assessment assessment, OfferLine line, ReadOnlySpan<byte> key, PublishedValue[] published, Action<Assessment, int, object?>? note = null)
    {
        var isFirst = true;
        for (var i = 0; i < published.Length; i++)
        {
            var value = published[i];
            if (!assessment.TryAsk(value.Ask))
            {
                return false;
            }

            note?.Invoke(assessment, i, assessment.Value);

            if (assessment.Value is null)
            {
                continue;
            }

            if (isFirst)
            {
                line.Add(key);
            }

            line.Add(isFirst ? "{"u8 : ","u8);
            isFirst = false;
            line.Add(value.Key);
            assessment.Values.Write(line, HostValue.Of(assessment.Value));
        }

        if (!isFirst)
        {
            line.Add((byte)'}');
        }

        return true;
    }

    private bool Reasons(Assessment assessment, OfferLine line)
    {
        var isFirst = true;
        foreach (var rule in assessment.Eligibility)
        {
            Add(_eligibilityReasons[rule]);
        }

        foreach (ref readonly var loss in assessment.Losses)
        {
            Add(_lossReasons[loss.Rule]);
        }

        foreach (ref readonly var slot in assessment.Lines)
        {
            if (slot is { IsKept: true, IsAlternative: false })
            {
                Add(_remedyReasons[slot.Rule]);
            }
        }

        var limits = assessment.Limits;
        for (var i = 0; i < limits.Length; i += limits[i].Lines + 1)
        {
            Add(_limitReasons[limits[i].Of]);
        }

        if (assessment.IsNothingDue)
        {
            Add("{\"rule\":\"nothing_due\",\"kind\":\"standard\"}"u8);
        }

        if (!isFirst)
        {
            line.Add((byte)']');
        }

        return true;

        void Add(ReadOnlySpan<byte> reason)
        {
            line.Add(isFirst ? ",\"reasons\":["u8 : ","u8);
            line.Add(reason);
            isFirst = false;
        }
    }

    private bool Assumed(Assessment assessment, OfferLine line)
    {
        var isFirst = true;
        foreach (var (input, text) in _assumed)
        {
            if (!_version.Slots.IsGiven(assessment.Facts, input))
            {
                line.Add(isFirst ? ",\"assumed\":{"u8 : ","u8);
                line.Add(text);
                isFirst = false;
            }
        }

        line.Add(isFirst ? "}"u8 : "}}"u8);
        return true;
    }

    private static void AddDate(OfferLine line, NodaTime.LocalDate date) => line.Add(Utf8($"\"{ValueWriter.IsoText(date.ToDateOnly())}\""));

    private static void AddAscii(OfferLine line, string text)
    {
        foreach (var character in text)
        {
            line.Add((byte)character);
        }
    }

    private static Piece PieceOf(LossRule rule)
    {
        var kinds = $",\"type\":{Quoted(WireWords.LossTypes.Of(rule.Type))}{Optional("kind", rule.LossKind)}";
        return new Piece(
            Utf8($"{{\"loss\":{Quoted(rule.Id)}{kinds}"),
            Utf8($",\"rule\":{Quoted(rule.Id)}{kinds}"),
            [],
            Utf8(Optional("method", rule.Method) + Grounds(rule)),
            []);
    }

    private static Piece PieceOf(RemedyRule rule)
    {
        var detail = new OfferLine();
        if (rule is { UnitOf: { } unit, UnitCount.ConstantNumber: { } count })
        {
            AddUnits(detail, new Units(count, unit));
        }

        if (ValidityLength.ConstantOf(rule) is { } valid)
        {
            AddValidity(detail, valid);
        }

        return new Piece(
            Utf8($"{{\"remedy\":{Quoted(rule.Id)},\"form\":{Quoted(WireWords.RemedyForms.Of(rule.Form))}{Optional("choice", rule.Choice)}"),
            [],
            detail.Written.ToArray(),
            Utf8(Optional("level", rule.Level) + Grounds(rule)),
            rule.UnitOf is { } of && rule.UnitCount is not null ? Utf8($",\"of\":{Quoted(of)}}}") : []);
    }

    private static byte[] ReasonOf(Rule rule) => Utf8($"{{\"rule\":{Quoted(rule.Id)},\"kind\":{Quoted(WireWords.RuleKinds.Of(rule.Kind))}{Grounds(rule)}}}");

    private static byte[] PieceOf(Route route) => route.Values.Count == 0 ? [] : [.. ",\"route\":"u8, .. Json(writer => ValueWriter.WriteMap(writer, route.Values))];

    private static string Grounds(Rule rule) => Optional("right", rule.Right) + Optional("source", rule.Source) + (rule.Unverified ? ",\"unverified\":true" : "");

    private static string Optional(string key, string? text) => text is null ? "" : $",\"{key}\":{Quoted(text)}";

    /// <summary>A text in quotes, encoded as the canonical writer encodes it.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, ValueWriter.Options.Encoder)}\"";

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, ValueWriter.Options))
        {
            write(writer);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void WriteNamed(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(name);
        ValueWriter.Write(writer, value);
        writer.WriteEndObject();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The constant parts of a line.</summary>
    /// <param name="Head">What it begins with.</param>
    /// <param name="NumberedHead">Of a loss for an item of a list: what stands behind the id.</param>
    /// <param name="Detail">Of a remedy: units and validity, where they are the same for all claims.</param>
    /// <param name="Tail">What it ends with.</param>
    /// <param name="Unit">Of a remedy: what stands behind the count of its units; empty without units.</param>
    private readonly record struct Piece(byte[] Head, byte[] NumberedHead, byte[] Detail, byte[] Tail, byte[] Unit);
}
