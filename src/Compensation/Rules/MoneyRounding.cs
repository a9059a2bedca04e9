namespace Compensation.Rules;

/// <summary>How a number becomes money; without digits, those of the currency.</summary>
internal readonly record struct MoneyRounding(int? Digits, RoundingMode Mode);
