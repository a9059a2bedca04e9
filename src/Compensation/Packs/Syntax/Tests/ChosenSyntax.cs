namespace Compensation.Packs.Syntax.Tests;

/// <summary>What a claimant chose.</summary>
internal sealed record ChosenSyntax(Word Choice, Word Remedy)
{
    public static ChosenSyntax? Read(Word choice, ValueReader value) => value.Word() is { } remedy ? new ChosenSyntax(choice, remedy) : null;
}
