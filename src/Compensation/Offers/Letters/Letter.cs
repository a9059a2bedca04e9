namespace Compensation.Offers.Letters;

/// <summary>The sentences of a letter to the claimant, in one language: the wordings, filled in. <see cref="LetterWriter"/> decides which of them stand in a letter.</summary>
/// <param name="language">The language tag of the wordings.</param>
internal abstract class Letter(string language)
{
    private const string Enders = ".!?…。！？";
    private static readonly char[] Closers = [.. ")]\"'”’）】》」』"];
    private static readonly Wording Stop = new(".", "。");

    private static readonly EnglishLetter English = new();
    private static readonly ChineseLetter Chinese = new();

    /// <summary>How values read in the language.</summary>
    public TextFormat Format { get; } = TextFormat.For(language);

    /// <summary>The letter for a language tag; English for every language without its own.</summary>
    public static Letter For(string tag) => TextLanguage.IsChinese(tag) ? Chinese : English;

    /// <summary>A wording in the language of the letter.</summary>
    public string Say(Wording wording) => wording.In(language);

    /// <summary>A wording with something filled in.</summary>
    public string Say(Wording wording, params ReadOnlySpan<object?> filled) => wording.In(language, filled);

    /// <summary>The loss, what it was assessed at and how.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="title">What the pack calls its rule; null where it gives no title.</param>
    /// <param name="amount">The amount or its range, in words; null where there is none.</param>
    /// <param name="isTold">A reason has just said what happened.</param>
    public string Assessed(Loss loss, string? title, string? amount, bool isTold)
    {
        var type = Word(Glossary.LossTypes, WireWords.LossTypes.Of(loss.Type));
        var kind = LossKind(loss.Kind, title);
        var what = kind.Length == 0 ? type : Say(LossWordings.TypeAndKind, type, kind);
        var wording =
            amount is null ? isTold ? LossWordings.NoAmountAfterReason : LossWordings.NoAmount
            : loss.Amount is 0 ? isTold ? LossWordings.NothingDueAfterReason : LossWordings.NothingDue
            : isTold ? LossWordings.AssessedAfterReason : LossWordings.Assessed;
        return Say(wording, what, WithArticle(what), amount, Method(loss.Method ?? ""));
    }

    /// <summary>One line that is all of an offer.</summary>
    public string Offered(LetterLine line)
    {
        var wordings = RemedyFormWordings.Of(line.Form);
        var wording = line.What is not null ? wordings.Described : line.Value is not null ? wordings.Valued : wordings.Bare;
        return Sentence(Say(wording, Described(line), line.Value) + Details(line.Details));
    }

    /// <summary>One line of several.</summary>
    public string Item(LetterLine line)
    {
        var text = Described(line);
        return Sentence((text.Length == 0 ? Label(line.Form) : Format.Labelled(Label(line.Form), text)) + Details(line.Details));
    }

    /// <summary>How long something can be taken up.</summary>
    public string Valid(Validity validity)
    {
        if (validity.Until is { } until)
        {
            return Say(RemedyWordings.ValidUntil, Format.Date(until));
        }

        var months = validity.Months == 0 ? "" : Format.Months(validity.Months);
        var days = validity.Days == 0 && months.Length > 0 ? "" : Format.Days(validity.Days);
        return Say(RemedyWordings.Valid, months.Length > 0 && days.Length > 0 ? Say(RemedyWordings.MonthsAndDays, months, days) : months + days);
    }

    /// <summary>The level of an apology.</summary>
    public string Level(string level) => Say(RemedyWordings.Level, Word(Glossary.Levels, level));

    /// <summary>A count of things.</summary>
    public string Count(Units units) =>
        Glossary.Units.Find(units.Of) is { } unit ? Format.Count(units.Count, Say(unit))
        : LetterText.Words(units.Of) is { Length: > 0 } word ? Say(RemedyWordings.OwnUnit, Format.Number(units.Count), word)
        : Format.Number(units.Count);

    /// <summary>Whether words say the count already, in digits or, up to twelve, in words.</summary>
    public bool Says(string words, Units units) => Glossary.Units.Find(units.Of) is { } unit
        && (words.Contains(Count(units), StringComparison.OrdinalIgnoreCase)
            || (units.Count is >= 1 and <= 12 && decimal.IsInteger(units.Count) && words.Contains(CountedInWords((int)units.Count, Say(unit)), StringComparison.OrdinalIgnoreCase)));

    /// <summary>What a limit changed.</summary>
    /// <param name="forms">The forms that it is over; empty when it is over the whole offer.</param>
    /// <param name="before">The money before it, in words.</param>
    /// <param name="after">The money after it, in words.</param>
    /// <param name="isRaise">It raised the amount.</param>
    /// <param name="isTold">A reason has just said why.</param>
    public string Limited(IReadOnlyList<RemedyForm> forms, string before, string after, bool isRaise, bool isTold)
    {
        var amount = forms.Count == 0
            ? Say(LimitWordings.Amount)
            : Say(LimitWordings.AmountOf, Format.List([.. forms.Select(form => Say(RemedyFormWordings.Of(form).Limited))]));
        var wording = isRaise
            ? isTold ? LimitWordings.RaisedAfterReason : LimitWordings.Raised
            : isTold ? LimitWordings.ReducedAfterReason : LimitWordings.Reduced;
        return Say(wording, amount, before, after);
    }

    /// <summary>Stands before what may be chosen instead of a line, or of the offer where <paramref name="instead"/> is null.</summary>
    public string AlternativesLead(LetterLine? instead, bool isSeveral)
    {
        var options = Say(isSeveral ? RemedyWordings.OneOf : RemedyWordings.TheFollowing);
        return instead is null ? Say(RemedyWordings.Instead, options) : Say(RemedyWordings.InsteadOf, options, instead switch
        {
            { What: { } what } => Say(RemedyWordings.LineInItsWords, what),
            { Form: RemedyForm.Cash, Value: { } value } => Say(RemedyWordings.LineOfMoney, value),
            { Form: var form } => Say(RemedyWordings.LineOfForm, Word(Glossary.Forms, WireWords.RemedyForms.Of(form))),
        });
    }

    /// <summary>The law behind something, and the claimant's right; null where there is neither.</summary>
    /// <param name="law">What <see cref="Law"/> gave; empty for none.</param>
    /// <param name="right">The word of the right.</param>
    /// <param name="title">What the pack calls a right of its own.</param>
    public string? Basis(string law, string? right, string? title)
    {
        var name = title ?? (Glossary.Rights.Find(right ?? "") is { } term ? Say(term) : OwnRight(LetterText.Words(right ?? "")));
        var owed = name.Length == 0 ? "" : Say(SourceWordings.YourRight, name);
        return (law.Length, owed.Length) switch
        {
            (0, 0) => null,
            (0, _) => Say(SourceWordings.Right, law, owed),
            (_, 0) => Say(SourceWordings.Law, law),
            _ => Say(SourceWordings.LawAndRight, law, owed),
        };
    }

    /// <summary>Sources as one phrase in a language, each with a note where nobody has checked it.</summary>
    public string Law(IEnumerable<Citation> sources, string language) => string.Join(Say(SourceWordings.Divider), sources
        .Select(s => (Text: LetterText.Phrase(s.In(language)), s.Unverified)).Where(s => s.Text.Length > 0).Select(s => s.Unverified ? s.Text + Say(SourceWordings.Unverified) : s.Text));

    /// <summary>An amount left to judgement.</summary>
    public string Between(string? low, string? high) => (low, high) switch
    {
        (null, null) => Say(RemedyWordings.ValueOpen),
        (null, _) => Say(RemedyWordings.AtMost, high),
        (_, null) => Say(RemedyWordings.AtLeast, low),
        _ => Say(RemedyWordings.Between, low, high),
    };

    /// <summary>What is wrong with a claim.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">What people call the fact that is meant; empty where it is not known.</param>
    /// <param name="input">The input of the fact, where it is known.</param>
    /// <param name="nearest">What people call the input that was probably meant.</param>
    public string Problem(Diagnostic problem, string name, Input? input, string? nearest)
    {
        return problem.Code switch
        {
            _ when Is(FactDiagnostics.UnknownFact) && name.Length > 0 => Say(ProblemWordings.UnknownFact, name) + (nearest is null ? "" : Say(ProblemWordings.Nearest, nearest)),
            _ when Is(FactDiagnostics.UnknownChoice) || Is(FactDiagnostics.UnknownAlternative) => Say(ProblemWordings.OptionNotOpen),
            _ when Is(FactDiagnostics.WrongPack) || Is(FactDiagnostics.NoPack) => Say(ProblemWordings.NoRules),
            _ when input is null => name.Length == 0 ? Say(ProblemWordings.UnreadableDetail) : Say(ProblemWordings.Unusable, name),
            _ when Is(FactDiagnostics.WrongType) => Say(ProblemWordings.WrongType, name, Say(ProblemWordings.Expected(input.Type.Kind))),
            _ when Is(FactDiagnostics.NotAmongValues) => Say(ProblemWordings.NotAmongValues, name, Format.List([.. input.Values.Select(Value)])),
            _ when Is(FactDiagnostics.TooSmall) => Say(ProblemWordings.TooSmall, name, Value(input.Min)),
            _ when Is(FactDiagnostics.TooLarge) => Say(ProblemWordings.TooLarge, name, Value(input.Max)),
            _ when Is(FactDiagnostics.TooManyDigits) => input.Digits switch
            {
                0 => Say(ProblemWordings.NotWhole, name),
                1 => Say(ProblemWordings.OneDigit, name, Format.Number(1)),
                var digits => Say(ProblemWordings.TooManyDigits, name, Format.Number(digits ?? 0)),
            },
            _ => Say(ProblemWordings.Unusable, name),
        };

        bool Is(DiagnosticDescriptor descriptor) => problem.Code == descriptor.Code;
    }

    /// <summary>The name of a deadline.</summary>
    public string Deadline(string name, string? title) => title is not null ? Heading(title) : Glossary.Deadlines.Find(name) is { } term ? Say(term) : Heading(LetterText.Words(name));

    /// <summary>Words that end as a sentence does.</summary>
    public string Sentence(string words)
    {
        var open = words.TrimEnd(Closers);
        return open.Length > 0 && Enders.Contains(open[^1], StringComparison.Ordinal) ? words : words.TrimEnd(LetterText.Trailing) + Say(Stop);
    }

    /// <summary>What the kind of a loss is called: the pack's word for it, or the title of its rule; empty where neither is known.</summary>
    protected abstract string LossKind(string? kind, string? title);

    /// <summary>A noun with the article before it that the language wants.</summary>
    protected abstract string WithArticle(string noun);

    /// <summary>A count from 1 to 12 of a unit of the glossary, in words and without an ending.</summary>
    protected abstract string CountedInWords(int count, string unit);

    /// <summary>What a right is called for which the glossary has no term; empty where its word is.</summary>
    protected abstract string OwnRight(string words);

    /// <summary>Words at the beginning of a line.</summary>
    protected abstract string Heading(string words);

    /// <summary>The term for a word, or the word of a pack's own.</summary>
    private string Word(TermTable table, string word) => table.Find(word) is { } term ? Say(term) : LetterText.Words(word);

    private string Label(RemedyForm form) => Heading(Word(Glossary.Forms, WireWords.RemedyForms.Of(form)));

    private string Method(string method) =>
        Glossary.Methods.Find(method) is { } term ? Say(LossWordings.Method, Say(term))
        : LetterText.Words(method) is { Length: > 0 } word ? Say(LossWordings.OwnMethod, word)
        : "";

    /// <summary>What is given and what it comes to, as a phrase; empty when neither is said.</summary>
    private string Described(LetterLine line)
    {
        var worth = line.Value is null || line.Form == RemedyForm.Cash ? line.Value : Say(RemedyWordings.Worth, line.Value);
        return line.What is null ? worth ?? "" : worth is null ? line.What : Say(RemedyWordings.WithWorth, line.What, worth);
    }

    private string Details(IReadOnlyList<string> details) => details.Count == 0 ? "" : Say(RemedyWordings.Details, string.Join(Say(SourceWordings.Divider), details));

    private string Value(object? value) => Format.Value(HostValue.Of(value));
}
