namespace Compensation.Rules.Eligibility;

/// <summary>Declines a claim, hands it to a person, or asks for a fact, as <see cref="Rule.Kind"/> says.</summary>
internal sealed class EligibilityRule : Rule;
