namespace Compensation.Packs.Binding;

/// <summary>The sections of a pack that hold rules, in the order in which they stand in a pack and are bound.</summary>
internal static class PackSections
{
    public static IReadOnlyList<PackSection> All { get; } =
    [
        new EligibilitySection(), new LossSection(), new RemedySection(), new ChoiceSection(), new LimitSection(), new RouteSection(), new DeadlineSection(), new FigureSection(),
    ];
}
