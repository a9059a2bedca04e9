using System.Collections.ObjectModel;

namespace Compensation.Compilation;

/// <summary>What an offer says beside its money.</summary>
internal abstract partial class CompiledAssessment
{
    public sealed override NodaTime.LocalDate? Date => Facts.Date;

    public sealed override int? CurrencyPlaces => Currency is null ? null : CurrencyDigits;

    public sealed override IReadOnlyDictionary<string, object?>? FiguresOfLoss(int loss)
    {
        See(loss);
        return ValuesOf(Version.LossFigures[Losses[loss].Rule]);
    }

    public sealed override IReadOnlyDictionary<string, object?>? FiguresOfLine(int line)
    {
        Current = Lines[line].FirstLoss;
        return ValuesOf(Version.RemedyFigures[Lines[line].Rule]);
    }

    public sealed override IReadOnlyDictionary<string, object?>? Published(PublishedSection section) => ValuesOf(Version.Published[section.Place]);

    public sealed override Grounds? GroundsOf(RuleUse use) => Version.Grounds.Of(this, use);

    public sealed override Units? UnitsOf(int line)
    {
        var rule = Pack.RemedyRules[Lines[line].Rule];
        Current = Lines[line].FirstLoss;
        return rule.UnitOf is { } unit && rule.UnitCount is { } count ? new Units(Asked(Version.Details[Lines[line].Rule]?.Count) ?? count.ConstantNumber!.Value, unit) : null;
    }

    public sealed override Validity? ValidityOf(int line)
    {
        var rule = Pack.RemedyRules[Lines[line].Rule];
        var detail = Version.Details[Lines[line].Rule];
        Current = Lines[line].FirstLoss;
        if (detail?.Until is { } until)
        {
            until(this);
            return new Validity { Until = AskedDate.ToDateOnly() };
        }

        return Asked(detail?.Length) is { } length ? ValidityLength.Of(length, rule.ValidUnit) : ValidityLength.ConstantOf(rule);
    }

    public sealed override decimal? Priority() => Asked(Version.Priorities[Route - 1]);

    /// <summary>The inputs that the claim leaves to their defaults, but for those that may not be told.</summary>
    public IReadOnlyDictionary<string, object?> AssumedValues()
    {
        OrderedDictionary<string, object?>? assumed = null;
        foreach (var input in Pack.Inputs)
        {
            if (input is { HasDefault: true, IsSensitive: false } && !Version.Slots.IsGiven(Facts, input.Index))
            {
                (assumed ??= new(StringComparer.Ordinal)).Add(input.Name, HostValue.Of(input.Default));
            }
        }

        return assumed ?? (IReadOnlyDictionary<string, object?>)ReadOnlyDictionary<string, object?>.Empty;
    }

    /// <summary>Makes a loss the one that figures and sources see.</summary>
    public void See(int loss) => (Current, Item) = (loss, Losses[loss].Item);

    /// <summary>Where a count or a length has no value, the decision is another, so it is asked for before the offer is written.</summary>
    protected sealed override bool FindDetails()
    {
        foreach (ref readonly var line in Lines)
        {
            if (line.IsKept && Version.Details[line.Rule] is { } detail && !IsSound(detail, line))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSound(CompiledDetail detail, in LineSlot<long> line)
    {
        Current = line.FirstLoss;
        if (detail.Count?.Invoke(this) == true || detail.Until?.Invoke(this) == true || detail.Length?.Invoke(this) == true)
        {
            return false;
        }

        return (detail.Until is null || AskedDate.Year >= 1) && (detail.Length is null || ValidityLength.Whole(Number, Pack.RemedyRules[line.Rule].ValidUnit) is not null);
    }

    private decimal? Asked(Func<CompiledAssessment, bool>? ask)
    {
        if (ask is null)
        {
            return null;
        }

        ask(this);
        return Number;
    }

    private IReadOnlyDictionary<string, object?>? ValuesOf(PublishedValue[] published)
    {
        if (published.Length == 0)
        {
            return ReadOnlyDictionary<string, object?>.Empty;
        }

        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var value in published)
        {
            if (!TryPublish(value))
            {
                return null;
            }

            if (Value is not null)
            {
                values.Add(value.Name, HostValue.Of(Value));
            }
        }

        return values;
    }
}
