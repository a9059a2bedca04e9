namespace Compensation;

/// <summary>The part of a remedy's value that answers one loss. The parts of a line add up to its value exactly.</summary>
/// <param name="Loss">The id of the loss, such as <c>outage</c> or <c>damaged[2]</c>.</param>
/// <param name="Value">The amount in the offer's currency; null when it is unknown.</param>
public sealed record RemedyPart(string Loss, decimal? Value);
