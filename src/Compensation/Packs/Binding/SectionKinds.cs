namespace Compensation.Packs.Binding;

/// <summary>The sections of a pack that hold rules, in the order in which they stand in a pack and are bound.</summary>
internal static class SectionKinds
{
    public static IReadOnlyList<SectionKind> All { get; } =
    [
        new EligibilitySection(), new LossSection(), new RemedySection(), new ChoiceSection(), new LimitSection(), new RoutingSection(), .. PublishedSection.All,
    ];
}
