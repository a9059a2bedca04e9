using NodaTime;

namespace Compensation.Inputs.Typed;

/// <summary>From a host's types to slots, for facts that are sound; what is not is for the binder, which says why.</summary>
internal static class FactConversions
{
    public static bool TryUnits(decimal value, int digits, long least, long most, out long units) =>
        ScaledNumber.TryFrom(value, digits, out units) && units >= least && units <= most;

    public static bool TryUnits(long value, int digits, long least, long most, out long units)
    {
        units = 0;
        var power = ScaledNumber.PowerOfTen(digits);
        if (value > long.MaxValue / power || value < -(long.MaxValue / power))
        {
            return false;
        }

        units = value * power;
        return units >= least && units <= most;
    }

    public static bool TryDecimal(decimal value, decimal least, decimal most, out decimal number)
    {
        number = value;
        return value >= least && value <= most;
    }

    public static bool TryDate(DateOnly value, LocalDate earliest, LocalDate latest, out LocalDate date)
    {
        date = new LocalDate(value.Year, value.Month, value.Day);
        return date >= earliest && date <= latest;
    }

    /// <summary>The declared value itself, not a text that is equal to it: code compares it faster.</summary>
    public static bool TryText(string value, string[] values, out string text)
    {
        foreach (var declared in values)
        {
            if (declared == value)
            {
                text = declared;
                return true;
            }
        }

        text = value;
        return false;
    }
}
