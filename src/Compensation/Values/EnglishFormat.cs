using System.Globalization;

namespace Compensation.Values;

/// <summary>
/// English: <c>EUR 1,250.00</c>, <c>2 June 2025, 14:05</c>, <c>2 hours 5 minutes</c>, <c>a, b and c</c>. Money bears its code, since a <c>$</c> is many currencies; months are written out,
/// since 2/6 is two dates.
/// </summary>
internal sealed class EnglishFormat() : TextFormat("en")
{
    public override string Money(decimal amount, string currency, int digits) => $"{currency} {Amount(amount, digits)}";

    public override string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date:d MMMM} {date.Year}");

    public override string Count(decimal count, string unit) => $"{Number(count)} {unit}{(count == 1 ? "" : "s")}";
}
