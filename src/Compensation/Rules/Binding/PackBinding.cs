namespace Compensation.Rules.Binding;

/// <summary>A pack while its sections bind their rules: what they bind with, what each scope knows, and what has been bound.</summary>
internal sealed class PackBinding
{
    /// <summary>What limits, routes, deadlines and figures know of the offer: totals of what is given, and ids.</summary>
    private static readonly FeelType OfferType = FeelType.ContextOf(
    [
        .. new[] { "total" }
            .Concat(Enum.GetValues<RemedyForm>().Where(form => form != RemedyForm.Apology).Select(WireWords.RemedyForms.Of))
            .Concat(WireWords.LossTypes.All)
            .Select(total => KeyValuePair.Create(total, FeelType.Number)),
        KeyValuePair.Create("losses", FeelType.ListOf(FeelType.String)),
        KeyValuePair.Create("remedies", FeelType.ListOf(FeelType.String)),
    ]);

    private readonly Citation? _source;

    /// <param name="pack">The pack as it is written.</param>
    /// <param name="source">The source of rules that name none of their own.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="currency">The currency of offers; null where it is the claim that names it.</param>
    /// <param name="values">What is known before any loss: the inputs and what is made of them.</param>
    public PackBinding(ElementSyntax pack, CitationSyntax? source, PackProblems problems, string? currency, Scope values)
    {
        (Pack, Problems, Values) = (pack, problems, values);
        _source = source is null ? null : ValueSources.Read(source);
        Expressions = new ExpressionBinder(problems);
        Formats = new HoleFormats(currency);
        Texts = new TextBinder(Expressions, Formats, problems);
        Found = new Scope(values);
        Offered = new Scope(Found);
        Offered.Declare(OfferVariable);
    }

    public ElementSyntax Pack { get; }

    public PackProblems Problems { get; }

    public ExpressionBinder Expressions { get; }

    public HoleFormats Formats { get; }

    public TextBinder Texts { get; }

    /// <summary>The sources of the values that the pack fixes.</summary>
    public ValueSources Sources { get; } = new();

    /// <summary>What is known before any loss.</summary>
    public Scope Values { get; }

    /// <summary>The same, and the losses found.</summary>
    public Scope Found { get; }

    /// <summary>The same, and the offer so far.</summary>
    public Scope Offered { get; }

    /// <summary>The losses found, as remedies and what follows see them; declared by the section of losses.</summary>
    public Variable LossesVariable { get; private set; } = null!;

    /// <summary>The offer so far, as limits and what follows see it.</summary>
    public Variable OfferVariable { get; } = new("offer", OfferType) { CanBeNull = false };

    /// <summary>How the pack makes a number into money.</summary>
    public MoneyRounding Rounding { get; init; } = new(null, RoundingMode.HalfUp);

    /// <summary>The words for rights that rules may use.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];

    /// <summary>What the sections have bound, in their order.</summary>
    public List<IPackPart> Parts { get; } = [];

    /// <summary>Makes the losses known to the rules that follow them.</summary>
    /// <param name="loss">What one looks like.</param>
    public void DeclareLosses(FeelType loss)
    {
        LossesVariable = new Variable("losses", FeelType.ListOf(loss)) { CanBeNull = false };
        Formats.Sensitivity.DeclareLoss(LossesVariable);
        Found.Declare(LossesVariable);
    }

    /// <summary>The condition of a rule; null for always.</summary>
    public TypedExpression? When(ElementSyntax rule, Part<MappedText?> when, Scope scope) => Expression(rule, when, scope, ExpectedType.Condition);

    /// <summary>The expression under a key; null without one.</summary>
    public TypedExpression? Expression(ElementSyntax? rule, Part<MappedText?> part, Scope scope, ExpectedType expected) =>
        Expressions.Bind(rule?.Get(part), scope, $"`{part.Keys[0].Name}`", expected);

    /// <summary>What people call a rule.</summary>
    public LocalizedTemplate? Title(ElementSyntax rule) => Texts.Bind(rule.Get(TitlePart.OfRule), Values);

    /// <summary>How a line is rounded: as it says itself, else as the pack says.</summary>
    public MoneyRounding RoundingOf(ElementSyntax rule) => RoundingOf(rule.Get(RuleParts.Rounding), Rounding);

    public static MoneyRounding RoundingOf(ElementSyntax? rounding, MoneyRounding otherwise) =>
        new(RoundingSyntax.DigitsOf(rounding) ?? otherwise.Digits, RoundingSyntax.ModeOf(rounding) ?? otherwise.Mode);

    /// <summary>The word for a right, which is checked.</summary>
    public string? RightOf(ElementSyntax rule)
    {
        var word = rule.Get(RuleParts.Right);
        if (word is { IsMissing: false } && !Rights.Contains(word.Text))
        {
            Problems.Report(BindingDiagnostics.UnknownWord, word.Node, null, PackProblems.DidYouMean(word.Text, Rights), word.Text, "rights", string.Join(", ", Rights));
        }

        return word?.Text;
    }

    /// <summary>What a rule rests on: what it names, or else what the pack names, and the sources of the values it uses.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="offer">What changes while the rule is applied; null for rules before limits.</param>
    /// <param name="expressions">What makes its verdict and its amount.</param>
    public RuleSources SourcesOf(ElementSyntax rule, Variable? offer, params IEnumerable<TypedExpression?> expressions) =>
        SourceFinder.Of(Sources, offer, rule.Get(CitationSyntax.Keys) is { } own ? ValueSources.Read(own) : _source, expressions);

    /// <summary>Named values that stand in the offer as they are.</summary>
    public IReadOnlyList<NamedExpression> Published(IReadOnlyList<PublishedSyntax> values, Scope scope, string what) =>
        [.. values.Select(v => new NamedExpression(v.Name.Text, Published(Expressions.Bind(v.Feel, scope), $"{what} `{v.Name.Text}`")!) { Title = Texts.Bind(v.Title, Values) })];

    /// <summary>
    /// An expression whose value stands in the offer as it is. It is held to be free of sensitive facts here, for at run time the value would no longer tell what it was
    /// made of. Amounts are not published values: what is paid is what the claimant is told, and the sum does not name the facts.
    /// </summary>
    public TypedExpression? Published(TypedExpression? expression, string what)
    {
        if (expression is { HasErrors: false } && Formats.Of(expression.Root) == HoleFormat.Withheld)
        {
            Problems.Report(BindingDiagnostics.SensitivePublished, expression.Source, expression.Root.Span, null, what);
        }

        return expression;
    }

    /// <summary>What a text sees of what has been settled. A name that the pack declares itself keeps its meaning.</summary>
    public Scope Settled(Scope outer, params ReadOnlySpan<Local> amounts)
    {
        var scope = new Scope(outer);
        foreach (var amount in amounts)
        {
            Formats.AddFinal(amount);
            if (!outer.Knows(amount.Name))
            {
                scope.Declare(amount);
            }
        }

        return scope;
    }
}
