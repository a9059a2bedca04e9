using static Compensation.DiagnosticSeverity;

namespace Compensation.Calculation;

/// <summary>Why a calculation needs a person: 52xx. They stand among the warnings of an offer.</summary>
internal static class CalculationDiagnostics
{
    public static DiagnosticDescriptor NoAmount { get; } = new(
        "CMP5201", Warning, "{0} of `{1}` has no value", "amount: 100 / nights, with no nights", "Look at the other warnings; mend the rule or the claim.");

    public static DiagnosticDescriptor Negative { get; } = new(
        "CMP5202", Warning, "{0} of `{1}` is negative: {2}", "amount: price - paid, with more paid than the price", "Guard the formula with max(0, ...).");

    public static DiagnosticDescriptor DoubleRecovery { get; } = new(
        "CMP5203", Warning, "the remedies for `{0}` come to {1}, more than the loss of {2}", "a refund and a replacement for one loss", "Make them alternatives of one choice, or say `exceeds: true`.");

    public static DiagnosticDescriptor LeftToJudgement { get; } = new(
        "CMP5204", Warning, "{0} of `{1}` is left to judgement: {2}", "value: [100..300]", "A person decides within the range.");

    public static DiagnosticDescriptor OutOfRange { get; } = new(
        "CMP5205", Warning, "{0} goes beyond the decimal range", "amounts of 28 digits", "Use smaller amounts.");

    public static DiagnosticDescriptor NotWhole { get; } = new(
        "CMP5206", Warning, "{0} of `{1}` must be a whole number of months or days, at least 0: {2}", "valid: { months: price / 100 }", "Round it: floor(...).");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NoAmount, Negative, DoubleRecovery, LeftToJudgement, OutOfRange, NotWhole];
}
