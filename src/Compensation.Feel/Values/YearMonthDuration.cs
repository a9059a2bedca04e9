namespace Compensation.Feel.Values;

/// <summary>A years and months duration, counted in months.</summary>
internal readonly record struct YearMonthDuration(long Months) : IComparable<YearMonthDuration>
{
    public int CompareTo(YearMonthDuration other) => Months.CompareTo(other.Months);

    public static YearMonthDuration operator +(YearMonthDuration left, YearMonthDuration right) => new(left.Months + right.Months);

    public static YearMonthDuration operator -(YearMonthDuration left, YearMonthDuration right) => new(left.Months - right.Months);

    public static YearMonthDuration operator -(YearMonthDuration value) => new(-value.Months);

    public static bool operator <(YearMonthDuration left, YearMonthDuration right) => left.Months < right.Months;

    public static bool operator >(YearMonthDuration left, YearMonthDuration right) => left.Months > right.Months;

    public static bool operator <=(YearMonthDuration left, YearMonthDuration right) => left.Months <= right.Months;

    public static bool operator >=(YearMonthDuration left, YearMonthDuration right) => left.Months >= right.Months;
}
