using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>Why rules did or did not apply, in words.</summary>
internal abstract class RuleTraceTexts
{
    private static readonly EnglishRuleTraceTexts English = new();
    private static readonly ChineseRuleTraceTexts Chinese = new();

    public static RuleTraceTexts For(string language) => language.Split('-')[0].Equals("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    public abstract string Heading { get; }

    /// <summary>The heading of the warnings of an offer.</summary>
    public abstract string WarningsHeading { get; }

    /// <summary>The rule with what became of it, then a line for each part of its condition that decided.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="language">The language of its title.</param>
    public IEnumerable<string> Lines(RuleTrace rule, string language)
    {
        yield return $"{Mark(rule.Outcome)} {Kind(rule.Kind)} {rule.Title(language) ?? rule.Id}{Colon}{Outcome(rule.Outcome)}";
        foreach (var part in rule.Deciding)
        {
            yield return $"    {Part(part)}";
        }
    }

    protected abstract string Colon { get; }

    protected abstract string Kind(RuleKind? kind);

    protected abstract string Outcome(RuleOutcome outcome);

    protected abstract string Verdict(bool? holds);

    protected abstract string Absent { get; }

    protected abstract string Withheld { get; }

    protected abstract string Separator { get; }

    private string Part(DecidingCondition part)
    {
        // A condition that is nothing but a name has said its value with its verdict, unless it has none.
        var names = part.Names.Where(n => n.Name != part.Text || n.Value is null).Select(n => $"{n.Name} = {Value(n)}").ToArray();
        return names.Length == 0 ? $"{part.Text} {Verdict(part.Holds)}" : $"{part.Text} {Verdict(part.Holds)}{Colon}{string.Join(Separator, names)}";
    }

    private string Value(NameValue name) => name.IsWithheld ? Withheld : name.Value ?? Absent;

    private static char Mark(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Applied => '✓',
        RuleOutcome.Open => '?',
        RuleOutcome.NotApplied => '✗',
        RuleOutcome.NoItems or RuleOutcome.NoLoss or RuleOutcome.OtherChosen or RuleOutcome.Dropped or RuleOutcome.NoEffect or RuleOutcome.NotReached => '·',
        _ => throw new UnreachableException($"{outcome}"),
    };
}
