namespace Compensation.Compilation;

/// <summary>The rules of a pack version as code. It never changes and is shared; each thread brings its own <see cref="Assessment"/>.</summary>
internal sealed class CompiledVersion
{
    private readonly Func<Assessment> _new;

    public CompiledVersion(PackVersion pack, FactSlots slots, int moneyDigits, int currencyDigits, ConstantPool constants, Func<Assessment> @new)
    {
        (Pack, Slots, MoneyDigits, CurrencyDigits, Constants, _new) = (pack, slots, moneyDigits, currencyDigits, constants, @new);
        Answers = [.. pack.RemedyRules.Select(r => pack.LossRules.Select(l => r.For?.Contains(l.Id) == true).ToArray())];
        CoveredRemedies = [.. pack.LimitRules.Select(l => pack.RemedyRules.Select(r => l.Remedies.Contains(r.Id)).ToArray())];
        CoveredLosses = [.. pack.LimitRules.Select(l => pack.LossRules.Select(r => l.Losses.Contains(r.Id)).ToArray())];
        FirstLoss = pack.Eligibility.Count;
        FirstRemedy = FirstLoss + pack.LossRules.Count;
        FirstLimit = FirstRemedy + pack.RemedyRules.Count;
        Rules = [.. pack.Eligibility, .. pack.LossRules, .. pack.RemedyRules, .. pack.LimitRules];
        Exceeds = [.. pack.RemedyRules.Select(r => r.Exceeds)];
    }

    /// <summary>The forms that are worth money.</summary>
    public static IReadOnlyList<RemedyForm> ValuedForms { get; } = [RemedyForm.Cash, RemedyForm.Goods, RemedyForm.Service];

    public PackVersion Pack { get; }

    public FactSlots Slots { get; }

    /// <summary>The decimal places that all money is held with.</summary>
    public int MoneyDigits { get; }

    /// <summary>The decimal places of the currency, where the pack has one currency.</summary>
    public int CurrencyDigits { get; }

    public ConstantPool Constants { get; }

    /// <summary>The date of the facts by which rules are chosen, where it is sure; null for a pack of one version for all dates.</summary>
    public required Func<Assessment, NodaTime.LocalDate?>? Effective { get; init; }

    /// <summary>Eligibility, losses and remedies.</summary>
    public required RuleChunks<Assessment> Find { get; init; }

    /// <summary>The same rules for claims that lack a required fact, which may not matter; made when such a claim comes.</summary>
    public required Lazy<CompiledVersion> ForIncomplete { get; init; }

    public required RuleChunks<Assessment> LimitChunks { get; init; }

    public required RuleChunks<Assessment> RouteChunks { get; init; }

    /// <summary>The rules one by one, where they were compiled so; else null, and then <see cref="Find"/> and <see cref="RouteChunks"/> hold them.</summary>
    public required SeparateRules? Separate { get; init; }

    /// <summary>Work out one named value each, for the places that do not do it themselves.</summary>
    public required Func<Assessment, bool>[] WorkOuts { get; init; }

    public required CompiledChoice[] Choices { get; init; }

    /// <summary>For each remedy rule what it works out beside its worth; null for nothing.</summary>
    public required CompiledDetail?[] Details { get; init; }

    /// <summary>For each route its priority, where it is worked out.</summary>
    public required Func<Assessment, bool>?[] Priorities { get; init; }

    /// <summary>For each of <see cref="Rules"/> what its sources depend on.</summary>
    public required SourceChoice[][] SourceChoices { get; init; }

    public required PublishedValue[][] LossFigures { get; init; }

    public required PublishedValue[][] RemedyFigures { get; init; }

    public required PublishedValue[] Deadlines { get; init; }

    public required PublishedValue[] Figures { get; init; }

    /// <summary>Eligibility, losses, remedies and limits in one list, as a settlement names them.</summary>
    public Rule[] Rules { get; }

    /// <summary>Where loss rules begin in <see cref="Rules"/>.</summary>
    public int FirstLoss { get; }

    /// <summary>Where remedy rules begin in <see cref="Rules"/>.</summary>
    public int FirstRemedy { get; }

    /// <summary>Where limit rules begin in <see cref="Rules"/>.</summary>
    public int FirstLimit { get; }

    /// <summary>What lines and reasons rest on.</summary>
    public CompiledGrounds Grounds => field ??= new CompiledGrounds(this, Rules, SourceChoices);

    /// <summary>Makes whole offers.</summary>
    public OfferBuilder Offers => field ??= new OfferBuilder(this);

    /// <summary>Writes offers as JSON.</summary>
    public OfferPieces Pieces => field ??= new OfferPieces(this);

    /// <summary>For each remedy rule and loss rule, whether the one answers the other.</summary>
    public bool[][] Answers { get; }

    /// <summary>For each limit and remedy rule, whether it is covered whole.</summary>
    public bool[][] CoveredRemedies { get; }

    /// <summary>For each limit and loss rule, whether the parts that answer it are covered.</summary>
    public bool[][] CoveredLosses { get; }

    /// <summary>For each remedy rule, whether it may be more than the loss.</summary>
    public bool[] Exceeds { get; }

    /// <summary>Room to work, for one thread.</summary>
    public Assessment NewAssessment()
    {
        var assessment = _new();
        assessment.Begin(this);
        assessment.Facts = Slots.New();
        return assessment;
    }

    /// <summary>The same code for a pack that has further loss and remedy rules behind its own, which nothing but a line of their own speaks of.</summary>
    public CompiledVersion With(PackVersion extended)
    {
        var (losses, remedies) = (extended.LossRules.Count - Pack.LossRules.Count, extended.RemedyRules.Count - Pack.RemedyRules.Count);
        return new CompiledVersion(extended, Slots, MoneyDigits, CurrencyDigits, Constants, _new)
        {
            Effective = Effective,
            Find = Find,
            LimitChunks = LimitChunks,
            RouteChunks = RouteChunks,
            Separate = Separate,
            ForIncomplete = ForIncomplete,
            WorkOuts = WorkOuts,
            Choices = [.. Choices.Select(c => c with { Remedies = [.. extended.RemedyRules.Select(r => r.Choice == c.Name)] })],
            Details = [.. Details, .. new CompiledDetail?[remedies]],
            Priorities = Priorities,
            SourceChoices =
            [
                .. SourceChoices[..FirstRemedy], .. Enumerable.Repeat(Array.Empty<SourceChoice>(), losses),
                .. SourceChoices[FirstRemedy..FirstLimit], .. Enumerable.Repeat(Array.Empty<SourceChoice>(), remedies),
                .. SourceChoices[FirstLimit..],
            ],
            LossFigures = [.. LossFigures, .. Enumerable.Repeat(Array.Empty<PublishedValue>(), losses)],
            RemedyFigures = [.. RemedyFigures, .. Enumerable.Repeat(Array.Empty<PublishedValue>(), remedies)],
            Deadlines = Deadlines,
            Figures = Figures,
        };
    }

    /// <summary>The smallest amount that a rounding leaves.</summary>
    public long UnitOf(MoneyRounding rounding, int currencyDigits) => ScaledNumber.PowerOfTen(MoneyDigits - (rounding.Digits ?? currencyDigits));
}
