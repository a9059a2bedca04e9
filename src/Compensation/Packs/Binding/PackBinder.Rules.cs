namespace Compensation.Packs.Binding;

/// <summary>The rules.</summary>
internal sealed partial class PackBinder
{
    private static readonly (string, FeelType[]) Condition = ("true or false", [FeelType.Boolean]);
    private static readonly (string, FeelType[]) Amount = ("a number, or a range of numbers", [FeelType.Number, FeelType.RangeOf(FeelType.Number)]);
    private static readonly (string, FeelType[]) Number = ("a number", [FeelType.Number]);

    private EligibilityRule Eligibility(EligibilitySyntax rule)
    {
        var when = _expressions.Bind(rule.When, _values, "`when`", Condition);
        return new EligibilityRule
        {
            Id = rule.Id.Text,
            Kind = rule.Verdict switch { "decline" => RuleKind.Decline, "review" => RuleKind.Review, _ => RuleKind.Ask },
            When = when,
            Because = _texts.Bind(rule.Because, _values, when),
            Title = _texts.Bind(rule.Title, _values),
            Sources = SourcesOf(rule.Source, null, when),
        };
    }

    private LossRule Loss(LossSyntax rule, MoneyRounding rounding)
    {
        var scope = _values;
        TypedExpression? each = null;
        Local? item = null;
        if (rule.Each is not null)
        {
            each = _expressions.Bind(rule.Each, _values, "`each`", ("a list", [FeelType.AnyList]));
            item = new Local("item", each!.Type.Is(FeelKind.List) ? each.Type.Element : FeelType.Any);
            scope = new Scope(_values);
            scope.Declare(item);
            _formats.Add(item, each);
            _formats.Sensitivity.DeclareItem(item, each);
        }

        var when = _expressions.Bind(rule.When, scope, "`when`", Condition);
        var amount = _expressions.Bind(rule.Amount, scope, "`amount`", Amount);
        WordResolution(rule.Right, PackWords.Rights.Concat(_pack.Rights.Select(r => r.Name.Text)), "rights");
        return new LossRule
        {
            Id = rule.Id.Text,
            Kind = RuleKind.Loss,
            Type = WireWords.LossTypes.TryParse(rule.Type?.Text ?? "", out var type) ? type : Compensation.LossType.Direct,
            LossKind = rule.Kind?.Text,
            Each = each,
            Item = item,
            When = when,
            Amount = amount,
            Rounding = RoundingOf(rule.Rounding, rounding),
            Method = rule.Method?.Text,
            Right = rule.Right?.Text,
            Because = _texts.Bind(rule.Because, scope, each, when, amount),
            Figures = Published(rule.Figures, scope, "the figure"),
            Title = _texts.Bind(rule.Title, _values),
            Sources = SourcesOf(rule.Source, null, each, when, amount),
        };
    }

    /// <summary>What a loss looks like to the rules after it; <c>item</c> is the item of <c>each</c>.</summary>
    private static FeelType LossType(IReadOnlyList<LossRule> losses) => FeelType.ContextOf(
    [
        KeyValuePair.Create("id", FeelType.String),
        KeyValuePair.Create("rule", FeelType.StringOf(losses.Select(l => l.Id).Append(""))),
        KeyValuePair.Create("type", FeelType.StringOf(PackWords.LossTypes)),
        KeyValuePair.Create("kind", FeelType.String),
        KeyValuePair.Create("amount", losses.Any(MayBeRange) ? FeelType.Any : FeelType.Number),
        KeyValuePair.Create("item", FeelType.Join(losses.Where(l => l.Item is not null).Select(l => l.Item!.Type))),
    ]);

    /// <summary>Whether a loss may be left to judgement within a range, rather than be an amount.</summary>
    private static bool MayBeRange(LossRule loss) => loss.Amount is { HasErrors: false } amount && !amount.Type.Is(FeelKind.Number);

    private RemedyRule Remedy(RemedySyntax rule, Scope outer, FeelType lossType, Dictionary<string, LossRule> losses, MoneyRounding rounding)
    {
        var loss = new Local("loss", lossType);
        var scope = new Scope(outer);
        if (rule.For.Count > 0)
        {
            scope.Declare(loss);
            _formats.Sensitivity.DeclareLoss(loss);
        }

        var when = _expressions.Bind(rule.When, scope, "`when`", Condition);
        var value = _expressions.Bind(rule.Value, scope, "`value`", Amount);
        var count = Published(_expressions.Bind(rule.Units?.Count, scope, "`count`", Number), "`count`");
        var length = Published(_expressions.Bind(rule.Valid?.Length, scope, "`valid`", rule.Valid?.Unit?.Text == "until" ? ("a date", [FeelType.Date]) : Number), "`valid`");
        WordResolution(rule.Right, PackWords.Rights.Concat(_pack.Rights.Select(r => r.Name.Text)), "rights");
        var answered = rule.For.Count == 0 ? null : Targets(rule.For, "loss or loss type", LossRulesOf);

        // A remedy for losses is given only where one of them was found.
        TypedExpression?[] conditions = [when, value, .. (answered ?? []).Where(losses.ContainsKey).Select(id => losses[id]).SelectMany(l => new[] { l.Each, l.When, l.Amount })];
        return new RemedyRule
        {
            Id = rule.Id.Text,
            Kind = RuleKind.Remedy,
            Form = WireWords.RemedyForms.TryParse(rule.Form?.Text ?? "", out var form) ? form : RemedyForm.Cash,
            For = answered,
            Answers = [.. rule.For.Select(w => w.Text)],
            Choice = rule.Choice?.Text,
            When = when,
            Value = value,
            Rounding = RoundingOf(rule.Rounding, rounding),
            Loss = loss,
            ValueIsPerLoss = value is not null && value.Mentions(loss),
            WhenIsPerLoss = when is not null && when.Mentions(loss),
            Exceeds = rule.Exceeds,
            UnitCount = count,
            UnitOf = rule.Units?.Of?.Text,
            ValidUnit = rule.Valid?.Unit?.Text,
            ValidLength = length,
            What = LineText(rule.What, scope, loss, value is not null, conditions),
            Level = rule.Level?.Text,
            Right = rule.Right?.Text,
            Because = LineText(rule.Because, scope, loss, value is not null, conditions),
            Figures = Published(rule.Figures, scope, "the figure"),
            Title = _texts.Bind(rule.Title, _values),
            Sources = SourcesOf(rule.Source, null, when, value, count, length),
        };
    }

    /// <summary>A text of a remedy. It is written after all limits, and says what is paid.</summary>
    private LocalizedTemplate? LineText(LocalizedText? text, Scope rule, Local loss, bool isPaid, ReadOnlySpan<TypedExpression?> conditions)
    {
        var template = _texts.Bind(text, Settled(rule, isPaid ? [RemedyRule.Paid, RemedyRule.Lost] : [RemedyRule.Lost]), loss, conditions);
        foreach (var hole in isPaid && template is not null ? template.Holes : [])
        {
            TypedTree.Visit(hole.Root, node =>
            {
                if (node is PathNode { Operand: LocalNode { Local: var local }, Name: "amount" } && ReferenceEquals(local, loss))
                {
                    _problems.Report(BindingDiagnostics.PaidInText, hole.Source, node.Span, null);
                }
            });
        }

        return template;
    }

    /// <summary>What a text sees of what has been settled. A name that the pack declares itself keeps its meaning.</summary>
    private static Scope Settled(Scope outer, params ReadOnlySpan<Local> names)
    {
        var scope = new Scope(outer);
        foreach (var name in names)
        {
            if (!outer.Knows(name.Name))
            {
                scope.Declare(name);
            }
        }

        return scope;
    }

    private NamedExpression? Choice(ChooseSyntax choose, Scope scope)
    {
        var alternatives = _pack.Remedies.Where(r => r.Choice?.Text == choose.Choice.Text).Select(r => r.Id.Text).ToArray();
        if (alternatives.Length == 0)
        {
            var known = _pack.Remedies.Select(r => r.Choice?.Text).OfType<string>().Distinct();
            _problems.Report(BindingDiagnostics.UnknownChoice, choose.Choice.Node, null, PackProblems.DidYouMean(choose.Choice.Text, known), choose.Choice.Text);
        }

        var expression = _expressions.Bind(choose.Value, scope, "`choose`", ("the id of a remedy in quotes", [FeelType.String]));
        foreach (var answer in expression is null || alternatives.Length == 0 ? [] : Answers(expression.Root))
        {
            if (answer.Value is string id && !alternatives.Contains(id))
            {
                _problems.Report(
                    BindingDiagnostics.UnknownAlternative, choose.Value, answer.Span, PackProblems.DidYouMean(id, alternatives),
                    id, choose.Choice.Text, string.Join(", ", alternatives));
            }
        }

        return expression is null ? null : new NamedExpression(choose.Choice.Text, expression);
    }

    /// <summary>The constants that an expression can give.</summary>
    private static IEnumerable<ConstantNode> Answers(TypedNode node) => node switch
    {
        ConstantNode constant => [constant],
        IfNode @if => Answers(@if.Then).Concat(Answers(@if.Else)),
        _ => [],
    };

    private LimitRule? Limit(LimitSyntax rule, Scope scope, Variable offer, MoneyRounding rounding)
    {
        var over = Targets(rule.Over, "rule, loss type or form", word => word == "all" || PackWords.Forms.Contains(word) || IsRemedy(word) ? [word] : LossRulesOf(word));
        var amount = _expressions.Bind(rule.Amount, scope, $"`{rule.Kind}`", Number);
        var when = _expressions.Bind(rule.When, scope, "`when`", Condition);
        var because = _texts.Bind(rule.Because, Settled(scope, LimitRule.Before, LimitRule.After, LimitRule.Cut), when, amount);
        return amount is null ? null : new LimitRule
        {
            Id = rule.Id.Text,
            Kind = RuleKind.Limit,
            Limit = LimitKind.Of(rule.Kind!),
            Over = [.. rule.Over.Select(w => w.Text)],
            Remedies = _pack.Remedies.Where(r => over.Contains("all") || over.Contains(r.Id.Text) || over.Contains(r.Form?.Text ?? "")).Select(r => r.Id.Text).ToHashSet(),
            Losses = _pack.Losses.Select(l => l.Id.Text).Where(over.Contains).ToHashSet(),
            Amount = amount,
            When = when,
            Rounding = RoundingOf(rule.Rounding, rounding),
            Because = because,
            Title = _texts.Bind(rule.Title, _values),
            Sources = SourcesOf(rule.Source, offer, when, amount),
        };
    }

    private RouteRule Route(RouteSyntax rule, int number, Scope scope)
    {
        var words = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        if (rule.Approval is { } approval)
        {
            words.Add(RouteRule.ApprovalKey, approval.Text);
        }

        if (rule.Priority is not null)
        {
            words.Add(RouteRule.PriorityKey, null);
        }

        if (rule.Owner is { } owner)
        {
            words.Add("owner", owner.Text);
        }

        if (rule.Escalation is { } escalation)
        {
            words.Add("escalation", escalation.Text);
        }

        foreach (var (name, value) in rule.Others)
        {
            words.Add(name.Text, value.Text);
        }

        return new RouteRule(number, _expressions.Bind(rule.When, scope, "`when`", Condition), words, Published(_expressions.Bind(rule.Priority, scope, "`priority`", Number), "`priority`")) { Title = _texts.Bind(rule.Title, _values) };
    }

    private IReadOnlyList<NamedExpression> Published(IReadOnlyList<NamedFeel> values, Scope scope, string what) =>
        [.. values.Select(v => new NamedExpression(v.Name.Text, Published(_expressions.Bind(v.Feel, scope), $"{what} `{v.Name.Text}`")!) { Title = _texts.Bind(v.Title, _values) })];

    /// <summary>
    /// An expression whose value stands in the offer as it is. It is held to be free of sensitive facts here, for at run time the value would no longer tell what it was
    /// made of. Amounts are not published values: what is paid is what the claimant is told, and the sum does not name the facts.
    /// </summary>
    private TypedExpression? Published(TypedExpression? expression, string what)
    {
        if (expression is { HasErrors: false } && _formats.Of(expression.Root) == HoleFormat.Withheld)
        {
            _problems.Report(BindingDiagnostics.SensitivePublished, expression.Source, expression.Root.Span, null, what);
        }

        return expression;
    }

    /// <summary>The ids that words stand for, each word checked.</summary>
    private HashSet<string> Targets(IReadOnlyList<Word> words, string what, Func<string, IEnumerable<string>> resolve)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var found = resolve(word.Text).ToArray();
            if (found.Length == 0 && PackWords.LossTypes.Contains(word.Text))
            {
                _problems.Report(BindingDiagnostics.EmptyTarget, word.Node, null, null, word.Text, "no loss of this pack is of that type");
            }
            else if (PackWords.Forms.Contains(word.Text) && found.Length > 0 && !_pack.Remedies.Any(r => r.Form?.Text == word.Text))
            {
                _problems.Report(BindingDiagnostics.EmptyTarget, word.Node, null, null, word.Text, "no remedy of this pack is of that form");
            }
            else if (found.Length == 0)
            {
                var known = _pack.Losses.Select(l => l.Id.Text).Concat(PackWords.LossTypes).Concat(what.Contains("form", StringComparison.Ordinal) ? _pack.Remedies.Select(r => r.Id.Text).Concat(PackWords.Forms).Append("all") : []);
                _problems.Report(BindingDiagnostics.UnknownTarget, word.Node, null, PackProblems.DidYouMean(word.Text, known), word.Text, what);
            }

            ids.UnionWith(found);
        }

        return ids;
    }

    private IEnumerable<string> LossRulesOf(string word) => _pack.Losses.Where(l => l.Id.Text == word || l.Type?.Text == word).Select(l => l.Id.Text);

    private bool IsRemedy(string word) => _pack.Remedies.Any(r => r.Id.Text == word);

    /// <summary>What a rule rests on: what it names, or else what the pack names, and the sources of the values it uses.</summary>
    private RuleSources SourcesOf(CitationSyntax? citation, Variable? offer, params IEnumerable<TypedExpression?> expressions) =>
        SourceFinder.Of(_sources, offer, (citation ?? _pack.Source) is { } own ? ValueSources.Read(own) : null, expressions);
}
