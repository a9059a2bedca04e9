namespace Compensation.Testing;

/// <summary>A part of a pack that tests can reach.</summary>
/// <param name="Kind"><c>decline</c>, <c>review</c>, <c>ask</c>, <c>loss</c>, <c>remedy</c>, <c>choose</c>, <c>limit</c>, <c>route</c> or <c>row</c>.</param>
/// <param name="Name">Its id; for a route its number and for a row its table and number, both from 1.</param>
/// <param name="Hits">How many cases reached it.</param>
public sealed record PackPart(string Kind, string Name, int Hits);
