namespace Compensation.Cli.Reporting;

/// <summary>The words of a report, in one language. Numbers come in as they are to be shown.</summary>
internal abstract class ReportTexts
{
    private static readonly EnglishReportTexts English = new();
    private static readonly ChineseReportTexts Chinese = new();

    public static ReportTexts For(string language) => language.Split('-')[0].Equals("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>The language for the page, as a tag.</summary>
    public abstract string Language { get; }

    public abstract string Title { get; }

    /// <summary>The line below the title: the name of the claims, or null, and the pack or the number of packs that judged them.</summary>
    public abstract string Lead(string? claims, string packs);

    public abstract string ManyPacks(string count);

    public abstract string ClaimsRead { get; }

    public abstract string Decision(Decision decision);

    public abstract string Rejected { get; }

    public abstract string OfClaims(string share);

    public abstract string TotalOffered { get; }

    /// <summary>The average amount and the number of offers it is of, below a total.</summary>
    public abstract string AverageOf(string average, string offers);

    public abstract string Nothing { get; }

    public abstract string NothingOffered { get; }

    // Headings, and what is said under them.
    public abstract string Decisions { get; }

    public abstract string Amounts { get; }

    public abstract string LossTypes { get; }

    public abstract string LossTypesNote { get; }

    public abstract string RemedyForms { get; }

    public abstract string RemedyFormsNote { get; }

    public abstract string Routes { get; }

    public abstract string RoutesNote { get; }

    public abstract string DeclineReasons { get; }

    public abstract string NothingDue { get; }

    public abstract string ReviewReasons { get; }

    public abstract string ReasonsNote { get; }

    public abstract string Missing { get; }

    public abstract string MissingNote { get; }

    public abstract string Deadlines { get; }

    public abstract string DeadlinesNote { get; }

    public abstract string Figures { get; }

    public abstract string FiguresNote { get; }

    public abstract string Rejects { get; }

    public abstract string RejectsNote { get; }

    public abstract string Packs { get; }

    public abstract string PacksNote { get; }

    public abstract string Eligibility { get; }

    public abstract string Losses { get; }

    public abstract string Remedies { get; }

    public abstract string Limits { get; }

    public abstract string NeverApplied { get; }

    // Columns.
    public abstract string Claims { get; }

    public abstract string Share { get; }

    public abstract string Total { get; }

    public abstract string Offers { get; }

    public abstract string Average { get; }

    public abstract string Largest { get; }

    public abstract string Currency { get; }

    public abstract string Range { get; }

    public abstract string Times { get; }

    public abstract string Found { get; }

    public abstract string Offered { get; }

    public abstract string Open { get; }

    public abstract string Change { get; }

    public abstract string Reason { get; }

    public abstract string Fact { get; }

    public abstract string Problem { get; }

    public abstract string Rule { get; }

    public abstract string Route { get; }

    public abstract string Deadline { get; }

    public abstract string Figure { get; }

    public abstract string Yes { get; }

    public abstract string No { get; }

    public abstract string NotSaid { get; }

    public abstract string Decided { get; }

    public abstract string LossType { get; }

    public abstract string RemedyForm { get; }

    public abstract string WithoutTotal(string count);

    public abstract string Such(string example);

    public abstract string Spread(string currency);

    public abstract string AsTable { get; }

    public abstract string FromUntil(string from, string? until);

    /// <summary>A bound of a step, short enough for the label of a tick: <c>20k</c>, <c>2万</c>.</summary>
    public abstract string Short(decimal bound);

    public abstract string NotWorkedOut(string count);

    public abstract string BeyondRange { get; }

    public abstract string Others(string count);

    public abstract string NoVersion { get; }

    public abstract string NoRoute { get; }

    /// <summary>A name with a note in parentheses.</summary>
    public abstract string Aside(string name, string aside);

    /// <summary>A word or figure with its label: <c>owner: first contact</c>, <c>Offered: 12</c>.</summary>
    public abstract string Named(string name, string word);

    public abstract string Engine(string version);

    public abstract string Separator { get; }

    /// <summary>The label of a word that packs use, such as a loss type.</summary>
    public string Label(TermTable terms, string word) => Heading(terms.Find(word) is { } term ? In(term) : PackTexts.Words(word));

    protected abstract string In(Wording term);

    /// <summary>A text with its first letter as at the beginning of a line.</summary>
    public static string Heading(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The largest unit that divides the bound, which is 1, 2 or 5 times a power of ten.</summary>
    protected static string Shortened(decimal bound, params ReadOnlySpan<(decimal Size, string Name)> units)
    {
        foreach (var (size, name) in units)
        {
            if (bound >= size)
            {
                return Digits(bound / size) + name;
            }
        }

        return Digits(bound);

        static string Digits(decimal number) => TextFormat.For("en").Number(number);
    }
}
