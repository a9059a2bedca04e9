using System.Diagnostics;

namespace Compensation.Cli.Reporting;

/// <summary>The words of a report in English.</summary>
internal sealed class EnglishReportTexts : ReportTexts
{
    public override string Language => "en";

    public override string Title => "Compensation run";

    public override string Lead(string? claims, string packs) => claims is null ? $"Judged by: {packs}" : $"Claims: {claims}. Judged by: {packs}";

    public override string ManyPacks(string count) => $"{count} rule packs";

    public override string ClaimsRead => "Claims read";

    public override string Decision(Decision decision) => decision switch
    {
        Compensation.Decision.Offered => "Offered",
        Compensation.Decision.Declined => "Declined",
        Compensation.Decision.NeedsInformation => "Needs information",
        Compensation.Decision.NeedsReview => "Needs review",
        Compensation.Decision.Invalid => "Invalid",
        _ => throw new UnreachableException($"{decision}"),
    };

    public override string Rejected => "Rejected";

    public override string OfClaims(string share) => $"{share} of claims";

    public override string TotalOffered => "Total offered";

    public override string AverageOf(string average, string offers) => $"{average} on average; offers: {offers}";

    public override string Nothing => "None.";

    public override string NothingOffered => "Nothing was offered in money.";

    public override string Decisions => "What became of the claims";

    public override string Amounts => "How much was offered";

    public override string LossTypes => "What was lost";

    public override string LossTypesNote => "All losses found, whatever became of the claim; several may come from one claim.";

    public override string RemedyForms => "What is given";

    public override string RemedyFormsNote => "Lines of offers that are made. Lines that still wait for a fact or a person are counted apart and not in the sums.";

    public override string Routes => "Where offers go";

    public override string RoutesNote => "All judged claims by who approves. The total is that of offers made.";

    public override string DeclineReasons => "Why claims were declined";

    public override string NothingDue => "Nothing due";

    public override string ReviewReasons => "Why a person must decide";

    public override string ReasonsNote => "A claim may have several reasons.";

    public override string Missing => "Facts that are missing";

    public override string MissingNote => "How many claims wait for each.";

    public override string Deadlines => "Deadlines set";

    public override string DeadlinesNote => "How many judged claims carry each; the share is of the claims judged by a pack that sets it.";

    public override string Figures => "Promises and other yes-or-no figures";

    public override string FiguresNote => "What packs publish as true or false with each offer. The share is that of yes among yes and no.";

    public override string Rejects => "Rejected claims";

    public override string RejectsNote => "Claims that can't be read or don't fit their pack, by their first problem.";

    public override string Packs => "Rule by rule";

    public override string PacksNote => "Sums of losses are over all judged claims, those of remedies and limits over offers made.";

    public override string Eligibility => "Eligibility";

    public override string Losses => "Losses";

    public override string Remedies => "Remedies";

    public override string Limits => "Limits";

    public override string NeverApplied => "Never applied";

    public override string Claims => "Claims";

    public override string Share => "Share";

    public override string Total => "Total";

    public override string Offers => "Offers";

    public override string Average => "Average";

    public override string Largest => "Largest";

    public override string Currency => "Currency";

    public override string Range => "Offer";

    public override string Times => "Times";

    public override string Found => "Found";

    public override string Offered => "Offered";

    public override string Open => "Open";

    public override string Change => "Change";

    public override string Reason => "Reason";

    public override string Fact => "Fact";

    public override string Problem => "Problem";

    public override string Rule => "Rule";

    public override string Route => "Approval";

    public override string Deadline => "Deadline";

    public override string Figure => "Figure";

    public override string Yes => "Yes";

    public override string No => "No";

    public override string NotSaid => "Not said";

    public override string Decided => "Decision";

    public override string LossType => "Type";

    public override string RemedyForm => "Form";

    public override string WithoutTotal(string count) => $"without a total: {count}";

    public override string Such(string example) => $"such as: {example}";

    public override string Spread(string currency) => $"Offers by size in {currency}, in % of them";

    public override string AsTable => "As a table";

    public override string FromUntil(string from, string? until) => until is null ? $"{from} or more" : from == "0" ? $"under {until}" : $"{from} to under {until}";

    public override string Short(decimal bound) => Shortened(bound, (1e12m, "T"), (1e9m, "G"), (1e6m, "M"), (1e3m, "k"));

    public override string NotWorkedOut(string count) => $"not worked out: {count}";

    public override string BeyondRange => "beyond the range of an amount";

    public override string Others(string count) => $"Others ({count})";

    public override string NoVersion => "no version in force";

    public override string NoRoute => "No route";

    public override string Named(string name, string word) => $"{name}: {word}";

    public override string Aside(string name, string aside) => $"{name} ({aside})";

    public override string Engine(string version) => $"Calculated by Compensation {version}. The sums are exact; currencies are never added up or converted.";

    public override string Separator => "; ";

    protected override string In(Wording term) => term.English;
}
