using NodaTime;

namespace Compensation.Feel.Functions.Calendars;

/// <summary>How the days of an interest period are made a part of a year. The first day counts, the last does not.</summary>
internal abstract class DayCount
{
    /// <summary>A convention by its name: actual/365, actual/360, actual/actual (ISDA) or 30/360 (bond basis); null when there is none of the name.</summary>
    public static DayCount? Named(string name) => name switch
    {
        "actual/365" => new FixedYear(365),
        "actual/360" => new FixedYear(360),
        "actual/actual" => new ActualActual(),
        "30/360" => new Thirty360(),
        _ => null,
    };

    /// <summary>The part of a year from one date until before another.</summary>
    public abstract Quotient Years(LocalDate from, LocalDate to);

    private sealed class FixedYear(int days) : DayCount
    {
        public override Quotient Years(LocalDate from, LocalDate to) => Quotient.Of(Period.DaysBetween(from, to), days);
    }

    /// <summary>Days in leap years are 366ths of a year, all others 365ths.</summary>
    private sealed class ActualActual : DayCount
    {
        public override Quotient Years(LocalDate from, LocalDate to)
        {
            var (leap, common) = (0, 0);
            for (var at = from; at < to;)
            {
                var next = at.Year == to.Year ? to : new LocalDate(at.Year + 1, 1, 1);
                if (CalendarSystem.Iso.IsLeapYear(at.Year))
                {
                    leap += Period.DaysBetween(at, next);
                }
                else
                {
                    common += Period.DaysBetween(at, next);
                }

                at = next;
            }

            return Quotient.Of(leap * 365 + common * 366, 366 * 365);
        }
    }

    /// <summary>Each month has 30 days (ISDA 2006, 4.16(f)): a 31st is a 30th, at the end only when the start is one.</summary>
    private sealed class Thirty360 : DayCount
    {
        public override Quotient Years(LocalDate from, LocalDate to)
        {
            var first = Math.Min(from.Day, 30);
            var last = to.Day == 31 && first == 30 ? 30 : to.Day;
            return Quotient.Of((to.Year - from.Year) * 360 + (to.Month - from.Month) * 30 + last - first, 360);
        }
    }
}
