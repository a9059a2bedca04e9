using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>
/// A named value of a pack while its rules are compiled. It is worked out at most once for a claim: where it is read first in the order of the
/// code, the code stands in full; everywhere else a call works it out if the first place was not reached. <see cref="Value"/> and
/// <see cref="IsKnown"/> stand for fields that do not exist yet.
/// </summary>
internal sealed class NamedSlot
{
    private readonly Code _code;

    public NamedSlot(NamedValue named, Code code, int place)
    {
        _code = code;
        (Named, Place) = (named, place);
        Value = Expression.Variable(code.Value.Type, named.Name);
        IsKnown = Expression.Variable(typeof(bool), named.Name + " is known");
    }

    public NamedValue Named { get; }

    /// <summary>Its place among the named values that are kept.</summary>
    public int Place { get; }

    public ParameterExpression Value { get; }

    public ParameterExpression IsKnown { get; }

    /// <summary>Works the value out and keeps it; compiled by itself for the places that are not the first.</summary>
    public Expression Keep => Expression.Block(
        typeof(void),
        Expression.Assign(Value, _code.Value),
        Expression.Assign(IsKnown, Expression.Constant(true)));

    /// <summary>The value, where it is read first. Code with jumps can stand in a place only once, and nobody knows how often this will.</summary>
    public Code First(PackTarget target) => Jumps.AreIn(_code.Value) ? Read(target) : At(Expression.Block(Expression.IfThen(Expression.Not(IsKnown), Keep), Value));

    /// <summary>The value, anywhere else.</summary>
    public Code Read(PackTarget target) => At(Expression.Block(
        Expression.IfThen(Expression.Not(IsKnown), target.Call(nameof(CompiledAssessment.EvaluateNamed), Expression.Constant(Place))), Value));

    private Code At(Expression value) =>
        new(value, _code.Type, _code.CanBeNull, _code.IsTotal) { Form = _code.Form, IsInterned = _code.IsInterned, HoldsFractions = _code.HoldsFractions };

    private sealed class Jumps : ExpressionVisitor
    {
        private bool _any;

        public static bool AreIn(Expression code)
        {
            var jumps = new Jumps();
            jumps.Visit(code);
            return jumps._any;
        }

        protected override LabelTarget? VisitLabelTarget(LabelTarget? node)
        {
            _any |= node is not null;
            return node;
        }
    }
}
