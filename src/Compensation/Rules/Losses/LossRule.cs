namespace Compensation.Rules.Losses;

/// <summary>Recognises a loss and assesses it.</summary>
internal sealed class LossRule : Rule
{
    public required LossType Type { get; init; }

    /// <summary>The pack's own word for it.</summary>
    public string? LossKind { get; init; }

    /// <summary>A list; there is one loss for each item for which <see cref="Rule.When"/> holds.</summary>
    public TypedExpression? Each { get; init; }

    /// <summary>The item of <see cref="Each"/>, as the rule's expressions see it.</summary>
    public Feel.Types.Local? Item { get; init; }

    /// <summary>What it comes to; null for a loss that is not put in money.</summary>
    public TypedExpression? Amount { get; init; }

    public required MoneyRounding Rounding { get; init; }

    public string? Method { get; init; }

    public IReadOnlyList<NamedExpression> Figures { get; init; } = [];

    /// <summary>The loss itself, where a host has found it and the rule only stands for it; null for a rule of the pack.</summary>
    public Loss? Host { get; init; }

    public override IEnumerable<TypedExpression?> DecidingExpressions => [When, Each, Amount];

    /// <summary>The rule that stands for a loss which a host has found.</summary>
    public static LossRule Of(Loss loss, MoneyRounding rounding) => new()
    {
        Id = loss.Id,
        Kind = RuleKind.Loss,
        Type = loss.Type,
        LossKind = loss.Kind,
        Rounding = rounding,
        Method = loss.Method,
        Right = loss.Right,
        Sources = RuleSources.Of(loss.Grounds),
        Host = loss,
    };
}
