using NodaTime;
using static Compensation.Compilation.EncodedJson;

namespace Compensation.Compilation;

/// <summary>
/// An offer's canonical JSON straight from compiled rules: all that does not differ from claim to claim is encoded once, and only amounts and ids
/// are put between. The same bytes as <see cref="OfferWriter"/>'s.
/// </summary>
internal sealed class OfferJson
{
    private readonly CompiledVersion _version;
    private readonly PackVersion _pack;
    private readonly byte[] _identity;
    private readonly byte[][] _decisions;
    private readonly byte[] _digits;
    private readonly LossJson _losses;
    private readonly RemedyJson _remedies;
    private readonly LimitJson _limits;
    private readonly byte[]?[] _routes;

    /// <summary>The keys of the sections that are published, each with the comma before it.</summary>
    private readonly byte[][] _sections = [.. PublishedSection.All.Select(s => Utf8($",{Quoted(s.Key)}:"))];
    private readonly ReasonJson _reasons;
    private readonly (int Input, byte[] Text)[] _assumed;

    public OfferJson(CompiledVersion version)
    {
        _version = version;
        _pack = version.Pack;
        _identity = Utf8(
            $",\"pack\":{Quoted(_pack.Id)},\"version\":{Quoted(_pack.Version)},\"hash\":{Quoted(_pack.Hash)},\"engine\":{Quoted(EngineVersion.Current)}");
        _decisions = [.. Enum.GetValues<Decision>().Select(d => Utf8($",\"decision\":{Quoted(WireWords.Decisions.Of(d))}"))];
        _digits = Utf8($",\"digits\":{_pack.Digits ?? 0}");
        _losses = new LossJson(version);
        _remedies = new RemedyJson(version, _losses);
        _limits = new LimitJson(version);
        _routes = [.. _pack.Routes.Select(r => r.Constant is { } route ? PieceOf(route) : null)];
        _reasons = new ReasonJson(version);
        _assumed =
        [
            .. _pack.Inputs.Where(i => i is { HasDefault: true, IsSensitive: false })
                .Select(i => (i.Index, Map(new Dictionary<string, object?> { [i.Name] = HostValue.Of(i.Default) })[1..^1])),
        ];
    }

    /// <summary>Writes the offer of the claim that was worked out last, without a line end; false when a published value needs the explaining evaluator.</summary>
    /// <param name="assessment">What was worked out.</param>
    /// <param name="claim">The claim's id, encoded and in quotes.</param>
    /// <param name="claimant">Who claims, encoded and in quotes; empty when the claim does not say.</param>
    /// <param name="line">Where it goes.</param>
    public bool Write(CompiledAssessment assessment, ReadOnlySpan<byte> claim, ReadOnlySpan<byte> claimant, OfferBuffer line)
    {
        var digits = assessment.ShownDigits;
        line.Add("{\"format\":1,\"claim\":"u8);
        line.Add(claim);
        if (!claimant.IsEmpty)
        {
            line.Add(",\"claimant\":"u8);
            line.Add(claimant);
        }

        line.Add(_identity);
        if (assessment.Date is { } effective)
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

        if (digits != (assessment.CurrencyPlaces ?? 0))
        {
            line.Add(_digits);
        }

        line.Add(",\"total\":"u8);
        line.AddMoney(assessment.Total, _version.MoneyDigits, digits);
        if (!_losses.Write(assessment, line, digits)
            || !_remedies.Write(assessment, line, digits, isAlternative: false)
            || !_remedies.Write(assessment, line, digits, isAlternative: true))
        {
            return false;
        }

        _limits.Write(assessment, line, digits);
        Route(assessment, line);
        for (var i = 0; i < _sections.Length; i++)
        {
            if (!PublishedValue.Write(_version.Published[i], _sections[i], assessment, line, assessment.Written[i]))
            {
                return false;
            }
        }

        if (!_reasons.Write(assessment, line))
        {
            return false;
        }

        Assumed(assessment, line);
        line.Add((byte)'}');
        return true;
    }

    private void Route(CompiledAssessment assessment, OfferBuffer line)
    {
        if (assessment.Route > 0)
        {
            line.Add(_routes[assessment.Route - 1] ?? PieceOf(OfferBuilder.RouteOf(assessment)));
        }
    }

    private void Assumed(CompiledAssessment assessment, OfferBuffer line)
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

        if (!isFirst)
        {
            line.Add((byte)'}');
        }
    }

    private static void AddDate(OfferBuffer line, LocalDate date) => line.Add(Utf8($"\"{ValueWriter.IsoText(date.ToDateOnly())}\""));

    private static void AddAscii(OfferBuffer line, string text)
    {
        foreach (var character in text)
        {
            line.Add((byte)character);
        }
    }

    private static byte[] PieceOf(Route route) => route.Values.Count == 0 ? [] : [.. ",\"route\":"u8, .. Map(route.Values)];
}
