namespace Compensation.Offers.Letters;

/// <summary>The sentences of a letter to the claimant, in one language. <see cref="LetterWriter"/> decides which stand in it.</summary>
internal abstract class Letter
{
    private const string Enders = ".!?…。！？";
    private static readonly char[] Closers = [.. ")]\"'”’）】》」』"];

    private static readonly EnglishLetter English = new();
    private static readonly ChineseLetter Chinese = new();

    /// <summary>How values read in the language.</summary>
    public abstract TextFormat Format { get; }

    /// <summary>Stands before several losses.</summary>
    public abstract string FoundLead { get; }

    /// <summary>Stands before several lines of an offer.</summary>
    public abstract string OfferLead { get; }

    /// <summary>Stands before several limits.</summary>
    public abstract string LimitsLead { get; }

    /// <summary>Stands before several deadlines.</summary>
    public abstract string DeadlinesLead { get; }

    /// <summary>Stands before what was assumed.</summary>
    public abstract string AssumedLead { get; }

    /// <summary>Stands before several reasons.</summary>
    public abstract string ReasonsLead { get; }

    /// <summary>Says that nothing is offered.</summary>
    public abstract string Declined { get; }

    /// <summary>Says what somebody who gets nothing may do.</summary>
    public abstract string Recourse { get; }

    /// <summary>Says that facts are wanted.</summary>
    public abstract string NeedsInformation { get; }

    /// <summary>Stands before the facts that are wanted.</summary>
    public abstract string MissingLead { get; }

    /// <summary>Says what follows once the facts are there.</summary>
    public abstract string OnceComplete { get; }

    /// <summary>Says that a person decides.</summary>
    public abstract string NeedsReview { get; }

    /// <summary>Says that the calculation leaves a part open.</summary>
    public abstract string NotWorkedOut { get; }

    /// <summary>Says what follows once a person has decided.</summary>
    public abstract string OnceReviewed { get; }

    /// <summary>Says that the claim can't be used as it is.</summary>
    public abstract string Invalid { get; }

    /// <summary>Stands before what has to be mended.</summary>
    public abstract string ProblemsLead { get; }

    /// <summary>Asks for a claim that can be used, where there is no more to say of it.</summary>
    public abstract string TryAgain { get; }

    /// <summary>An assumed value that is empty.</summary>
    public abstract string Nothing { get; }

    /// <summary>A value that is not known yet.</summary>
    public abstract string ValueOpen { get; }

    protected abstract string Stop { get; }

    /// <summary>Stands behind a source that nobody has seen.</summary>
    protected abstract string Unverified { get; }

    /// <summary>Stands between sources.</summary>
    protected abstract string Divider { get; }

    /// <summary>The letter for a language tag; English for every language without its own.</summary>
    public static Letter For(string tag) => IsChinese(tag) ? Chinese : English;

    /// <summary>Whether there is a letter in the language of a tag.</summary>
    public static bool IsWritten(string language) => Tag(language).Split('-')[0].Equals(language.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag by which texts are asked for: a letter in English has no reasons in French.</summary>
    public static string Tag(string language)
    {
        var parts = language.Replace('_', '-').Split('-', 2);
        var primary = parts[0].ToLowerInvariant();
        return primary is not ("en" or "zh") ? "en" : parts.Length == 1 ? primary : $"{primary}-{parts[1]}";
    }

    /// <summary>The loss, what it was assessed at and how. <paramref name="isTold"/> where a reason has just said what happened.</summary>
    public abstract string Assessed(Loss loss, string? title, string? amount, bool isTold);

    /// <summary>One line that is all of an offer.</summary>
    public abstract string Offered(LetterLine line);

    /// <summary>One line of several.</summary>
    public string Item(LetterLine line)
    {
        var label = Label(line.Form);
        var text = Described(line);
        return Sentence((text.Length == 0 ? label : Labelled(label, text)) + Details(line.Details));
    }

    /// <summary>How long something can be taken up.</summary>
    public abstract string Valid(Validity validity);

    /// <summary>The level of an apology.</summary>
    public abstract string Level(string level);

    /// <summary>A count of things.</summary>
    public abstract string Count(Units units);

    /// <summary>Whether words say the count already.</summary>
    public abstract bool Says(string words, Units units);

    /// <summary>What a limit changed. <paramref name="forms"/> where it is over a part of the offer; <paramref name="isTold"/> where a reason has just said why.</summary>
    public abstract string Limited(IReadOnlyList<RemedyForm> forms, string before, string after, bool isRaise, bool isTold);

    /// <summary>Stands before what may be chosen instead of a line, or of the offer.</summary>
    public abstract string AlternativesLead(LetterLine? instead, bool isSeveral);

    /// <summary>The sum.</summary>
    public abstract string Total(string amount);

    /// <summary>The law behind something, and the claimant's right; null where there is neither.</summary>
    /// <param name="law">What <see cref="Law"/> gave; empty for none.</param>
    /// <param name="right">The word of the right.</param>
    /// <param name="title">What the pack calls a right of its own.</param>
    public abstract string? Basis(string law, string? right, string? title);

    /// <summary>The law behind all of an offer.</summary>
    public abstract string CommonBasis(string law);

    /// <summary>Sources as one phrase, each with a note where nobody has seen it.</summary>
    public string Law(IEnumerable<Citation> sources, string language) => string.Join(Divider, sources
        .Select(s => (Text: LetterText.Phrase(s.In(language)), s.Unverified)).Where(s => s.Text.Length > 0).Select(s => s.Unverified ? s.Text + Unverified : s.Text));

    /// <summary>An amount left to judgement.</summary>
    public abstract string Between(string? low, string? high);

    /// <summary>The name of a thing and its value.</summary>
    public abstract string Labelled(string label, string value);

    /// <summary>A thing of a list of facts: <paramref name="position"/> counts from 1.</summary>
    public abstract string Nth(string list, string position);

    /// <summary>What is wrong with a claim. <paramref name="input"/> is the fact that is meant, where it is known.</summary>
    public abstract string Problem(Diagnostic problem, string name, Input? input, string? nearest);

    /// <summary>Why a person has to decide, without the workings.</summary>
    public abstract string ReviewNote(Diagnostic warning);

    /// <summary>The name of a deadline.</summary>
    public string Deadline(string name, string? title) => title is not null ? Heading(title) : Glossary.Deadlines.Find(name) is { } term ? In(term) : Heading(LetterText.Words(name));

    /// <summary>Words that end as a sentence does.</summary>
    public string Sentence(string words)
    {
        var open = words.TrimEnd(Closers);
        return open.Length > 0 && Enders.Contains(open[^1], StringComparison.Ordinal) ? words : words.TrimEnd(LetterText.Trailing) + Stop;
    }

    /// <summary>The term for a word, or the word of a pack's own.</summary>
    protected string Word(TermTable table, string word) => table.Find(word) is { } term ? In(term) : LetterText.Words(word);

    protected string Label(RemedyForm form) => Heading(Word(Glossary.Forms, WireWords.RemedyForms.Of(form)));

    protected string Type(LossType type) => Word(Glossary.LossTypes, WireWords.LossTypes.Of(type));

    protected abstract string In(Term term);

    /// <summary>What is given and what it comes to, as a phrase; empty when neither is said.</summary>
    protected abstract string Described(LetterLine line);

    protected abstract string Details(IReadOnlyList<string> details);

    /// <summary>Words at the beginning of a line.</summary>
    protected abstract string Heading(string words);

    private static bool IsChinese(string tag) => tag.Split('-')[0] == "zh";
}
