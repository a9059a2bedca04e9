namespace Compensation.Offers.Letters;

/// <summary>The letter in English.</summary>
internal sealed class EnglishLetter : Letter
{
    private static readonly string[] Numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public override TextFormat Format { get; } = TextFormat.For("en");

    public override string FoundLead => "This is what we have found:";

    public override string OfferLead => "We offer you the following:";

    public override string LimitsLead => "These amounts already take the following into account:";

    public override string DeadlinesLead => "Please note these dates:";

    public override string AssumedLead => "We have assumed the following, as the claim does not say otherwise. Please tell us if any of it is wrong:";

    public override string ReasonsLead => "The reasons are:";

    public override string Declined => "We have considered your claim and are sorry that we cannot offer you compensation.";

    public override string Recourse =>
        "If you think that we have something wrong, or if you can tell us more, please write to us and we will look at your claim again. Your right to take the matter further, including to a court, is not affected.";

    public override string NeedsInformation => "We need some more information before we can decide on your claim.";

    public override string MissingLead => "Please tell us the following:";

    public override string OnceComplete => "We will decide as soon as we have it.";

    public override string NeedsReview => "A member of our staff will look at your claim and decide on it.";

    public override string NotWorkedOut => "Part of the amount could not be worked out automatically.";

    public override string OnceReviewed => "We will write to you as soon as a decision has been made.";

    public override string Invalid => "We cannot deal with your claim as it stands.";

    public override string ProblemsLead => "Please correct the following and send it to us again:";

    public override string TryAgain => "Please check it and send it to us again.";

    public override string Nothing => "none";

    public override string ValueOpen => "an amount still to be worked out";

    protected override string Stop => ".";

    protected override string Unverified => " (source not verified)";

    protected override string Divider => "; ";

    public override string Assessed(Loss loss, string? title, string? amount, bool isTold)
    {
        var type = Type(loss.Type);
        var kind = LetterText.Tidy(loss.Kind ?? title ?? "");
        var what = kind.Length == 0 ? type : $"{type} ({kind})";
        var method = Method(loss.Method);
        var article = type[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
        return (amount, isTold) switch
        {
            (null, true) => $"This is {article} {what}, for which no amount has been set.",
            (null, false) => $"You have suffered {article} {what}, for which no amount has been set.",
            _ when loss.Amount is 0 => isTold ? $"No money is due for this {what}." : $"You have suffered {article} {what}, for which no money is due.",
            _ => $"{(isTold ? $"We have assessed this {what}" : $"You have suffered {article} {what}, which we have assessed")} at {amount}{method}.",
        };
    }

    public override string Offered(LetterLine line)
    {
        var text = line switch
        {
            { Form: RemedyForm.Apology, What: null, Value: null } => "We apologise to you",
            { What: not null } => $"We offer you the following {Word(Glossary.Forms, WireWords.RemedyForms.Of(line.Form))}: {Described(line)}",
            { Form: RemedyForm.Cash, Value: { } value } => $"We offer you a payment of {value}",
            { Form: RemedyForm.Cash } => "We offer you a payment",
            { Form: RemedyForm.Goods } => $"We offer you goods {Described(line)}".TrimEnd(),
            { Form: RemedyForm.Service } => $"We offer you a service {Described(line)}".TrimEnd(),
            _ => $"We offer you an apology {Described(line)}".TrimEnd(),
        };
        return Sentence(text + Details(line.Details));
    }

    public override string Valid(Validity validity)
    {
        var months = validity.Months == 0 ? null : Format.Months(validity.Months);
        var days = validity.Days == 0 && months is not null ? null : Format.Days(validity.Days);
        return $"valid for {Format.List([.. new[] { months, days }.OfType<string>()])} from the day it is given";
    }

    public override string Level(string level) => $"level: {Word(Glossary.Levels, level)}";

    public override string Count(Units units) => Glossary.Units.Find(units.Of) is { } unit
        ? $"{Format.Number(units.Count)} {unit.English}{(units.Count == 1 ? "" : "s")}"
        : Format.Number(units.Count) + (LetterText.Words(units.Of) is { Length: > 0 } word ? $" × {word}" : "");

    public override bool Says(string words, Units units) => Glossary.Units.Find(units.Of) is { } unit
        && (words.Contains(Count(units), StringComparison.OrdinalIgnoreCase)
            || (units.Count is >= 1 and <= 12 && decimal.IsInteger(units.Count)
                && words.Contains($"{Numerals[(int)units.Count - 1]} {unit.English}", StringComparison.OrdinalIgnoreCase)));

    public override string Limited(IReadOnlyList<RemedyForm> forms, string before, string after, bool isRaise, bool isTold)
    {
        var amount = forms.Count == 0 ? "the amount" : $"the amount in {Format.List([.. forms.Select(f => f == RemedyForm.Cash ? "cash" : WireWords.RemedyForms.Of(f))])}";
        return isTold
            ? $"This {(isRaise ? "raises" : "reduces")} {amount} from {before} to {after}."
            : $"By the rules that apply, {amount} has been {(isRaise ? "raised" : "reduced")} from {before} to {after}.";
    }

    public override string AlternativesLead(LetterLine? instead, bool isSeveral)
    {
        var offered = instead switch
        {
            null => "",
            { What: { } what } => $" of {what}",
            { Form: RemedyForm.Cash, Value: { } value } => $" of the payment of {value}",
            _ => $" of the {Word(Glossary.Forms, WireWords.RemedyForms.Of(instead.Form))}",
        };
        return $"Instead{offered}{(offered.Length == 0 ? "," : "")} you may ask for {(isSeveral ? "one of the following" : "the following")}; please tell us if you would prefer it:";
    }

    public override string Total(string amount) => $"In total, our offer comes to {amount}.";

    public override string? Basis(string law, string? right, string? title)
    {
        var owed = (title ?? Word(Glossary.Rights, right ?? "")) is { Length: > 0 } name ? $"your right to {name}" : "";
        return (law.Length, owed.Length) switch
        {
            (0, 0) => null,
            (0, _) => $"This honours {owed}.",
            (_, 0) => $"Basis: {law}.",
            _ => $"Basis: {law}, and {owed}.",
        };
    }

    public override string CommonBasis(string law) => $"All of this is based on {law}.";

    public override string Between(string? low, string? high) => (low, high) switch
    {
        (null, null) => ValueOpen,
        (null, _) => $"up to {high}",
        (_, null) => $"at least {low}",
        _ => $"{low} to {high}",
    };

    public override string Labelled(string label, string value) => label.Length == 0 ? value : $"{label}: {value}";

    public override string Nth(string list, string position) => $"{list}, no. {position}";

    public override string Problem(Diagnostic problem, string name, Input? input, string? nearest)
    {
        var code = problem.Code;
        return code switch
        {
            _ when code == FactDiagnostics.UnknownFact.Code && name.Length > 0 => $"We do not know what “{name}” means.{(nearest is null ? "" : $" Did you mean “{nearest}”?")}",
            _ when code == FactDiagnostics.UnknownChoice.Code || code == FactDiagnostics.UnknownAlternative.Code => "The option that was chosen is not open for this claim.",
            _ when code == FactDiagnostics.WrongPack.Code || code == FactDiagnostics.NoPack.Code => "The claim does not say which rules it falls under, or names rules that we do not apply.",
            _ when input is null => name.Length == 0 ? "A detail of the claim cannot be read." : $"“{name}” is not given in a way that we can use.",
            _ when code == FactDiagnostics.WrongType.Code => $"“{name}” must be {Expected(input.Type)}.",
            _ when code == FactDiagnostics.NotAmongValues.Code => $"“{name}” must be one of {Format.List([.. input.Values.Select(Value)])}.",
            _ when code == FactDiagnostics.TooSmall.Code => $"“{name}” must be at least {Value(input.Min)}.",
            _ when code == FactDiagnostics.TooLarge.Code => $"“{name}” must be at most {Value(input.Max)}.",
            _ when code == FactDiagnostics.TooManyDigits.Code && input.Digits is 0 => $"“{name}” must be a whole number.",
            _ when code == FactDiagnostics.TooManyDigits.Code => $"“{name}” may have at most {Format.Number(input.Digits ?? 0)} decimal {(input.Digits is 1 ? "place" : "places")}.",
            _ => $"“{name}” is not given in a way that we can use.",
        };
    }

    public override string ReviewNote(Diagnostic warning) => warning.Code switch
    {
        var code when code == CalculationDiagnostics.DoubleRecovery.Code => "What the rules give for one loss comes to more than the loss itself, so the amount has to be checked.",
        var code when code == CalculationDiagnostics.LeftToJudgement.Code => "The rules leave the amount to judgement.",
        var code when code == FactDiagnostics.NoVersion.Code => "Our rules do not cover the date of your claim.",
        _ => NotWorkedOut,
    };

    protected override string In(Term term) => term.English;

    protected override string Described(LetterLine line)
    {
        var value = line.Value is null || line.Form == RemedyForm.Cash ? line.Value : $"worth {line.Value}";
        return line.What is null ? value ?? "" : value is null ? line.What : $"{line.What}, {value}";
    }

    protected override string Details(IReadOnlyList<string> details) => details.Count == 0 ? "" : $" ({string.Join("; ", details)})";

    protected override string Heading(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Method(string? method) =>
        Glossary.Methods.Find(method ?? "") is { } term ? $", {term.English}" : LetterText.Words(method ?? "") is { Length: > 0 } word ? $", by {word}" : "";

    private string Value(object? value) => Format.Value(HostValue.Of(value));

    private static string Expected(FeelType type) => type.Kind switch
    {
        FeelKind.String => "a text",
        FeelKind.Number => "a number",
        FeelKind.Boolean => "yes or no",
        FeelKind.Date => "a date",
        FeelKind.Time => "a time of day",
        FeelKind.DateTime => "a date and time",
        FeelKind.DayTimeDuration or FeelKind.YearMonthDuration => "a length of time",
        FeelKind.List => "a list",
        _ => "a set of details",
    };
}
