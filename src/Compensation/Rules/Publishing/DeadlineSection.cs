namespace Compensation.Rules.Publishing;

/// <summary>Dates by which something is due, published with the offer.</summary>
internal sealed class DeadlineSection : SectionKind
{
    public static readonly Part<IReadOnlyList<PublishedSyntax>> Deadlines = Part.Optional("deadlines", PublishedSyntax.Map("a deadline"), "Dates by which something is due.");

    public override Part Part => Deadlines;

    public override void Bind(PackBinding binding) =>
        binding.Parts.AddRange(binding.Published(binding.Pack.Get(Deadlines), binding.Offered, "the deadline").Select(value => new DeadlineRule(value)));
}
