using System.Linq.Expressions;
using Compensation.Inference.Stages;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Compensation.Inference;

/// <summary>
/// The rules of a pack version in NRules' canonical model. Their conditions and actions are the lambdas that the compiler made, over the
/// <see cref="CompiledAssessment"/> that the fact of their stage holds.
/// </summary>
internal sealed class PackRules
{
    private readonly PackVersion _pack;
    private readonly List<IRuleDefinition> _rules = [];
    private int _priority;

    private PackRules(PackVersion pack, int count)
    {
        (_pack, _priority) = (pack, count);
    }

    public static IReadOnlyList<IRuleDefinition> Of(PackVersion pack, SeparateRules code)
    {
        var rules = new PackRules(pack, pack.Eligibility.Count + pack.LossRules.Count + pack.RemedyRules.Count + pack.LimitRules.Count + pack.Routes.Count);
        rules.Add<LossStage, EligibilityRule>(pack.Eligibility, code.Eligibility, _ => null);
        rules.Add<LossStage, LossRule>(pack.LossRules, code.Losses, r => WireWords.LossTypes.Of(r.Type));
        rules.Add<RemedyStage, RemedyRule>(pack.RemedyRules, code.Remedies, r => WireWords.RemedyForms.Of(r.Form));
        rules.Add<LimitStage, LimitRule>(pack.LimitRules, code.Limits, _ => null);
        foreach (var (route, at) in pack.Routes.Zip(code.Routes))
        {
            rules._rules.Add(rules.Define<RouteStage>($"route {route.Number}", string.Join(", ", route.Words.Select(w => $"{w.Key}: {w.Value ?? "…"}")), ["route"], null, at));
        }

        return rules._rules;
    }

    private void Add<TStage, TRule>(IReadOnlyList<TRule> rules, IReadOnlyList<RuleCode> codes, Func<TRule, string?> word)
        where TStage : Stage
        where TRule : Rule
    {
        foreach (var (rule, code) in rules.Zip(codes))
        {
            string?[] tags = [WireWords.RuleKinds.Of(rule.Kind), word(rule)];
            _rules.Add(Define<TStage>(rule.Id, Text(rule.Because), tags.OfType<string>(), rule.Sources.Sure.Source, code));
        }
    }

    /// <summary>A rule that comes before all defined later, as the order of a pack wants it, and before those of a host, which stand at 0.</summary>
    private IRuleDefinition Define<TStage>(string name, string description, IEnumerable<string> tags, string? source, RuleCode code)
        where TStage : Stage
    {
        var rule = new RuleBuilder();
        rule.Name($"{_pack.Id}/{name}");
        rule.Description(description);
        rule.Tags(tags);
        rule.Property("pack", _pack.Id);
        rule.Property("version", _pack.Version);
        if (source is not null)
        {
            rule.Property("source", source);
        }

        rule.Priority(_priority--);
        var stage = Expression.Parameter(typeof(TStage), "stage");
        var pattern = rule.LeftHandSide().Pattern(typeof(TStage), stage.Name);
        if (code.Condition is { } condition)
        {
            pattern.Condition(Expression.Lambda(Guarded(stage, condition, Expression.Constant(false)), stage));
        }

        var context = Expression.Parameter(typeof(IContext), "context");
        rule.RightHandSide().Action(Expression.Lambda(
            Expression.Block(Guarded(stage, code.Apply, Expression.Empty()), Expression.Call(stage, nameof(Stage.Publish), null, context)), context, stage));
        return rule.Build();
    }

    /// <summary>
    /// Code over the assessment of a stage. A number out of range gives the claim up to the explaining evaluator, as everywhere; as an exception it
    /// would leave the session half done. What comes after in a claim that is given up is not worth while.
    /// </summary>
    private static BlockExpression Guarded(ParameterExpression stage, LambdaExpression code, Expression otherwise)
    {
        var assessment = code.Parameters[0];
        var hasGivenUp = Expression.Field(assessment, nameof(CompiledAssessment.HasGivenUp));
        return Expression.Block(
            code.ReturnType,
            [assessment],
            Expression.Assign(assessment, Expression.Field(stage, nameof(Stage.Assessment))),
            Expression.TryCatch(
                Expression.Condition(hasGivenUp, otherwise, code.Body, code.ReturnType),
                Expression.Catch(typeof(OverflowException), Expression.Block(code.ReturnType, Expression.Assign(hasGivenUp, Expression.Constant(true)), otherwise))));
    }

    /// <summary>A text as the pack has it, in English where it can.</summary>
    private static string Text(LocalizedTemplate? text) =>
        text is null ? "" : string.Concat(text.In("en").Select(p => p.Literal ?? $"{{{p.Hole!.Source.Text}}}"));
}
