using static Compensation.Compilation.EncodedJson;

namespace Compensation.Compilation;

/// <summary>The limits of an offer in JSON, each with the lines it changed.</summary>
internal sealed class LimitJson
{
    private readonly int _moneyDigits;
    private readonly byte[][] _heads;
    private readonly byte[][] _remedyHeads;

    public LimitJson(CompiledVersion version)
    {
        _moneyDigits = version.MoneyDigits;
        _heads = [.. version.Pack.LimitRules.Select(HeadOf)];
        _remedyHeads = [.. version.Pack.RemedyRules.Select(r => Utf8($"{{\"remedy\":{Quoted(r.Id)},\"before\":"))];
    }

    /// <summary>Writes the limits that changed something, if there are any.</summary>
    public void Write(CompiledAssessment assessment, OfferBuffer line, int digits)
    {
        var slots = assessment.Limits;
        for (var i = 0; i < slots.Length; i = assessment.NextLimit(i))
        {
            line.Add(i == 0 ? ",\"limits\":["u8 : ","u8);
            line.Add(_heads[slots[i].Of]);
            AddChange(line, slots[i], digits);
            for (var p = 1; p <= slots[i].Lines; p++)
            {
                ref readonly var part = ref slots[i + p];
                line.Add(p == 1 ? ",\"parts\":["u8 : ","u8);
                line.Add(_remedyHeads[assessment.Lines[part.Of].Rule]);
                AddChange(line, part, digits);
                line.Add((byte)'}');
            }

            line.Add(slots[i].Lines > 0 ? "]}"u8 : "}"u8);
        }

        if (slots.Length > 0)
        {
            line.Add((byte)']');
        }
    }

    private void AddChange(OfferBuffer line, in LimitSlot<long> slot, int digits)
    {
        line.AddMoney(slot.Before, _moneyDigits, digits);
        line.Add(",\"after\":"u8);
        line.AddMoney(slot.After, _moneyDigits, digits);
    }

    private static byte[] HeadOf(LimitRule rule)
    {
        var over = rule.Over.Count == 0 ? "" : $",\"over\":[{string.Join(',', rule.Over.Select(Quoted))}]";
        return Utf8($"{{\"limit\":{Quoted(rule.Id)}{over},\"before\":");
    }
}
