namespace Compensation.Rules.Remedies;

/// <summary>What is given for the losses found.</summary>
internal sealed class RemedySection : SectionKind
{
    public static readonly Part<IReadOnlyList<ElementSyntax>> Remedies = Part.Optional("remedies", RemedySyntax.Element.List, "What is given for the losses found.");

    public override Part Part => Remedies;

    public override IReadOnlyList<PackElement> Elements => [RemedySyntax.Element, RemedySyntax.Units, RemedySyntax.Valid];

    public override IEnumerable<(Word Id, string What)> Ids(ElementSyntax pack) => pack.Get(Remedies).Select(rule => (rule.Get(RemedySyntax.Id), "a remedy"));

    public override void Bind(PackBinding binding)
    {
        LossRule[] losses = [.. binding.Parts.OfType<LossRule>()];
        var lossType = LossSection.TypeOf(losses);
        var byId = losses.Where(l => l.Id.Length > 0).DistinctBy(l => l.Id).ToDictionary(l => l.Id, StringComparer.Ordinal);
        binding.Parts.AddRange(binding.Pack.Get(Remedies).Select(rule => Bind(rule, binding, lossType, byId)));
    }

    public override void CheckUse(PackBinding binding)
    {
        var remedies = binding.Parts.OfType<RemedyRule>().ToArray();
        foreach (var id in binding.Pack.Get(LossSection.Losses).Select(loss => loss.Get(LossSyntax.Id)))
        {
            if (!id.IsMissing && remedies.Length > 0 && !remedies.Any(r => r.For?.Contains(id.Text) == true))
            {
                binding.Problems.Report(BindingDiagnostics.UnansweredLoss, id.Node, id.Text, null, id.Text);
            }
        }
    }

    private static RemedyRule Bind(ElementSyntax rule, PackBinding binding, FeelType lossType, Dictionary<string, LossRule> losses)
    {
        var words = rule.Get(RemedySyntax.For);
        var loss = new Local("loss", lossType);
        var scope = new Scope(binding.Found);
        if (words.Count > 0)
        {
            scope.Declare(loss);
            binding.Formats.Sensitivity.DeclareLoss(loss);
        }

        var when = binding.When(rule, RuleParts.When, scope);
        var value = binding.Expression(rule, RemedySyntax.Value, scope, ExpectedType.Amount);
        var units = rule.Get(RemedySyntax.UnitsPart);
        var count = binding.Published(binding.Expression(units, RemedySyntax.UnitCount, scope, ExpectedType.Number), "`count`");
        var valid = rule.Get(RemedySyntax.ValidPart)?.Get(RemedySyntax.ValidLength);
        var length = binding.Published(
            binding.Expressions.Bind(valid?.Feel, scope, "`valid`", valid?.Key.Text == RemedySyntax.Until ? ExpectedType.Date : ExpectedType.Number), "`valid`");
        var answered = words.Count == 0 ? null : RuleTargets.OfLosses(binding, words);

        // A remedy for losses is given only where one of them was found.
        TypedExpression?[] conditions = [when, value, .. (answered ?? []).Where(losses.ContainsKey).Select(id => losses[id]).SelectMany(l => new[] { l.Each, l.When, l.Amount })];
        return new RemedyRule
        {
            Id = rule.Get(RemedySyntax.Id).Text,
            Kind = RuleKind.Remedy,
            Form = rule.Get(RemedySyntax.Form) is { } form ? WireWords.RemedyForms.Parse(form.Text) : RemedyForm.Cash,
            For = answered,
            Answers = [.. words.Select(w => w.Text)],
            Choice = rule.Get(RemedySyntax.Choice)?.Text,
            When = when,
            Value = value,
            Rounding = binding.RoundingOf(rule),
            Loss = loss,
            ValueIsPerLoss = value is not null && value.Mentions(loss),
            WhenIsPerLoss = when is not null && when.Mentions(loss),
            Exceeds = rule.Get(RemedySyntax.Exceeds),
            UnitCount = count,
            UnitOf = units?.Get(RemedySyntax.UnitOf)?.Text,
            ValidUnit = valid?.Key.Text,
            ValidLength = length,
            What = Text(rule.Get(RemedySyntax.What), binding, scope, loss, value is not null, conditions),
            Level = rule.Get(RemedySyntax.Level)?.Text,
            Right = binding.RightOf(rule),
            Because = Text(rule.Get(RuleParts.Because), binding, scope, loss, value is not null, conditions),
            Figures = binding.Published(rule.Get(RuleParts.Figures), scope, "the figure"),
            Title = binding.Title(rule),
            Sources = binding.SourcesOf(rule, null, when, value, count, length),
        };
    }

    /// <summary>A text of a remedy. It is written after all limits, and says what is paid.</summary>
    private static LocalizedTemplate? Text(LocalizedText? text, PackBinding binding, Scope rule, Local loss, bool isPaid, ReadOnlySpan<TypedExpression?> conditions)
    {
        var template = binding.Texts.Bind(text, binding.Settled(rule, isPaid ? [RemedyRule.Paid, RemedyRule.Lost] : [RemedyRule.Lost]), loss, conditions);
        foreach (var hole in isPaid && template is not null ? template.Holes : [])
        {
            TypedTree.Visit(hole.Root, node =>
            {
                if (node is PathNode { Operand: LocalNode { Local: var local }, Name: "amount" } && ReferenceEquals(local, loss))
                {
                    binding.Problems.Report(BindingDiagnostics.PaidInText, hole.Source, node.Span, null);
                }
            });
        }

        return template;
    }
}
