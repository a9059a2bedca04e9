namespace Compensation.Calculation.Explaining;

/// <summary>A name in a condition, and its value.</summary>
/// <param name="Name">The name, or a path such as <c>item.price</c>.</param>
/// <param name="Value">The value in FEEL's notation; null when the fact is absent or must not be shown.</param>
/// <param name="IsWithheld">A sensitive fact is in it.</param>
internal sealed record NameValue(string Name, string? Value, bool IsWithheld);
