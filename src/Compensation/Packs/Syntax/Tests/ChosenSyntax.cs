namespace Compensation.Packs.Syntax.Tests;

/// <summary>What a claimant chose.</summary>
internal sealed record ChosenSyntax(Word Choice, Word Remedy);
