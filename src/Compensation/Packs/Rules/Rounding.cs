namespace Compensation.Packs.Rules;

/// <summary>How a number becomes money.</summary>
internal readonly record struct Rounding(int Digits, RoundingMode Mode);
