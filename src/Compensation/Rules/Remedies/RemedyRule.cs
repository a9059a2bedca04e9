namespace Compensation.Rules.Remedies;

/// <summary>One line of an offer.</summary>
internal sealed class RemedyRule : Rule
{
    /// <summary>What the line is worth after all limits, as its texts see it.</summary>
    public static readonly Feel.Types.Local Paid = new("value", FeelType.Number);

    /// <summary>What the losses that the line answers come to, as its texts see it.</summary>
    public static readonly Feel.Types.Local Lost = new("lost", FeelType.Number);

    /// <summary>The forms that have a value in money.</summary>
    public static IReadOnlyList<RemedyForm> ValuedForms { get; } = [RemedyForm.Cash, RemedyForm.Goods, RemedyForm.Service];

    public required RemedyForm Form { get; init; }

    private IReadOnlySet<string>? _for;

    /// <summary>The loss rules it answers; null for a remedy of the whole claim.</summary>
    public IReadOnlySet<string>? For
    {
        get => _for;
        init => _for = value;
    }

    /// <summary>The words that <see cref="For"/> was written with: loss rules and types.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The choice it is an alternative of.</summary>
    public string? Choice { get; init; }

    public TypedExpression? Value { get; init; }

    public required MoneyRounding Rounding { get; init; }

    /// <summary>The loss that is answered, as <see cref="Value"/> and <see cref="Rule.When"/> see it.</summary>
    public required Feel.Types.Local Loss { get; init; }

    /// <summary><see cref="Value"/> is evaluated for each answered loss and summed.</summary>
    public bool ValueIsPerLoss { get; init; }

    /// <summary><see cref="Rule.When"/> is asked for each answered loss.</summary>
    public bool WhenIsPerLoss { get; init; }

    /// <summary>The value may be more than the loss.</summary>
    public bool Exceeds { get; init; }

    public TypedExpression? UnitCount { get; init; }

    public string? UnitOf { get; init; }

    /// <summary><c>days</c>, <c>months</c>, <c>years</c> or <c>until</c>.</summary>
    public string? ValidUnit { get; init; }

    public TypedExpression? ValidLength { get; init; }

    public LocalizedTemplate? What { get; init; }

    public string? Level { get; init; }

    public IReadOnlyList<NamedExpression> Figures { get; init; } = [];

    /// <summary>The remedy itself, where a host gives it and the rule only stands for it; null for a rule of the pack.</summary>
    public Remedy? Host { get; init; }

    public override IEnumerable<TypedExpression?> DecidingExpressions => [When, Value, UnitCount, ValidLength];

    /// <summary>The rule that stands for a remedy which a host gives.</summary>
    public static RemedyRule Of(Remedy remedy, MoneyRounding rounding) => new()
    {
        Id = remedy.Id,
        Kind = RuleKind.Remedy,
        Form = remedy.Form,
        Choice = remedy.Choice,
        Rounding = rounding,
        Loss = new Feel.Types.Local("loss", FeelType.Any),
        Level = remedy.Level,
        Right = remedy.Right,
        Sources = RuleSources.Of(remedy.Grounds),
        For = remedy.Parts.Count == 0 ? null : remedy.Parts.Select(p => p.Loss).ToHashSet(),
        Host = remedy,
    };

    /// <summary>The same rule where a host has found further losses, which it answers by their type or as those of a rule.</summary>
    public override IPackPart Beside(IReadOnlyList<Loss> losses, IReadOnlyList<Remedy> remedies)
    {
        if (_for is null)
        {
            return this;
        }

        var rule = (RemedyRule)MemberwiseClone();
        rule._for = _for.Union(losses.Where(l => _for.Contains(l.Rule) || Answers.Contains(WireWords.LossTypes.Of(l.Type))).Select(l => l.Id)).ToHashSet();
        return rule;
    }
}
