using Compensation.Feel.Evaluation;

namespace Compensation.Feel.Tables;

/// <summary>
/// A column of numbers for those that come as scaled integers. A constant of more digits lies between two integers, so that it counts with
/// the lower one: the integer has the answer that it had, and all above it that of the gap above the constant.
/// </summary>
internal static class ScaledColumn
{
    public static OrderedColumnIndex<long> Of(OrderedColumnIndex<decimal> column, int digits)
    {
        var places = new List<long>();
        var sets = new List<int> { 0 };
        for (var i = 0; i < column.Constants.Count; i++)
        {
            var (floor, isExact) = ScaledNumber.FloorOf(column.Constants[i], digits);
            var above = (i + 1) * 2;
            if (floor > long.MaxValue)
            {
                break;
            }

            if (floor < long.MinValue)
            {
                // All integers are above.
                sets[0] = above;
            }
            else if (places.Count > 0 && places[^1] == floor)
            {
                sets[^1] = above;
            }
            else
            {
                places.Add((long)floor);
                sets.AddRange([isExact ? i * 2 + 1 : i * 2, above]);
            }
        }

        sets.Add(column.Constants.Count * 2 + 1);
        var masks = sets.SelectMany(s => column.Masks.Skip(s * column.Words).Take(column.Words));
        return new OrderedColumnIndex<long>([.. places], [.. masks], column.Words);
    }
}
