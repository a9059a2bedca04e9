using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;
using Compensation.Feel.Values;
using Compensation.Packs.Rules;

namespace Compensation.Calculation;

/// <summary>Gives the variables of a pack their values for one claim. A named value is worked out once, when it is first read.</summary>
internal sealed class ClaimEnvironment : Feel.Evaluation.Environment
{
    private readonly PackVersion _version;
    private readonly BoundClaim _claim;
    private readonly Dictionary<Variable, int> _inputs;
    private readonly Dictionary<NamedValue, (Evaluated Value, IReadOnlyList<Diagnostic> Warnings)> _named = [];
    private readonly List<Diagnostic> _recalled = [];

    public ClaimEnvironment(PackVersion version, BoundClaim claim)
    {
        _version = version;
        _claim = claim;
        _inputs = version.InputIndexes;
    }

    /// <summary>What rules see as <c>losses</c>, and the absent facts that may yet change it; set once they are found.</summary>
    public Evaluated Losses { get; set; } = Evaluated.Of(Array.Empty<object?>());

    /// <summary>What rules see as <c>offer</c>, and the absent facts that may yet change it; set anew as the offer takes shape.</summary>
    public Evaluated Offer { get; set; } = Evaluated.Of(FeelContext.Empty);

    /// <summary>
    /// Evaluates an expression of the pack, with everything that failed on the way: also inside a named value that was worked out before.
    /// </summary>
    public (Evaluated Result, IReadOnlyList<Diagnostic> Warnings) Evaluate(TypedExpression expression, Binding? bindings, Trace? trace)
    {
        _recalled.Clear();
        var evaluator = new Evaluator(this, Feel.FeelLimits.Default, trace);
        var result = evaluator.Evaluate(expression, bindings);
        return (result, _recalled.Count == 0 ? evaluator.Warnings : [.. evaluator.Warnings.Concat(_recalled).Distinct()]);
    }

    public override Evaluated Read(Variable variable, Evaluator evaluator)
    {
        if (_inputs.TryGetValue(variable, out var index))
        {
            var value = _claim.Absent[index] ? Evaluated.Missing(variable.Name) : Evaluated.Of(_claim.Values[index]);
            return value with { IsSensitive = _version.Inputs[index].IsSensitive };
        }

        if (variable is NamedValue named)
        {
            return Named(named, evaluator);
        }

        return ReferenceEquals(variable, _version.LossesVariable) ? Losses : Offer;
    }

    private Evaluated Named(NamedValue named, Evaluator evaluator)
    {
        if (_named.TryGetValue(named, out var known))
        {
            _recalled.AddRange(known.Warnings);
            return known.Value;
        }

        var before = evaluator.Warnings.Count;
        var value = evaluator.Evaluate(named.Expression);
        _named.Add(named, (value, evaluator.Warnings.Count == before ? [] : [.. evaluator.Warnings.Skip(before)]));
        return value;
    }
}
