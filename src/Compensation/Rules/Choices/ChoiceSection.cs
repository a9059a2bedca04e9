namespace Compensation.Rules.Choices;

/// <summary>For a choice, the id of the remedy that is given unless the claimant chooses.</summary>
internal sealed class ChoiceSection : SectionKind
{
    public static readonly Part<IReadOnlyList<LetSyntax>> Choose = Part.Optional("choose",
        Shapes.Map("a choice", Shapes.Expression, (choice, value) => value.Feel() is { } feel ? new LetSyntax(choice, feel) : null),
        "For a choice, the id of the remedy that is given unless the claimant chooses.");

    public override Part Part => Choose;

    public override void Bind(PackBinding binding) => binding.Parts.AddRange(binding.Pack.Get(Choose).Select(choose => Bind(choose, binding)));

    /// <summary>Alternatives answer the same losses: else a choice would decide what is answered, and not only how.</summary>
    public override void Check(PackBinding binding)
    {
        foreach (var group in Alternatives(binding.Pack).GroupBy(r => r.Get(RemedySyntax.Choice)!.Text))
        {
            var first = group.First();
            var id = first.Get(RemedySyntax.Id);
            if (group.Count() == 1)
            {
                binding.Problems.Report(BindingDiagnostics.LoneAlternative, first.Get(RemedySyntax.Choice)!.Node, id.Text, null, group.Key, id.Text);
            }

            var answered = Answered(first, binding);
            foreach (var other in group.Skip(1).Where(other => !answered.SetEquals(Answered(other, binding))).Select(other => other.Get(RemedySyntax.Id)))
            {
                binding.Problems.Report(BindingDiagnostics.DifferentAnswers, other.Node, other.Text, null, group.Key, id.Text, other.Text);
            }
        }
    }

    private static IEnumerable<ElementSyntax> Alternatives(ElementSyntax pack) => pack.Get(RemedySection.Remedies).Where(r => r.Get(RemedySyntax.Choice) is not null);

    private static HashSet<string> Answered(ElementSyntax remedy, PackBinding binding) => remedy.Get(RemedySyntax.For).SelectMany(w => LossSection.IdsOf(binding.Pack, w.Text)).ToHashSet();

    private static ChoiceRule Bind(LetSyntax choose, PackBinding binding)
    {
        var alternatives = Alternatives(binding.Pack).Where(r => r.Get(RemedySyntax.Choice)!.Text == choose.Name.Text).Select(r => r.Get(RemedySyntax.Id).Text).ToArray();
        if (alternatives.Length == 0)
        {
            var known = Alternatives(binding.Pack).Select(r => r.Get(RemedySyntax.Choice)!.Text).Distinct();
            binding.Problems.Report(BindingDiagnostics.UnknownChoice, choose.Name.Node, null, PackProblems.DidYouMean(choose.Name.Text, known), choose.Name.Text);
        }

        var expression = binding.Expressions.Bind(choose.Value, binding.Found, "`choose`", ExpectedType.RemedyId)!;
        foreach (var answer in alternatives.Length == 0 ? [] : Answers(expression.Root))
        {
            if (answer.Value is string id && !alternatives.Contains(id))
            {
                binding.Problems.Report(
                    BindingDiagnostics.UnknownAlternative, choose.Value!, answer.Span, PackProblems.DidYouMean(id, alternatives),
                    id, choose.Name.Text, string.Join(", ", alternatives));
            }
        }

        return new ChoiceRule(choose.Name.Text, expression);
    }

    /// <summary>The constants that an expression can give.</summary>
    private static IEnumerable<ConstantNode> Answers(TypedNode node) => node switch
    {
        ConstantNode constant => [constant],
        IfNode @if => Answers(@if.Then).Concat(Answers(@if.Else)),
        _ => [],
    };
}
