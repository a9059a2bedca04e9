using NodaTime;

namespace Compensation.Rules.Binding;

/// <summary>The source of a rate.</summary>
/// <param name="Currency">What the base is changed into; null for interest.</param>
/// <param name="From">The first day of the rate.</param>
/// <param name="Until">The last day; null where it holds until the next.</param>
/// <param name="Source">The source.</param>
internal sealed record RateSource(string? Currency, LocalDate? From, LocalDate? Until, Citation? Source);
