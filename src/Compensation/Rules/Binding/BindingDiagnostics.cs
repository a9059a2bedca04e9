using static Compensation.DiagnosticSeverity;

namespace Compensation.Rules.Binding;

/// <summary>What can be wrong with the names, types and dates of a pack whose shape is right: 31xx.</summary>
internal static class BindingDiagnostics
{
    public static readonly DiagnosticDescriptor NameTaken = new(
        "CMP3101", Error, "the name `{0}` is already taken by {1}", "an input and a `let` named `days`", "Rename one of the two.");

    public static readonly DiagnosticDescriptor ReservedName = new(
        "CMP3102", Error, "`{0}` can't be a name: it is {1}", "- remedy: cash", "Choose another name.");

    public static readonly DiagnosticDescriptor Cycle = new(
        "CMP3103", Error, "these values lean on each other in a circle: {0}", "let: { a: b + 1, b: a + 1 }", "Break the circle.");

    public static readonly DiagnosticDescriptor UnknownInput = new(
        "CMP3104", Error, "there is no input `{0}`", "effective: { by: reportd }", "Name a declared input.");

    public static readonly DiagnosticDescriptor UnknownCurrency = new(
        "CMP3105", Error, "`{0}` is neither a currency of ISO 4217 nor an input", "currency: EURO", "Write a code such as EUR, or the name of an input with `values`.");

    public static readonly DiagnosticDescriptor CurrencyInput = new(
        "CMP3106", Error, "the input `{0}` can't tell the currency: {1}", "currency: price", "Give the input the type string and `values` that are codes of ISO 4217.");

    public static readonly DiagnosticDescriptor EffectiveInput = new(
        "CMP3107", Error, "the input `{0}` can't pick the version: found {1}, expected a date", "effective: { by: price }", "Name an input of type date, or date and time.");

    public static readonly DiagnosticDescriptor UnknownTarget = new(
        "CMP3108", Error, "`{0}` is no {1} of this pack", "for: [ outge ]", "Name a declared rule, a loss type, a form, or all.");

    public static readonly DiagnosticDescriptor UnknownChoice = new(
        "CMP3109", Error, "no remedy has the choice `{0}`", "choose: { payement: \"cash\" }", "Name a choice that a remedy has.");

    public static readonly DiagnosticDescriptor DifferentAnswers = new(
        "CMP3110", Error, "the alternatives of the choice `{0}` answer different losses: `{1}` and `{2}`", "two alternatives with different `for`", "Give all alternatives of a choice the same `for`.");

    public static readonly DiagnosticDescriptor MustBe = new(
        "CMP3111", Error, "{0} must be {1}; found {2}", "when: price * 2", "Give a value of that type.");

    public static readonly DiagnosticDescriptor BadLiteral = new(
        "CMP3112", Error, "{0}", "default: yes", "Give a value of the input's type.");

    public static readonly DiagnosticDescriptor DatedGap = new(
        "CMP3113", Warning, "`{0}` has no value from {1} until {2}", "until: 2020-03-31, then from: 2020-05-01", "Close the gap, or leave out `until`.");

    public static readonly DiagnosticDescriptor DatedOverlap = new(
        "CMP3114", Error, "two values of `{0}` hold on {1}", "two values from the same date", "Give each date one value.");

    public static readonly DiagnosticDescriptor DatedWithoutDate = new(
        "CMP3115", Error, "`{0}` changes by date, and the pack has no `effective.by`", "per_day without a date", "Add `effective: { by: INPUT }`; a parameter can also be asked for a date: `per_day(DATE)`.");

    public static readonly DiagnosticDescriptor NotConstant = new(
        "CMP3116", Error, "the parameter `{0}` is no constant: {1}", "per_day: price * 2", "Write a number; what depends on the claim is a `let`.");

    public static readonly DiagnosticDescriptor UnusedInput = new(
        "CMP3117", Warning, "the input `{0}` is never used", "an input that no rule reads", "Use it, or remove it.");

    public static readonly DiagnosticDescriptor UnansweredLoss = new(
        "CMP3118", Warning, "no remedy answers the loss `{0}`", "a loss that stands in no `for`", "Add it to the `for` of a remedy.");

    public static readonly DiagnosticDescriptor MissingLanguage = new(
        "CMP3119", Warning, "the text has no `{0}`, which other texts of the pack have", "because: { en: ... } in a pack with zh", "Add the text in that language.");

    public static readonly DiagnosticDescriptor UnknownWord = new(
        "CMP3120", Warning, "`{0}` is not one of the known {1}: {2}", "right: redres", "Use a known word, or declare your own under `rights`.");

    public static readonly DiagnosticDescriptor VersionOverlap = new(
        "CMP3121", Error, "versions {0} and {1} of `{2}` are both in force on {3}", "two versions from the same date", "Give each date one version.");

    public static readonly DiagnosticDescriptor VersionGap = new(
        "CMP3122", Warning, "no version of `{0}` is in force from {1} until {2}", "a version that ends before the next begins", "Close the gap.");

    public static readonly DiagnosticDescriptor VersionBy = new(
        "CMP3123", Error, "versions of `{0}` are picked by different dates: {1}", "by: reported in one, by: happened in the other", "Give all versions of a pack the same `effective.by`.");

    public static readonly DiagnosticDescriptor RecursiveFunction = new(
        "CMP3124", Error, "the function `{0}` calls itself: {1}", "\"f(n: number)\": f(n - 1)", "Write it without recursion, with `for` or a table.");

    public static readonly DiagnosticDescriptor NoPackInFile = new(
        "CMP3125", Error, "`{0}` holds no pack", "a library given to `score`", "Name a file that begins with `pack:`, or a folder of packs.");

    public static readonly DiagnosticDescriptor SeveralPacks = new(
        "CMP3126", Error, "`{0}` holds several packs: {1}", "a file with `pack: a` and `pack: b`, loaded as one pack", "Load it as a catalog of packs, or give each pack a file.");

    public static readonly DiagnosticDescriptor UnusedName = new(
        "CMP3127", Warning, "the {0} `{1}` is never used", "a `let` that no rule mentions", "Use it, or remove it.");

    public static readonly DiagnosticDescriptor EmptyTarget = new(
        "CMP3128", Warning, "`{0}` stands for nothing: {1}", "for: [ data ] in a pack without data losses", "Remove it, or add the rule that it is meant for.");

    public static readonly DiagnosticDescriptor LoneAlternative = new(
        "CMP3129", Warning, "the choice `{0}` has one alternative only: `{1}`", "choice: answer on one remedy", "Give another remedy the same `choice`, or remove it.");

    public static readonly DiagnosticDescriptor UnknownAlternative = new(
        "CMP3130", Error, "`{0}` is no alternative of the choice `{1}`; expected one of {2}", "choose: { answer: '\"chash\"' }", "Name a remedy with that `choice`.");

    public static readonly DiagnosticDescriptor AbsentInText = new(
        "CMP3131", Warning, "`{0}` may be absent where this text is written, which then shows `…` for it", "because: \"Restored on {restored}\"", "Test it for null in the `when` of the rule, or in the hole.");

    public static readonly DiagnosticDescriptor SensitivePublished = new(
        "CMP3132", Error, "{0} would publish a sensitive fact with every offer", "figures: { phone: phone } with an input phone that is `sensitive`", "Leave the fact out of it, or remove it.");

    public static readonly DiagnosticDescriptor PaidInText = new(
        "CMP3133", Warning, "in a text of a remedy `loss.amount` is what is paid for the loss, not what the loss came to", "because: \"We pay {loss.amount}\" on a remedy",
        "Write `value` for what is paid, or `lost` for what the losses come to.");

    public static readonly DiagnosticDescriptor OneTextForAll = new(
        "CMP3134", Warning, "the text is the same in every language; other texts of the pack are written in {0}", "because: \"Too late.\" in a pack with en and zh", "Write the text in each language.");

    public static readonly DiagnosticDescriptor DatedStart = new(
        "CMP3140", Error, "this value of `{0}` does not say from which date it holds", "two values, the second without `from`", "Add `from`; only the first of several dated values may leave it out.");

    public static readonly DiagnosticDescriptor EffectiveValue = new(
        "CMP3141", Error, "the value `{0}` can't pick the version: {1}", "effective: { by: share }", "Name an input of type date, or date and time, a field of a record, or a `let` that makes such a date of inputs.");

    public static readonly DiagnosticDescriptor VersionByMeaning = new(
        "CMP3142", Error, "`{0}` does not mean the same in versions {1} and {2} of `{3}`: `{4}` differs", "day: reported in one, day: happened in the other",
        "Write what `effective.by` names, and the inputs it reads, alike in all versions.");

    public static readonly DiagnosticDescriptor DefaultOfOptional = new(
        "CMP3143", Error, "`{0}` is `optional` and has a `default`", "{ type: date, optional: true, default: 2025-01-01 }", "Keep one: with a default an absent fact is filled, with `optional` it is null.");

    public static readonly DiagnosticDescriptor DefaultNull = new(
        "CMP3144", Error, "the default of `{0}` is null, which fills nothing", "default: null", "Write `optional: true` where an absent fact is an ordinary answer.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NameTaken, ReservedName, Cycle, UnknownInput, UnknownCurrency, CurrencyInput, EffectiveInput, UnknownTarget, UnknownChoice, DifferentAnswers, MustBe,
        BadLiteral, DatedGap, DatedOverlap, DatedWithoutDate, NotConstant, UnusedInput, UnansweredLoss, MissingLanguage, UnknownWord, VersionOverlap, VersionGap,
        VersionBy, RecursiveFunction, NoPackInFile, SeveralPacks, UnusedName, EmptyTarget, LoneAlternative, UnknownAlternative, AbsentInText, SensitivePublished, PaidInText,
        OneTextForAll, DatedStart, EffectiveValue, VersionByMeaning, DefaultOfOptional, DefaultNull,
    ];
}
