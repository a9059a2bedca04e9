namespace Compensation.Compilation;

/// <summary>The rules of a pack version as code. It never changes and is shared; each thread brings its own <see cref="CompiledAssessment"/>.</summary>
internal sealed class CompiledVersion
{
    private readonly Func<CompiledAssessment> _new;

    public CompiledVersion(PackVersion pack, FactSlots slots, int moneyDigits, int currencyDigits, ConstantPool constants, Func<CompiledAssessment> @new)
    {
        (Pack, Slots, MoneyDigits, CurrencyDigits, Constants, _new) = (pack, slots, moneyDigits, currencyDigits, constants, @new);
    }

    public PackVersion Pack { get; }

    public FactSlots Slots { get; }

    /// <summary>The decimal places that all money is held with.</summary>
    public int MoneyDigits { get; }

    /// <summary>The decimal places of the currency, where the pack has one currency.</summary>
    public int CurrencyDigits { get; }

    public ConstantPool Constants { get; }

    /// <summary>The date of the facts by which rules are chosen, where it is sure; null for a pack of one version for all dates.</summary>
    public required Func<CompiledAssessment, NodaTime.LocalDate?>? Effective { get; init; }

    /// <summary>Eligibility, losses and remedies.</summary>
    public required RuleChunks<CompiledAssessment> Find { get; init; }

    /// <summary>The same rules for claims that lack a required fact, which may not matter; made when such a claim comes.</summary>
    public required Lazy<CompiledVersion> ForIncomplete { get; init; }

    public required RuleChunks<CompiledAssessment> LimitChunks { get; init; }

    public required RuleChunks<CompiledAssessment> RouteChunks { get; init; }

    /// <summary>The rules one by one, where they were compiled so; else null, and then <see cref="Find"/> and <see cref="RouteChunks"/> hold them.</summary>
    public required SeparateRules? Separate { get; init; }

    /// <summary>Work out one named value each, for the places that do not do it themselves.</summary>
    public required Func<CompiledAssessment, bool>[] NamedValues { get; init; }

    /// <summary>For each choice of the pack its own answer, put into <see cref="CompiledAssessment.PackChoice"/>; true when it gives up. Null without one.</summary>
    public required Func<CompiledAssessment, bool>?[] Choices { get; init; }

    /// <summary>For each remedy rule what it works out beside its worth; null for nothing.</summary>
    public required CompiledDetail?[] Details { get; init; }

    /// <summary>For each route its priority, where it is worked out.</summary>
    public required Func<CompiledAssessment, bool>?[] Priorities { get; init; }

    /// <summary>For each of <see cref="RuleIndex.Rules"/> what its sources depend on.</summary>
    public required SourceChoice[][] SourceChoices { get; init; }

    public required PublishedValue[][] LossFigures { get; init; }

    public required PublishedValue[][] RemedyFigures { get; init; }

    /// <summary>What is published with the offer, by the places of the sections.</summary>
    public required PublishedValue[][] Published { get; init; }

    /// <summary>What lines and reasons rest on.</summary>
    public CompiledGrounds Grounds => field ??= new CompiledGrounds(this);

    /// <summary>Writes offers as JSON.</summary>
    public OfferJson Json => field ??= new OfferJson(this);

    /// <summary>Room to work, for one thread.</summary>
    public CompiledAssessment NewAssessment()
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
            NamedValues = NamedValues,
            Choices = [.. extended.Index.Choices.Select(c => Array.FindIndex(Pack.Index.Choices, own => own.Name == c.Name) is >= 0 and var at ? Choices[at] : null)],
            Details = [.. Details, .. new CompiledDetail?[remedies]],
            Priorities = Priorities,
            SourceChoices =
            [
                .. SourceChoices[..Pack.Index.FirstRemedy], .. Enumerable.Repeat(Array.Empty<SourceChoice>(), losses),
                .. SourceChoices[Pack.Index.FirstRemedy..Pack.Index.FirstLimit], .. Enumerable.Repeat(Array.Empty<SourceChoice>(), remedies),
                .. SourceChoices[Pack.Index.FirstLimit..],
            ],
            LossFigures = [.. LossFigures, .. Enumerable.Repeat(Array.Empty<PublishedValue>(), losses)],
            RemedyFigures = [.. RemedyFigures, .. Enumerable.Repeat(Array.Empty<PublishedValue>(), remedies)],
            Published = Published,
        };
    }
}
