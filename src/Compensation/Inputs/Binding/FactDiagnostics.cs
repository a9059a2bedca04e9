using static Compensation.DiagnosticSeverity;

namespace Compensation.Inputs.Binding;

/// <summary>What can be wrong with the facts of a claim, measured by a pack's inputs: 51xx. The value of a sensitive fact stands in no message.</summary>
internal static class FactDiagnostics
{
    public static DiagnosticDescriptor UnknownFact { get; } = new(
        "CMP5101", Error, "the pack has no input `{0}`", "arival_delay_min: 200", "Use the name of an input, or leave the fact out.");

    public static DiagnosticDescriptor WrongType { get; } = new(
        "CMP5102", Error, "`{0}` must be {1}; found {2}", "arrival_delay_min: \"late\"", "Give a value of the input's type.");

    public static DiagnosticDescriptor NotAmongValues { get; } = new(
        "CMP5103", Error, "`{0}` must be one of {1}; found {2}", "event: delayed", "Use one of the declared values.");

    public static DiagnosticDescriptor TooSmall { get; } = new(
        "CMP5104", Error, "`{0}` must be at least {1}; found {2}", "arrival_delay_min: -5", "Check the fact.");

    public static DiagnosticDescriptor TooLarge { get; } = new(
        "CMP5105", Error, "`{0}` must be at most {1}; found {2}", "fault_share: 2", "Check the fact.");

    public static DiagnosticDescriptor TooManyDigits { get; } = new(
        "CMP5106", Error, "`{0}` takes {1} decimal places; found {2}", "price: 9.999", "Round the fact where it comes from.");

    public static DiagnosticDescriptor UnknownChoice { get; } = new(
        "CMP5107", Error, "the pack has no choice `{0}`", "choose: { payement: cash }", "Use the name of a choice.");

    public static DiagnosticDescriptor UnknownAlternative { get; } = new(
        "CMP5108", Error, "`{0}` is no alternative of the choice `{1}`: {2}", "choose: { payment: cheque }", "Choose one of its remedies.");

    public static DiagnosticDescriptor WrongPack { get; } = new(
        "CMP5109", Error, "the claim names the pack `{0}`; known: {1}", "\"pack\": \"air.eu262\"", "Name a pack that is loaded.");

    public static DiagnosticDescriptor NoPack { get; } = new(
        "CMP5110", Error, "the claim names no pack, and there are several: {0}", "{ \"id\": \"C-1\", \"facts\": {} }", "Add the key `pack`.");

    public static DiagnosticDescriptor NoVersion { get; } = new(
        "CMP5111", Warning, "no version of `{0}` is in force on {1}", "a claim of 1999", "Let a person decide, or add a version for that date.");

    public static DiagnosticDescriptor NoRulesDate { get; } = new(
        "CMP5115", Warning, "`{0}` gives no date to choose the rules by", "a text that is no date, in a `let` that `effective.by` names", "Let a person decide; mend the value or the claim.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownFact, WrongType, NotAmongValues, TooSmall, TooLarge, TooManyDigits, UnknownChoice, UnknownAlternative, WrongPack, NoPack, NoVersion, NoRulesDate,
    ];
}
