using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>Makes statements of the remedy rules: by what losses a line is given, and what parts it has.</summary>
/// <param name="pack">The rules.</param>
/// <param name="target">What the code runs against.</param>
/// <param name="expressions">Compiles what rules ask.</param>
/// <param name="places">For each loss rule where its one loss is found; null where it is to be searched.</param>
internal sealed class RemedyCompiler(PackVersion pack, PackTarget target, RuleExpressions expressions, IReadOnlyList<LossPlace?> places)
{
    /// <summary>A statement of more remedies would be large for a chunk.</summary>
    private const int MostTogether = 10;

    /// <summary>Remedies that stand one behind the other and answer the same loss ask only once whether it was found.</summary>
    public static IEnumerable<Expression> ByLoss(RuleStatement[] rules)
    {
        for (var at = 0; at < rules.Length;)
        {
            var loss = rules[at].Loss;
            var together = loss is null ? [rules[at]] : rules.Skip(at).TakeWhile(r => r.Loss == loss).Take(MostTogether).ToArray();
            at += together.Length;
            yield return loss is null ? together[0].Whole : Expression.IfThen(IsFound(loss), Expression.Block(typeof(void), together.Select(r => r.Whole)));
        }
    }

    /// <summary>The rule at its place among the remedy rules.</summary>
    public RuleStatement Compile(RemedyRule rule, int at)
    {
        var remedy = Expression.Constant(at);
        if (rule.For is null)
        {
            return new(expressions.Condition(rule.When), Expression.Block(
                typeof(void),
                rule.Value is null
                    ? Begin(rule, target.Call(nameof(CompiledAssessment.AddLine), remedy, Expression.Constant(-1)))
                    : Begin(rule, target.Call(nameof(CompiledAssessment.AddAnswer), remedy, Expression.Constant(-1), expressions.Amount(rule.Value, rule.Rounding), Expression.Constant(true)))));
        }

        if (rule.For.Count == 1 && pack.LossRules.ToList().FindIndex(l => l.Id == rule.For.Single()) is >= 0 and var answered && places[answered] is { } place)
        {
            return OneLoss(rule, remedy, place);
        }

        var loss = Expression.Variable(typeof(int), "loss");
        return target.WithLoss(rule.Loss, new AnsweredLoss(loss), () => rule.WhenIsPerLoss || rule.ValueIsPerLoss ? EachLoss(rule, remedy, loss) : OneValue(rule, remedy, loss)) with
        {
            Local = (loss, Next(remedy, Expression.Constant(0))),
        };
    }

    /// <summary>What the rule works out beside its worth; null for nothing.</summary>
    public (Expression? Count, Expression? Length, Expression? Until)? Detail(RemedyRule rule)
    {
        var (count, length) = (CountOf(rule), LengthOf(rule));
        if (count is null && length is null)
        {
            return null;
        }

        return target.WithLoss(rule.Loss, new AnsweredLoss(target.Field(nameof(CompiledAssessment.Current))), () => (
            count is null ? null : expressions.Into(nameof(CompiledAssessment.Number), count, FeelType.Number),
            length is null || rule.ValidUnit == "until" ? null : expressions.Into(nameof(CompiledAssessment.Number), length, FeelType.Number),
            length is null || rule.ValidUnit != "until" ? null : expressions.Into(nameof(CompiledAssessment.AskedDate), length, FeelType.Date)));
    }

    /// <summary>A remedy for one loss that is found once or not at all.</summary>
    private RuleStatement OneLoss(RemedyRule rule, Expression remedy, LossPlace place) => target.WithLoss(rule.Loss, new AnsweredLoss(place.Found, place.Amount), () => new RuleStatement(
        rule.When is null ? null : expressions.Condition(rule.When),
        rule.Value is null
            ? Begin(rule, target.Call(nameof(CompiledAssessment.AddLine), remedy, place.Found))
            : Begin(rule, target.Call(nameof(CompiledAssessment.AddAnswer), remedy, place.Found, expressions.Amount(rule.Value, rule.Rounding), Expression.Constant(rule.Exceeds))))
    {
        Loss = place.Found,
    });

    /// <summary>Whether there is a loss, and a condition holds for it.</summary>
    private BinaryExpression IfFound(Expression loss, TypedExpression? when)
    {
        var isFound = IsFound(loss);
        return when is null ? isFound : Expression.AndAlso(isFound, expressions.Condition(when));
    }

    private Expression Next(Expression remedy, Expression from) => target.Call(nameof(CompiledAssessment.NextAnswered), remedy, from);

    /// <summary>A remedy whose value does not look at the losses it answers.</summary>
    private RuleStatement OneValue(RemedyRule rule, Expression remedy, ParameterExpression loss) => new(
        IfFound(loss, rule.When),
        Expression.Block(
            typeof(void),
            Begin(rule, target.Call(nameof(CompiledAssessment.AddLine), remedy, loss)),
            rule.Value is null ? Expression.Empty() : target.Call(nameof(CompiledAssessment.Divide), remedy, expressions.Amount(rule.Value, rule.Rounding), expressions.Unit(rule.Rounding))));

    /// <summary>A remedy that is given, or valued, loss by loss.</summary>
    private RuleStatement EachLoss(RemedyRule rule, Expression remedy, ParameterExpression loss)
    {
        // A condition of the remedy as a whole is asked once, of the first loss.
        var isBegun = Expression.Variable(typeof(bool), "isBegun");
        var done = Expression.Label();
        var next = Expression.Assign(loss, Next(remedy, Expression.Add(loss, Expression.Constant(1))));
        if (rule is { WhenIsPerLoss: true, ValueIsPerLoss: false, Value: not null })
        {
            return EachGivenOneValue(rule, remedy, loss);
        }

        Expression begin = Expression.IfThen(Expression.Not(isBegun), Expression.Block(
            Expression.Assign(isBegun, Expression.Constant(true)), Begin(rule, target.Call(nameof(CompiledAssessment.AddLine), remedy, loss))));
        var add = rule.Value is null ? Expression.Empty() : (Expression)target.Call(nameof(CompiledAssessment.AddPart), loss, expressions.Amount(rule.Value, rule.Rounding));
        var answer = Expression.Block(typeof(void), begin, add);
        var given = rule.WhenIsPerLoss ? Expression.IfThen(expressions.Condition(rule.When), answer) : (Expression)answer;
        var loop = Expression.Loop(
            Expression.IfThenElse(
                Expression.GreaterThanOrEqual(loss, Expression.Constant(0)),
                Expression.Block(typeof(void), given, next),
                Expression.Goto(done)),
            done);
        return new(
            IfFound(loss, rule.WhenIsPerLoss ? null : rule.When),
            Expression.Block(typeof(void), [isBegun], Expression.Assign(isBegun, Expression.Constant(false)), loop));
    }

    /// <summary>A remedy that is given loss by loss, and worth one value that is divided among them.</summary>
    private RuleStatement EachGivenOneValue(RemedyRule rule, Expression remedy, ParameterExpression loss)
    {
        var isBegun = Expression.Variable(typeof(bool), "isBegun");
        var done = Expression.Label();
        var loop = Expression.Loop(
            Expression.IfThenElse(
                Expression.GreaterThanOrEqual(loss, Expression.Constant(0)),
                Expression.Block(
                    typeof(void),
                    Expression.IfThen(expressions.Condition(rule.When), Expression.Block(
                        typeof(void),
                        Expression.IfThen(Expression.Not(isBegun), Expression.Block(
                            Expression.Assign(isBegun, Expression.Constant(true)), Begin(rule, target.Call(nameof(CompiledAssessment.AddLine), remedy, loss)))),
                        target.Call(nameof(CompiledAssessment.AddPart), loss, Expression.Constant(0L)))),
                    Expression.Assign(loss, Next(remedy, Expression.Add(loss, Expression.Constant(1))))),
                Expression.Goto(done)),
            done);
        return new(
            IfFound(loss, null),
            Expression.Block(
                typeof(void),
                [isBegun],
                Expression.Assign(isBegun, Expression.Constant(false)),
                loop,
                Expression.IfThen(isBegun, target.Call(nameof(CompiledAssessment.DivideLast), expressions.Amount(rule.Value!, rule.Rounding), expressions.Unit(rule.Rounding)))));
    }

    /// <summary>Begins a line, and notes that it works something out beside its worth.</summary>
    private Expression Begin(RemedyRule rule, Expression line) => CountOf(rule) is null && LengthOf(rule) is null ? line
        : Expression.Block(Expression.Assign(target.Field(nameof(CompiledAssessment.HasDetails)), Expression.Constant(true)), line);

    /// <summary>How many units, where that is worked out.</summary>
    private static TypedExpression? CountOf(RemedyRule rule) => rule.UnitOf is null || rule.UnitCount?.ConstantNumber is not null ? null : rule.UnitCount;

    /// <summary>How long a remedy is valid, where that is worked out.</summary>
    private static TypedExpression? LengthOf(RemedyRule rule) => ValidityLength.ConstantOf(rule) is null ? rule.ValidLength : null;

    private static BinaryExpression IsFound(Expression loss) => Expression.GreaterThanOrEqual(loss, Expression.Constant(0));
}
