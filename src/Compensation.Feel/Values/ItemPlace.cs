namespace Compensation.Feel.Values;

/// <summary>Where an item stands in a list, by its number.</summary>
internal static class ItemPlace
{
    /// <summary>The index from 0 of the item with a number from 1 or, counted from the end, from -1; -1 when the number is not whole or there is no such item.</summary>
    public static int Of(decimal number, int count)
    {
        var at = number > 0 ? number - 1 : count + number;
        return number != 0 && number == decimal.Truncate(number) && at >= 0 && at < count ? (int)at : -1;
    }
}
