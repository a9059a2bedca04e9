namespace Compensation.Calculation.Explaining;

/// <summary>
/// Finds the smallest parts of a condition that decided it: of an <c>and</c> that is false the false sides, of one that is true both, of an
/// <c>or</c> the other way round, of an <c>if</c> its condition and the branch that was taken, of a named condition what it stands for.
/// </summary>
internal sealed class DecidingParts(PackVersion version)
{
    private const int LongestValue = 60;

    public IReadOnlyList<DecidingCondition> Of(TypedExpression when, Binding? bindings, ClaimEnvironment environment)
    {
        var search = new Search(this, environment);
        search.Decide(when, bindings);
        return search.Found;
    }

    private bool IsInput(Variable variable) => version.InputIndexes.ContainsKey(variable);

    /// <summary>An amount that the offer says anyhow, whatever it was made of.</summary>
    private bool IsPublished(TypedNode node) => node switch
    {
        PathNode { Operand: VariableNode { Variable: var variable } } => ReferenceEquals(variable, version.OfferVariable),
        PathNode { Operand: LocalNode { Local.Name: "loss" }, Name: "amount" } => true,
        _ => false,
    };

    private sealed class Search(DecidingParts parts, ClaimEnvironment environment)
    {
        private readonly List<DecidingCondition> _found = [];

        public IReadOnlyList<DecidingCondition> Found => _found;

        public void Decide(TypedExpression part, Binding? bindings)
        {
            switch (part.Root)
            {
                case LogicalNode logical:
                    var (left, right) = (part with { Root = logical.Left }, part with { Root = logical.Right });
                    var (leftTruth, rightTruth) = (Truth(left, bindings), Truth(right, bindings));

                    // One side alone decides when it is the answer; otherwise it takes both, save a side that settles nothing.
                    bool? decisive = !logical.IsAnd;
                    var alone = leftTruth == decisive || rightTruth == decisive;
                    var open = !alone && (leftTruth is null || rightTruth is null);
                    foreach (var (side, truth) in new[] { (left, leftTruth), (right, rightTruth) })
                    {
                        if (alone ? truth == decisive : !open || truth is null)
                        {
                            Decide(side, bindings);
                        }
                    }

                    break;
                case CallNode { Function.IsNegation: true, Arguments: [var operand] }:
                    Decide(part with { Root = operand }, bindings);
                    break;
                case IfNode choice when Truth(part with { Root = choice.Condition }, bindings) is { } holds:
                    Decide(part with { Root = choice.Condition }, bindings);
                    Decide(part with { Root = holds ? choice.Then : choice.Else }, bindings);
                    break;
                case VariableNode { Variable: NamedValue { IsLet: true, Expression: { Root: not ConstantNode } named } } when named.Type.Is(FeelKind.Boolean):
                    Decide(named, null);
                    break;
                case ConstantNode when _found.Count > 0:
                    break;
                default:
                    Add(part, bindings);
                    break;
            }
        }

        private bool? Truth(TypedExpression part, Binding? bindings) =>
            environment.Look(part, bindings) is { IsKnown: true, Value: bool truth } ? truth : null;

        private void Add(TypedExpression part, Binding? bindings)
        {
            var text = Text(part);
            if (_found.Any(f => f.Text == text))
            {
                return;
            }

            var names = new List<NameValue>();
            AddNames(part, bindings, names);
            _found.Add(new DecidingCondition(text, Truth(part, bindings), names));
        }

        /// <summary>The names that a reader wants to see: facts, named values and their paths, but not what is bound inside the part.</summary>
        private void AddNames(TypedExpression part, Binding? bindings, List<NameValue> names)
        {
            if (!IsReference(part.Root, bindings))
            {
                foreach (var child in TypedTree.Children(part.Root))
                {
                    AddNames(part with { Root = child }, bindings, names);
                }

                return;
            }

            var name = Text(part);
            if (names.Any(n => n.Name == name))
            {
                return;
            }

            var value = environment.Look(part, bindings);
            var isWithheld = !parts.IsPublished(part.Root) && (value.IsSensitive || SensitiveParts.Has(value.Value));
            var isAbsent = !value.IsKnown || (value.Value is null && part.Root is VariableNode read && parts.IsInput(read.Variable));
            if (isWithheld || isAbsent)
            {
                names.Add(new NameValue(name, null, isWithheld));
            }
            else if (value.Value is not (FunctionValue or FeelContext))
            {
                var shown = FeelText.Of(value.Value);
                names.Add(new NameValue(name, shown.Length > LongestValue ? shown[..(LongestValue - 1)] + "…" : shown, false));
            }
        }

        private static bool IsReference(TypedNode node, Binding? bindings) => node switch
        {
            VariableNode => true,
            LocalNode local => IsBound(local.Local, bindings),
            PathNode path => IsReference(path.Operand, bindings),
            _ => false,
        };

        private static bool IsBound(Feel.Types.Local local, Binding? bindings)
        {
            for (var binding = bindings; binding is not null; binding = binding.Outer)
            {
                if (ReferenceEquals(binding.Local, local))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>As it is written, on one line.</summary>
        private static string Text(TypedExpression part) =>
            string.Join(' ', part.Source.Text.AsSpan(part.Root.Span.Start, part.Root.Span.Length).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
