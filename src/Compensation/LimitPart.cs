namespace Compensation;

/// <summary>What a limit did to one remedy. The parts of a limit add up to its totals exactly.</summary>
/// <param name="Remedy">The id of the remedy.</param>
/// <param name="Before">The value under the limit before it, in the offer's currency.</param>
/// <param name="After">The value after it.</param>
public sealed record LimitPart(string Remedy, decimal Before, decimal After);
