namespace Compensation.Rules.Limits;

/// <summary>Bounds on what is given, applied in the order written.</summary>
internal sealed class LimitSection : SectionKind
{
    public static readonly Part<IReadOnlyList<ElementSyntax>> Limits = Part.Optional("limits", LimitSyntax.Element.List, "Bounds on what is given, applied in this order.");

    public override Part Part => Limits;

    public override IReadOnlyList<PackElement> Elements => [LimitSyntax.Element];

    public override IEnumerable<(Word Id, string What)> Ids(ElementSyntax pack) => pack.Get(Limits).Select(rule => (rule.Get(LimitSyntax.Id), "a limit"));

    public override void Bind(PackBinding binding) => binding.Parts.AddRange(binding.Pack.Get(Limits).Select(rule => Bind(rule, binding)).OfType<LimitRule>());

    private static LimitRule? Bind(ElementSyntax rule, PackBinding binding)
    {
        var words = rule.Get(LimitSyntax.Over);
        var over = RuleTargets.OfLossesAndRemedies(binding, words);
        var bound = rule.Get(LimitSyntax.Bound);
        var amount = binding.Expressions.Bind(bound?.Feel, binding.Offered, $"`{bound?.Key}`", ExpectedType.Number);
        var when = binding.When(rule, RuleParts.When, binding.Offered);
        var because = binding.Texts.Bind(rule.Get(RuleParts.Because), binding.Settled(binding.Offered, LimitRule.Before, LimitRule.After, LimitRule.Cut), when, amount);
        return amount is null ? null : new LimitRule
        {
            Id = rule.Get(LimitSyntax.Id).Text,
            Kind = RuleKind.Limit,
            Limit = LimitKind.Of(bound!.Value.Key.Text),
            Over = [.. words.Select(w => w.Text)],
            Remedies = binding.Parts.OfType<RemedyRule>()
                .Where(r => over.Contains(RuleTargets.All) || over.Contains(r.Id) || over.Contains(WireWords.RemedyForms.Of(r.Form))).Select(r => r.Id).ToHashSet(),
            Losses = binding.Parts.OfType<LossRule>().Select(l => l.Id).Where(over.Contains).ToHashSet(),
            Amount = amount,
            When = when,
            Rounding = binding.RoundingOf(rule),
            Because = because,
            Title = binding.Title(rule),
            Sources = binding.SourcesOf(rule, binding.OfferVariable, when, amount),
        };
    }
}
