namespace Compensation.Compilation;

/// <summary>What expressions see of the losses that were found, and of the offer so far.</summary>
internal abstract partial class Assessment
{
    public bool HasAmount(int loss) => _losses[loss].HasAmount;

    public long AmountOf(int loss) => _losses[loss].Amount;

    public string IdOf(int loss) => _losses[loss].Number == 0 ? RuleOf(loss) : $"{RuleOf(loss)}[{FeelText.Number(_losses[loss].Number)}]";

    public string RuleOf(int loss) => Version.Pack.LossRules[_losses[loss].Rule].Id;

    public string TypeOf(int loss) => WireWords.LossTypes.Of(Version.Pack.LossRules[_losses[loss].Rule].Type);

    public string? KindOf(int loss) => Version.Pack.LossRules[_losses[loss].Rule].LossKind;

    /// <summary>A loss as FEEL sees it.</summary>
    public FeelContext ContextOf(int loss) => new(
    [
        KeyValuePair.Create<string, object?>("id", IdOf(loss)),
        KeyValuePair.Create<string, object?>("rule", RuleOf(loss)),
        KeyValuePair.Create<string, object?>("type", TypeOf(loss)),
        KeyValuePair.Create<string, object?>("kind", KindOf(loss)),
        KeyValuePair.Create<string, object?>("amount", HasAmount(loss) ? ScaledNumber.ToDecimal(AmountOf(loss), Version.MoneyDigits) : null),
        KeyValuePair.Create("item", _losses[loss].Item),
    ]);

    /// <summary>All losses as FEEL sees them.</summary>
    public object?[] LossContexts()
    {
        var contexts = new object?[_lossCount];
        for (var i = 0; i < contexts.Length; i++)
        {
            contexts[i] = ContextOf(i);
        }

        return contexts;
    }

    public object?[] LossIds()
    {
        var ids = new object?[_lossCount];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = IdOf(i);
        }

        return ids;
    }

    /// <summary>The ids of the remedies in the offer so far.</summary>
    public object?[] RemedyIds()
    {
        var ids = new List<object?>();
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                ids.Add(Version.Pack.RemedyRules[line.Rule].Id);
            }
        }

        return [.. ids];
    }

    /// <summary>What the offer so far gives in one form.</summary>
    public long TotalOfForm(RemedyForm form)
    {
        long sum = 0;
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn && Version.Pack.RemedyRules[line.Rule].Form == form)
            {
                foreach (ref readonly var part in PartsOf(line))
                {
                    sum += part.Now;
                }
            }
        }

        return sum;
    }

    /// <summary>What the offer so far gives for losses of one type.</summary>
    public long TotalOfType(LossType type)
    {
        long sum = 0;
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                foreach (ref readonly var part in PartsOf(line))
                {
                    sum += part.Loss >= 0 && Version.Pack.LossRules[_losses[part.Loss].Rule].Type == type ? part.Now : 0;
                }
            }
        }

        return sum;
    }

    /// <summary>The offer so far as FEEL sees it.</summary>
    public FeelContext OfferContext() => new(
    [
        KeyValuePair.Create<string, object?>("total", ScaledNumber.ToDecimal(Total, Version.MoneyDigits)),
        .. CompiledVersion.ValuedForms.Select(f => KeyValuePair.Create<string, object?>(WireWords.RemedyForms.Of(f), ScaledNumber.ToDecimal(TotalOfForm(f), Version.MoneyDigits))),
        .. Enum.GetValues<LossType>().Select(t => KeyValuePair.Create<string, object?>(WireWords.LossTypes.Of(t), ScaledNumber.ToDecimal(TotalOfType(t), Version.MoneyDigits))),
        KeyValuePair.Create<string, object?>("losses", LossIds()),
        KeyValuePair.Create<string, object?>("remedies", RemedyIds()),
    ]);
}
