namespace Compensation.Calculation;

/// <summary>From a length in the unit of a pack to a validity: whole days or months, of which a year has twelve.</summary>
internal static class ValidityLength
{
    private const string Days = "days";
    private const string Years = "years";

    /// <summary>How many days, or else months, a length comes to; null when that is not a whole number from 0 to <see cref="int.MaxValue"/>.</summary>
    public static int? Whole(decimal length, string? unit)
    {
        // Before it is multiplied: twelve times the largest decimal is none.
        if (length is < 0 or > int.MaxValue)
        {
            return null;
        }

        var whole = unit == Years ? length * 12 : length;
        return whole <= int.MaxValue && whole == decimal.Truncate(whole) ? (int)whole : null;
    }

    /// <summary>The validity; null as for <see cref="Whole"/>.</summary>
    public static Validity? Of(decimal length, string? unit) => Whole(length, unit) is not { } whole ? null
        : unit == Days ? new Validity { Days = whole }
        : new Validity { Months = whole };

    /// <summary>The validity of a remedy that is the same for all claims; null when it is worked out, or the remedy does not say one.</summary>
    public static Validity? ConstantOf(RemedyRule rule) => rule.ValidLength?.ConstantNumber is { } length ? Of(length, rule.ValidUnit) : null;
}
