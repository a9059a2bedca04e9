namespace Compensation.Rules.Limits;

/// <summary>A bound on what is given.</summary>
internal sealed class LimitRule : Rule
{
    /// <summary>What the limit was over before it was applied, as its text sees it.</summary>
    public static readonly Feel.Types.Local Before = new("before", FeelType.Number);

    /// <summary>What it left.</summary>
    public static readonly Feel.Types.Local After = new("after", FeelType.Number);

    /// <summary>What it took off; nothing where it raised.</summary>
    public static readonly Feel.Types.Local Cut = new("cut", FeelType.Number);

    public required LimitKind Limit { get; init; }

    /// <summary>The words as they were written.</summary>
    public required IReadOnlyList<string> Over { get; init; }

    private IReadOnlySet<string> _remedies = null!;
    private IReadOnlySet<string> _losses = null!;

    /// <summary>Remedies that are covered whole: by id, by form, or all.</summary>
    public required IReadOnlySet<string> Remedies
    {
        get => _remedies;
        init => _remedies = value;
    }

    /// <summary>Loss rules whose parts are covered in whatever remedy they stand.</summary>
    public required IReadOnlySet<string> Losses
    {
        get => _losses;
        init => _losses = value;
    }

    public required TypedExpression Amount { get; init; }

    public required MoneyRounding Rounding { get; init; }

    public override IEnumerable<TypedExpression?> DecidingExpressions => [When, Amount];

    /// <summary>The same limit where a host adds losses and remedies, which it covers by their type or form, or as those of a rule.</summary>
    public override IPackPart Beside(IReadOnlyList<Loss> losses, IReadOnlyList<Remedy> remedies)
    {
        var rule = (LimitRule)MemberwiseClone();
        rule._losses = _losses.Union(losses.Where(l => _losses.Contains(l.Rule) || Over.Contains(WireWords.LossTypes.Of(l.Type))).Select(l => l.Id)).ToHashSet();
        rule._remedies = _remedies.Union(remedies.Where(r => Over.Contains("all") || Over.Contains(WireWords.RemedyForms.Of(r.Form))).Select(r => r.Id)).ToHashSet();
        return rule;
    }
}
