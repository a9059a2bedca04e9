namespace Compensation;

/// <summary>What a remedy in goods or service is counted in. In JSON <c>{"count":1,"of":"month"}</c>.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of what, in the pack's word: <c>month</c>, <c>point</c>, <c>voucher</c>.</param>
public sealed record Units(decimal Count, string Of);
