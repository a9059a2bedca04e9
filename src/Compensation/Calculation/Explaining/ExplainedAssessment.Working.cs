namespace Compensation.Calculation.Explaining;

/// <summary>How expressions are worked out for an offer, and what becomes of what fails.</summary>
internal sealed partial class ExplainedAssessment
{
    /// <summary>
    /// The one way in which anything is worked out for an offer. What failed is told, with the rule and its place; where the decision hangs on
    /// it, a person looks. What is open for want of a fact tells nothing: it is asked for.
    /// </summary>
    private Worked Work(TypedExpression expression, Binding? bindings, string rule, Weight weight, ClaimEnvironment? environment = null)
    {
        var told = new List<Diagnostic>();
        var result = (environment ?? _environment).Evaluate(expression, bindings, weight == Weight.Told ? null : _trace, told, isWhole: weight >= Weight.Promised);
        if (!result.IsKnown)
        {
            return new Worked(result, [], false);
        }

        var warnings = told.ConvertAll(w => w with { Rule = w.Rule ?? rule });
        var failed = warnings.Exists(w => FeelDiagnostics.IsFailure(w.Code));
        if (failed)
        {
            IsForReview |= weight <= Weight.Promised;
            _warnings.AddRange(warnings);
            _unsettled.AddRange(weight <= Weight.Settles ? warnings : []);
            _unfound.AddRange(weight == Weight.Finds ? warnings : []);
        }
        else
        {
            // What has a value all the same may have lost digits on the way: whoever reads the offer is told.
            _warnings.AddRange(warnings.Where(w => w.Code == FeelDiagnostics.FractionTooLarge.Code));
        }

        return new Worked(result, warnings, failed);
    }

    /// <summary>A verdict: true, false, or null when an absent fact leaves it open. What failed on the way makes the claim one for a person.</summary>
    private bool? Ask(TypedExpression? when, Binding? bindings, string rule, Weight weight, out bool failed)
    {
        failed = false;
        if (when is null)
        {
            return true;
        }

        var worked = Work(when, bindings, rule, weight);
        failed = worked.Failed;
        WhyNot?.Asked(when, bindings, worked.Result, _environment);
        if (!worked.Result.IsKnown)
        {
            _missing.UnionWith(worked.Result.Absent);
            return null;
        }

        return worked.Result.Value is true;
    }

    /// <summary>An amount as money: rounded, never negative, never silently nothing.</summary>
    private AssessedAmount Assess(TypedExpression expression, Binding? bindings, MoneyRounding rounding, string role, string rule)
    {
        var worked = Work(expression, bindings, rule, Weight.Settles);
        if (!worked.Result.IsKnown)
        {
            _missing.UnionWith(worked.Result.Absent);
            return AssessedAmount.UnknownFor(worked.Result.Absent);
        }

        var isSensitive = worked.Result.IsSensitive;
        switch (worked.Result.Value)
        {
            case decimal or Fraction when Number.Of(worked.Result.Value) is { Sign: >= 0 } amount:
                return new AssessedAmount(Round(amount, rounding)) { IsSensitive = isSensitive };
            case decimal or Fraction:
                return AssessedAmount.Unknown with { Reasons = [Review(CalculationDiagnostics.Negative, rule, expression, role, rule, FailureReason.Say(worked.Result.Value, isSensitive))] };
            case FeelRange range:
                var judged = Review(CalculationDiagnostics.LeftToJudgement, rule, expression, role, rule, FailureReason.Say(range, isSensitive));
                return new AssessedAmount(null, new AmountRange(Decimals.Of(range.Low) as decimal?, Decimals.Of(range.High) as decimal?)) { IsSensitive = isSensitive, Reasons = [judged] };
            default:
                return AssessedAmount.Unknown with { Reasons = ReviewWithout(worked, rule, expression, role) };
        }
    }

    /// <summary>The amount that a host gives a line of its own, as if a rule had found it.</summary>
    private AssessedAmount AmountOf(decimal? amount, AmountRange? range, bool isUnknown, MoneyRounding rounding, string role, string rule)
    {
        switch (amount)
        {
            case < 0:
                return AssessedAmount.Unknown with { Reasons = [Review(CalculationDiagnostics.Negative, rule, null, role, rule, FeelText.Number(amount.Value))] };
            case { } known:
                return new AssessedAmount(Round(known, rounding));
            case null when range is not null:
                return new AssessedAmount(null, range) { Reasons = [Review(CalculationDiagnostics.LeftToJudgement, rule, null, role, rule, $"[{Bound(range.Low)}..{Bound(range.High)}]")] };
            case null when isUnknown:
                return AssessedAmount.Unknown with { Reasons = [Review(CalculationDiagnostics.NoAmount, rule, null, role, rule)] };
            case null:
                return default;
        }

        static string Bound(decimal? bound) => bound is { } number ? FeelText.Number(number) : "";
    }

    /// <summary>A value that there should be, and is not: for a person, with all that is known of the reason.</summary>
    private IReadOnlyList<Diagnostic> ReviewWithout(Worked worked, string rule, TypedExpression expression, string role)
    {
        _warnings.AddRange(worked.Failed ? [] : worked.Warnings);
        return [.. worked.Warnings, Review(CalculationDiagnostics.NoAmount, rule, expression, role, rule)];
    }

    /// <summary>Makes the claim one for a person, and says why.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="at">The expression of the rule; null for what a host has found.</param>
    /// <param name="arguments">What the message speaks of.</param>
    private Diagnostic Review(DiagnosticDescriptor kind, string? rule, TypedExpression? at, params ReadOnlySpan<object?> arguments)
    {
        IsForReview = true;
        var warning = (at is null ? kind.In(null, arguments) : kind.At(at.Source, at.Root.Span, arguments)) with { Rule = rule };
        _warnings.Add(warning);
        return warning;
    }

    /// <summary>With its file as it is seen from the pack: the same on every machine, wherever the pack lies there.</summary>
    private Diagnostic Placed(Diagnostic warning) => warning.File is null ? warning : warning with { File = PackHash.Relative(Pack.File, warning.File) };

    /// <summary>What costs too much is told once, and not again for each rule or item that it stops.</summary>
    private static Diagnostic Told(Diagnostic warning) => FeelDiagnostics.IsLimit(warning.Code) ? warning with { Rule = null } : warning;

    /// <summary>What hangs on a value: the first are those that most hangs on.</summary>
    private enum Weight
    {
        /// <summary>Whether there is a loss or a remedy.</summary>
        Finds,

        /// <summary>What is given.</summary>
        Settles,

        /// <summary>A verdict, a route, or what stands beside an amount.</summary>
        Decides,

        /// <summary>A deadline.</summary>
        Promised,

        /// <summary>A figure.</summary>
        Published,

        /// <summary>A hole in a text.</summary>
        Told,
    }

    /// <summary>What an expression came to.</summary>
    /// <param name="Result">The value.</param>
    /// <param name="Warnings">What went wrong on the way; empty when the value is not known.</param>
    /// <param name="Failed">Whether an operation failed that the value hangs on.</param>
    private readonly record struct Worked(Evaluated Result, IReadOnlyList<Diagnostic> Warnings, bool Failed);
}
