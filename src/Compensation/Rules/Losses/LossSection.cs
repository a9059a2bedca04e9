namespace Compensation.Rules.Losses;

/// <summary>Rules that find losses and say what they come to. All rules after them see the losses.</summary>
internal sealed class LossSection : SectionKind
{
    public static readonly Part<IReadOnlyList<ElementSyntax>> Losses = Part.Optional("losses", LossSyntax.Element.List, "Rules that find losses and say what they come to.");

    public override Part Part => Losses;

    public override IReadOnlyList<PackElement> Elements => [LossSyntax.Element];

    /// <summary>The ids of the loss rules that a word stands for: an id, or a type.</summary>
    public static IEnumerable<string> IdsOf(ElementSyntax pack, string word) =>
        pack.Get(Losses).Where(l => l.Get(LossSyntax.Id).Text == word || l.Get(LossSyntax.Type)?.Text == word).Select(l => l.Get(LossSyntax.Id).Text);

    public override IEnumerable<(Word Id, string What)> Ids(ElementSyntax pack) => pack.Get(Losses).Select(rule => (rule.Get(LossSyntax.Id), "a loss"));

    public override void Declare(PackBinding binding)
    {
        var losses = binding.Pack.Get(Losses).Select(rule => Bind(rule, binding)).ToArray();
        binding.Parts.AddRange(losses);
        binding.DeclareLosses(TypeOf(losses));
    }

    /// <summary>What a loss looks like to the rules after it; <c>item</c> is the item of <c>each</c>.</summary>
    public static FeelType TypeOf(IReadOnlyList<LossRule> losses) => FeelType.ContextOf(
    [
        KeyValuePair.Create("id", FeelType.String),
        KeyValuePair.Create("rule", FeelType.StringOf(losses.Select(l => l.Id).Append(""))),
        KeyValuePair.Create("type", FeelType.StringOf(WireWords.LossTypes.All)),
        KeyValuePair.Create("kind", FeelType.String),
        KeyValuePair.Create("amount", losses.Any(MayBeRange) ? FeelType.Any : FeelType.Number),
        KeyValuePair.Create("item", FeelType.Join(losses.Where(l => l.Item is not null).Select(l => l.Item!.Type))),
    ]);

    /// <summary>Whether a loss may be left to judgement within a range, rather than be an amount.</summary>
    private static bool MayBeRange(LossRule loss) => loss.Amount is { HasErrors: false } amount && !amount.Type.Is(FeelKind.Number);

    private static LossRule Bind(ElementSyntax rule, PackBinding binding)
    {
        var scope = binding.Values;
        var each = binding.Expression(rule, LossSyntax.Each, scope, ExpectedType.List);
        Local? item = null;
        if (each is not null)
        {
            item = new Local("item", each.Type.Is(FeelKind.List) ? each.Type.Element : FeelType.Any);
            scope = new Scope(scope);
            scope.Declare(item);
            binding.Formats.Add(item, each);
            binding.Formats.Sensitivity.DeclareItem(item, each);
        }

        var when = binding.When(rule, RuleParts.When, scope);
        var amount = binding.Expression(rule, LossSyntax.Amount, scope, ExpectedType.Amount);
        return new LossRule
        {
            Id = rule.Get(LossSyntax.Id).Text,
            Kind = RuleKind.Loss,
            Type = rule.Get(LossSyntax.Type) is { } type ? WireWords.LossTypes.Parse(type.Text) : LossType.Direct,
            LossKind = rule.Get(LossSyntax.Kind)?.Text,
            Each = each,
            Item = item,
            When = when,
            Amount = amount,
            Rounding = binding.RoundingOf(rule),
            Method = rule.Get(LossSyntax.Method)?.Text,
            Right = binding.RightOf(rule),
            Because = binding.Texts.Bind(rule.Get(RuleParts.Because), scope, each, when, amount),
            Figures = binding.Published(rule.Get(RuleParts.Figures), scope, "the figure"),
            Title = binding.Title(rule),
            Sources = binding.SourcesOf(rule, null, each, when, amount),
        };
    }
}
