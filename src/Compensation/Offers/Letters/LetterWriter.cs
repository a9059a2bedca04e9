using System.Diagnostics;
using System.Text;

namespace Compensation.Offers.Letters;

/// <summary>Writes an offer as the body of a letter to the claimant: what stands in it and in which order. The sentences are the <see cref="Letter"/>'s.</summary>
internal sealed class LetterWriter
{
    private readonly Offer _offer;
    private readonly string _language;
    private readonly Letter _letter;
    private readonly LetterFacts _facts;
    private readonly List<string> _paragraphs = [];

    /// <summary>What has been told in the sections so far. Within a section each thing is told, however like another it is.</summary>
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<string> _telling = [];
    private readonly HashSet<Reason> _used = [];

    /// <summary>The one law behind all of the offer, which is then said once.</summary>
    private string? _common;

    /// <param name="offer">The offer, with texts where there are any.</param>
    /// <param name="language">A tag that <see cref="TextLanguage.For"/> gave.</param>
    public LetterWriter(Offer offer, string language)
    {
        _offer = offer;
        _language = language;
        _letter = Letter.For(language);
        _facts = new LetterFacts(offer.Inputs, _letter, language);
    }

    public string Write() => Write(Assumed);

    /// <summary>The letter without what was assumed.</summary>
    public string WithoutAssumptions() => Write(() => { });

    private string Write(Action assumed)
    {
        var closing = _offer.Decision switch
        {
            Decision.Offered => Offered(),
            Decision.Declined => Declined(),
            Decision.NeedsInformation => NeedsInformation(),
            Decision.NeedsReview => NeedsReview(),
            Decision.Invalid => Invalid(),
            _ => throw new UnreachableException($"No letter for the decision {_offer.Decision}."),
        };
        Deadlines();
        assumed();
        Say(closing);
        return string.Join("\n\n", _paragraphs);
    }

    private string Offered()
    {
        _common = CommonBasis();
        Losses();
        Remedies();
        Limits();
        Alternatives();
        Total();
        return "";
    }

    private string Declined()
    {
        var reasons = Texts(RuleKind.Decline, RuleKind.Standard);
        Found(reasons);
        Reasoned(_letter.Say(DecisionWordings.Declined), reasons);
        return _letter.Say(DecisionWordings.Recourse);
    }

    private string NeedsInformation()
    {
        var questions = Texts(RuleKind.Ask, RuleKind.Review);
        Found(questions);
        var missing = _offer.Missing.Select(_facts.Name).Where(name => name.Length > 0).ToArray();
        if (missing.Length > 0)
        {
            Say(LetterText.Paragraph(_letter.Say(DecisionWordings.NeedsInformation), _letter.Say(DecisionWordings.MissingLead)) + Bullets(missing));
        }
        else
        {
            Say(LetterText.Paragraph(_letter.Say(DecisionWordings.NeedsInformation), questions.FirstOrDefault()));
            questions.RemoveRange(0, Math.Min(1, questions.Count));
        }

        questions.ForEach(Say);
        return _letter.Say(DecisionWordings.OnceComplete);
    }

    private string NeedsReview()
    {
        var reasons = Texts(RuleKind.Review);
        Found(reasons);
        Reasoned(_letter.Say(DecisionWordings.NeedsReview), [.. reasons, .. _offer.Warnings.Select(ReviewWordings.Of).Distinct().Select(_letter.Say)]);
        return _letter.Say(DecisionWordings.OnceReviewed);
    }

    private string Invalid()
    {
        var problems = _offer.Warnings.Select(_facts.Problem).Distinct().ToArray();
        Say(problems.Length == 0
            ? LetterText.Paragraph(_letter.Say(DecisionWordings.Invalid), _letter.Say(DecisionWordings.TryAgain))
            : LetterText.Paragraph(_letter.Say(DecisionWordings.Invalid), _letter.Say(DecisionWordings.ProblemsLead)) + Bullets(problems));
        return "";
    }

    private void Losses() => AddList(_letter.Say(LossWordings.FoundLead), [.. _offer.Losses.Select(loss =>
    {
        var because = Because(Take(RuleKind.Loss, loss.Rule));
        // A law that puts nothing on a loss is not the law by which nothing is due.
        var basis = loss.Amount is 0 ? null : Basis(loss.Grounds.Sources, null);
        return LetterText.Paragraph(because, _letter.Assessed(loss, _offer.Titles?.Rule(RuleKind.Loss, loss.Rule, _language), Amount(loss.Amount, loss.Range, isUnknown: false), because is not null), basis);
    })]);

    private void Remedies()
    {
        var lines = _offer.Remedies.Select(Line).ToArray();
        AddList(_letter.Say(RemedyWordings.OfferLead), [.. _offer.Remedies.Select((remedy, i) =>
            LetterText.Paragraph(
                lines.Length == 1 ? _letter.Offered(lines[i]) : _letter.Item(lines[i]),
                Because(Take(RuleKind.Remedy, remedy.Id)),
                Basis(remedy.Grounds.Sources, remedy.Right)))]);
    }

    private void Limits() => AddList(_letter.Say(LimitWordings.Lead), [.. _offer.Limits.Select(limit =>
    {
        var reason = Take(RuleKind.Limit, limit.Id);
        var because = Because(reason);
        return LetterText.Paragraph(
            because,
            _letter.Limited(FormsUnder(limit), Amount(limit.Before), Amount(limit.After), limit.After > limit.Before, because is not null),
            reason is null ? null : Basis(reason.Grounds.Sources, null));
    })]);

    /// <summary>The forms that a limit is over; none when it is over all there is.</summary>
    private List<RemedyForm> FormsUnder(AppliedLimit limit)
    {
        var valued = _offer.Remedies.Where(r => r.Value is not null).ToArray();
        var covered = valued.Where(r => limit.Parts.Any(p => p.Remedy == r.Id)).ToArray();
        return covered.Length == valued.Length ? [] : [.. covered.Select(r => r.Form).Distinct()];
    }

    private void Alternatives()
    {
        foreach (var choice in _offer.Alternatives.GroupBy(r => r.Choice))
        {
            var chosen = choice.Key is null || _offer.Remedies.Count == 1 ? null : _offer.Remedies.FirstOrDefault(r => r.Choice == choice.Key);
            var items = choice.Select(r => LetterText.Paragraph(_letter.Item(Line(r)), Basis(r.Grounds.Sources, r.Right))).ToArray();
            Say(_letter.AlternativesLead(chosen is null ? null : Line(chosen), items.Length > 1) + Bullets(items));
        }
    }

    /// <summary>The sum, unless the only line has just said it.</summary>
    private void Total()
    {
        var values = _offer.Remedies.Where(r => r.Value is not null).ToArray();
        if (_offer.Total is { } total && (values.Length > 1 || (values.Length == 1 && values[0].Value != total)))
        {
            Say(_letter.Say(RemedyWordings.Total, Amount(total)));
        }

        if (_common is not null)
        {
            Say(_letter.Say(SourceWordings.Common, _common));
        }
    }

    private void Deadlines()
    {
        var items = _offer.Deadlines
            .Where(d => _offer.Decision == Decision.Offered || d.Key != "pay_by")
            .Select(d => (d.Key, Moment: _facts.Value(d.Value)))
            .Where(d => d.Moment.Length > 0)
            .Select(d => _letter.Sentence(_letter.Format.Labelled(_letter.Deadline(d.Key, _offer.Titles?.Deadline(d.Key, _language)), d.Moment)));
        AddList(_letter.Say(DecisionWordings.DeadlinesLead), [.. items]);
    }

    private void Assumed()
    {
        var facts = Assumptions.LeantOn(_offer, _language);
        if (facts.Count > 0)
        {
            Say(_letter.Say(DecisionWordings.AssumedLead) + Bullets(facts.Select(fact => _letter.Format.Labelled(_facts.Name(fact), _facts.Value(fact, _offer.Assumed[fact])))));
        }
    }

    /// <summary>What happened, where no money follows from it, unless a reason says it as well.</summary>
    private void Found(IReadOnlyList<string> reasons)
    {
        var found = _offer.Losses
            .Select(loss => (loss.Amount, Text: Because(Take(RuleKind.Loss, loss.Rule))))
            .Where(loss => loss.Amount is not 0)
            .Select(loss => loss.Text)
            .OfType<string>()
            .Where(text => !reasons.Any(r => r.Contains(LetterText.Phrase(text), StringComparison.Ordinal)));
        AddList(_letter.Say(LossWordings.FoundLead), [.. found]);
    }

    /// <summary>The reasons of some kinds. Why a claim is declined is worth its source even where the words are wanting.</summary>
    private List<string> Texts(params IReadOnlyList<RuleKind> kinds)
    {
        List<string> texts =
        [
            .. _offer.Reasons
                .Where(reason => kinds.Contains(reason.Kind))
                .Select(reason => (Reason: reason, Text: Because(reason)))
                .Where(said => said.Text is not null || said.Reason.Kind == RuleKind.Decline)
                .Select(said => LetterText.Paragraph(said.Text, _letter.Basis(_letter.Law(said.Reason.Grounds.Sources, _language), null, null)))
                .Where(text => text.Length > 0)
                .Distinct(),
        ];
        EndSection();
        return texts;
    }

    /// <summary>A decision and why: one reason stands in the same paragraph.</summary>
    private void Reasoned(string decision, IReadOnlyList<string> reasons) => Say(reasons.Count > 1
        ? LetterText.Paragraph(decision, _letter.Say(DecisionWordings.ReasonsLead)) + Bullets(reasons)
        : LetterText.Paragraph([decision, .. reasons]));

    private LetterLine Line(Remedy remedy)
    {
        var what = Text(remedy.What) is { } text && LetterText.Phrase(text) is { Length: > 0 } phrase ? phrase : null;
        var details = new List<string>();
        if (remedy.Units is { } units && (what is null || !_letter.Says(what, units)))
        {
            details.Add(_letter.Count(units));
        }

        if (remedy.Valid is { } valid)
        {
            details.Add(_letter.Valid(valid));
        }

        if (remedy.Level is { } level && LetterText.Phrase(level).Length > 0)
        {
            details.Add(_letter.Level(level));
        }

        return new LetterLine(remedy.Form, what, Amount(remedy.Value, remedy.Range, remedy.IsUnknown), details);
    }

    private string? Amount(decimal? amount, AmountRange? range, bool isUnknown) => (amount, range) switch
    {
        ({ } known, _) => Amount(known),
        (_, { } band) => _letter.Between(band.Low is { } low ? Amount(low) : null, band.High is { } high ? Amount(high) : null),
        _ => isUnknown ? _letter.Say(RemedyWordings.ValueOpen) : null,
    };

    private string Amount(decimal amount) => _offer.Currency is { } currency
        ? _letter.Format.Money(amount, currency, _offer.Digits ?? _offer.CurrencyDigits)
        : _letter.Format.Number(amount);

    private string? Basis(IReadOnlyList<Citation> sources, string? right) =>
        _letter.Basis(_common is null ? _letter.Law(sources, _language) : "", right, right is null ? null : _offer.Titles?.Right(right, _language));

    /// <summary>The law of all lines, when there are several and they share it.</summary>
    private string? CommonBasis()
    {
        var limits = _offer.Limits.Select(l => _offer.Reasons.FirstOrDefault(r => r.Kind == RuleKind.Limit && r.Rule == l.Id));
        var laws = _offer.Losses.Select(l => l.Grounds.Sources)
            .Concat(_offer.Remedies.Concat(_offer.Alternatives).Select(r => r.Grounds.Sources))
            .Concat(limits.Select(r => r?.Grounds.Sources ?? []))
            .Select(sources => _letter.Law(sources, _language))
            .ToArray();
        return laws is [{ Length: > 0 } law, _, ..] && laws.All(l => l == law) ? law : null;
    }

    /// <summary>The reason that a rule gave; the next one, for a rule with a loss for each item.</summary>
    private Reason? Take(RuleKind kind, string rule)
    {
        var reason = _offer.Reasons.FirstOrDefault(r => r.Kind == kind && r.Rule == rule && !_used.Contains(r));
        if (reason is not null)
        {
            _used.Add(reason);
        }

        return reason;
    }

    /// <summary>The text of a reason as a sentence; null without one, and for one that a section before has told.</summary>
    private string? Because(Reason? reason)
    {
        var text = reason is null ? null : Text(reason.Because) ?? (reason.Kind == RuleKind.Standard ? StandardTexts.Of(reason.Rule, _language) : null);
        if (text is null || LetterText.Tidy(text) is not { Length: > 0 } tidy || _told.Contains(tidy))
        {
            return null;
        }

        _telling.Add(tidy);
        return _letter.Sentence(tidy);
    }

    private void EndSection()
    {
        _told.UnionWith(_telling);
        _telling.Clear();
    }

    /// <summary>The text in the letter's language, or the one that comes nearest: an offer that was read back has the languages it was written with.</summary>
    private string? Text(IReadOnlyDictionary<string, string> texts)
    {
        if (texts.TryGetValue(_language, out var exact))
        {
            return exact;
        }

        var primary = _language.Split('-')[0];
        return texts.Where(t => t.Key.Split('-')[0] == primary).Select(t => t.Value).FirstOrDefault() ?? texts.GetValueOrDefault("en") ?? texts.Values.FirstOrDefault();
    }

    private void Say(string paragraph)
    {
        if (paragraph.Length > 0)
        {
            _paragraphs.Add(paragraph);
        }
    }

    /// <summary>Several things as a list, one as a paragraph.</summary>
    private void AddList(string lead, IReadOnlyList<string> items)
    {
        var said = items.Where(i => i.Length > 0).ToArray();
        Say(said.Length > 1 ? lead + Bullets(said) : string.Concat(said));
        EndSection();
    }

    private static string Bullets(IEnumerable<string> items) => items.Aggregate(new StringBuilder(), (list, item) => list.Append("\n- ").Append(item)).ToString();
}
