namespace Compensation.Rules.Publishing;

/// <summary>Values published with the offer.</summary>
internal sealed class FigureSection : SectionKind
{
    public static readonly Part<IReadOnlyList<PublishedSyntax>> Figures = Part.Optional("figures", PublishedSyntax.Map("a figure"), "Values published with the offer.");

    public override Part Part => Figures;

    public override void Bind(PackBinding binding) =>
        binding.Parts.AddRange(binding.Published(binding.Pack.Get(Figures), binding.Offered, "the figure").Select(value => new FigureRule(value)));
}
