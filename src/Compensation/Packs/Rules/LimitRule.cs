using Compensation.Feel.Types;

namespace Compensation.Packs.Rules;

/// <summary>A bound on what is given.</summary>
internal sealed class LimitRule : Rule
{
    public required LimitKind Limit { get; init; }

    /// <summary>The words as they were written.</summary>
    public required IReadOnlyList<string> Over { get; init; }

    /// <summary>Remedies that are covered whole: by id, by form, or all.</summary>
    public required IReadOnlySet<string> Remedies { get; init; }

    /// <summary>Loss rules whose parts are covered in whatever remedy they stand.</summary>
    public required IReadOnlySet<string> Losses { get; init; }

    public required TypedExpression Amount { get; init; }

    public required MoneyRounding Rounding { get; init; }
}
