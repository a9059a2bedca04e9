namespace Compensation.Rules.Choices;

/// <summary>The pack's own answer to a choice, when the claimant has not chosen.</summary>
internal sealed record ChooseSyntax(Word Choice, MappedText Value)
{
    public static ChooseSyntax? Read(Word choice, ValueReader value) => value.Feel() is { } feel ? new ChooseSyntax(choice, feel) : null;
}
