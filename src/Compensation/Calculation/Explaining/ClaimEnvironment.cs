namespace Compensation.Calculation.Explaining;

/// <summary>Gives the variables of a pack their values for one claim. A named value is worked out once, when it is first read.</summary>
internal sealed class ClaimEnvironment : EvaluationEnvironment
{
    private readonly PackVersion _version;
    private readonly BoundClaim _claim;
    private readonly Dictionary<Variable, int> _inputs;
    private readonly Dictionary<NamedValue, KnownValue> _named = [];

    /// <summary>Values below which all are known that are to be worked out ahead.</summary>
    private readonly HashSet<NamedValue> _prepared = [];
    private readonly DeepWalk _walk = new();
    private Trace? _trace;

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

    /// <summary>Evaluates an expression of the pack.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="bindings">The names that it sees beside those of the pack.</param>
    /// <param name="trace">Is told each value on the way, or null.</param>
    /// <param name="told">Takes all that went wrong, in named values too: whoever evaluates for an offer has to tell it.</param>
    /// <param name="isWhole">All that lies in the value is wanted.</param>
    public Evaluated Evaluate(TypedExpression expression, Binding? bindings, Trace? trace, List<Diagnostic> told, bool isWhole = false)
    {
        _trace = trace;
        var evaluator = NewEvaluator(trace);
        var result = isWhole ? evaluator.EvaluateWhole(expression, bindings) : evaluator.Evaluate(expression, bindings);
        told.AddRange(evaluator.Warnings);
        return result;
    }

    /// <summary>Evaluates for those who only look at what an offer is made of: what goes wrong is told where it counts.</summary>
    public Evaluated Look(TypedExpression expression, Binding? bindings) => Evaluate(expression, bindings, null, []);

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
        if (!_named.TryGetValue(named, out var known))
        {
            Prepare(named);
            known = _named.TryGetValue(named, out var ahead) ? ahead : Evaluate(named, _trace is HeldTrace ? new HeldTrace() : _trace);
        }

        if (known.Held is { } held && _trace is HeldTrace outer)
        {
            outer.Hold(held);
        }
        else if (_trace is not null)
        {
            known.Held?.TellTo(_trace);
        }

        evaluator.Take(known.Warnings);
        return known.Value;
    }

    /// <summary>By an evaluation of its own, with its own steps and its own warnings: it comes to the same whoever reads it first.</summary>
    private KnownValue Evaluate(NamedValue named, Trace? trace)
    {
        var outer = _trace;
        _trace = trace;
        var evaluator = NewEvaluator(trace);
        var value = evaluator.Evaluate(named.Expression);
        _trace = outer;
        var known = new KnownValue(value, evaluator.Warnings, trace as HeldTrace);
        _named.Add(named, known);
        return known;
    }

    /// <summary>Works out, in the order in which they lean on each other, what is to be known ahead of a value; nothing is told of it before it is read.</summary>
    private void Prepare(NamedValue named)
    {
        if (named.Depth <= NamedValue.MostInRow || !_prepared.Add(named))
        {
            return;
        }

        var open = new Stack<(NamedValue Value, int Next)>([(named, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next < at.Value.Reads.Count)
            {
                open.Push(at with { Next = at.Next + 1 });
                var read = at.Value.Reads[at.Next];
                if (read.Depth >= NamedValue.MostInRow && !_named.ContainsKey(read) && _prepared.Add(read))
                {
                    open.Push((read, 0));
                }
            }
            else if (at.Value.IsAhead && !_named.ContainsKey(at.Value))
            {
                Evaluate(at.Value, _trace is null ? null : new HeldTrace());
            }
        }
    }

    private Evaluator NewEvaluator(Trace? trace) => new(this, FeelLimits.Default, trace) { Walk = _walk };

    /// <summary>A named value that is known.</summary>
    /// <param name="Value">What it came to.</param>
    /// <param name="Warnings">What went wrong: told by whoever reads it.</param>
    /// <param name="Held">What the trace is told when it is read first; null when it has been told.</param>
    private sealed record KnownValue(Evaluated Value, IReadOnlyList<Diagnostic> Warnings, HeldTrace? Held);
}
