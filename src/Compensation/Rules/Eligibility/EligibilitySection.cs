namespace Compensation.Rules.Eligibility;

/// <summary>Rules that decline a claim, hand it to a person, or ask for a fact.</summary>
internal sealed class EligibilitySection : SectionKind
{
    public static readonly Part<IReadOnlyList<ElementSyntax>> Rules = Part.Optional("eligibility", EligibilitySyntax.Element.List, "Reasons to decline, to have a person decide, or to ask for a fact.");

    public override Part Part => Rules;

    public override IReadOnlyList<PackElement> Elements => [EligibilitySyntax.Element];

    public override IEnumerable<(Word Id, string What)> Ids(ElementSyntax pack) => pack.Get(Rules).Select(rule => (rule.Get(EligibilitySyntax.Outcome).Id, "an eligibility rule"));

    public override void Bind(PackBinding binding) => binding.Parts.AddRange(binding.Pack.Get(Rules).Select(rule => Bind(rule, binding)));

    private static EligibilityRule Bind(ElementSyntax rule, PackBinding binding)
    {
        var (kind, id) = rule.Get(EligibilitySyntax.Outcome);
        var when = binding.When(rule, EligibilitySyntax.When, binding.Values);
        return new EligibilityRule
        {
            Id = id.Text,
            Kind = kind,
            When = when,
            Because = binding.Texts.Bind(rule.Get(EligibilitySyntax.Because), binding.Values, when),
            Title = binding.Title(rule),
            Sources = binding.SourcesOf(rule, null, when),
        };
    }
}
