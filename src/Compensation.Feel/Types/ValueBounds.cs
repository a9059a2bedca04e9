namespace Compensation.Feel.Types;

/// <summary>What the values of a variable are confined to, beside its type.</summary>
/// <param name="Min">The least; null when there is none.</param>
/// <param name="Max">The greatest; null when there is none.</param>
/// <param name="Digits">The most decimal places of a number; null when it may have any.</param>
/// <param name="Values">All the values there are; empty when they are not listed.</param>
internal sealed record ValueBounds(object? Min, object? Max, int? Digits, IReadOnlyList<object> Values);
