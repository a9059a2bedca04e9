using System.Linq.Expressions;
using NodaTime;

namespace Compensation.Compilation.Compilers;

/// <summary>Makes a <see cref="CompiledVersion"/> of the rules of a pack version: each rule is a statement, statements are gathered in chunks.</summary>
internal sealed class PackCompiler
{
    /// <summary>Money of more places leaves too little room before the point.</summary>
    private const int MostMoneyDigits = 9;

    private readonly PackVersion _pack;
    private readonly PackTarget _target;
    private readonly FactSlots _slots;
    private readonly int _moneyDigits;
    private readonly int? _currencyDigits;
    private readonly bool _isSeparate;
    private readonly RuleExpressions _expressions;
    private readonly LossCompiler _losses;
    private readonly RemedyCompiler _remedies;
    private readonly LimitCompiler _limits;

    /// <param name="pack">The rules.</param>
    /// <param name="moneyDigits">The digits that money is held with.</param>
    /// <param name="slots">Where facts lie.</param>
    /// <param name="isComplete">The code is only for claims that state all required facts.</param>
    /// <param name="isSeparate">Each rule is code by itself, and lines may come to lie among those that no rule of the pack made.</param>
    private PackCompiler(PackVersion pack, int moneyDigits, FactSlots slots, bool isComplete, bool isSeparate = false)
    {
        _pack = pack;
        _isSeparate = isSeparate;
        _moneyDigits = moneyDigits;
        _currencyDigits = pack.CurrencyInput is null ? DigitsOf(pack.Currency) : null;
        _slots = slots;
        _target = new PackTarget(pack, _slots, moneyDigits, isComplete);
        _expressions = new RuleExpressions(_target, moneyDigits, _currencyDigits);
        _losses = new LossCompiler(pack, _target, _expressions, isSeparate);
        _remedies = new RemedyCompiler(pack, _target, _expressions, _losses.Places);
        _limits = new LimitCompiler(pack, _target, _expressions, isSeparate);
    }

    /// <summary>The compiled rules; null when their money has more digits than a scaled integer has room for.</summary>
    public static CompiledVersion? Compile(PackVersion pack) =>
        MostDigits(pack) is <= MostMoneyDigits and var digits ? OnOwnStack(() => new PackCompiler(pack, digits, new FactSlots(pack.Inputs), isComplete: true).Compile()) : null;

    /// <summary>The rules one by one, for claims that may lack facts; null as for <see cref="Compile(PackVersion)"/>.</summary>
    public static CompiledVersion? CompileSeparately(PackVersion pack) =>
        MostDigits(pack) is <= MostMoneyDigits and var digits ? OnOwnStack(() => new PackCompiler(pack, digits, new FactSlots(pack.Inputs), isComplete: false, isSeparate: true).Compile()) : null;

    /// <summary>The compilers that code goes through, the last of which makes machine code, ask nobody how deep it may lie in itself.</summary>
    private static T OnOwnStack<T>(Func<T> compile) => DeepWalk.OnOwnStack(compile);

    private static int DigitsOf(string? currency) => (currency is null ? null : Currency.Digits(currency)) ?? 2;

    /// <summary>The most digits that any money of the version can have.</summary>
    private static int MostDigits(PackVersion pack)
    {
        var currencies = pack.CurrencyInput is { } input ? input.Values.Select(v => DigitsOf(v as string)).Append(2) : [DigitsOf(pack.Currency)];
        return pack.LossRules.Select(r => r.Rounding)
            .Concat(pack.RemedyRules.Select(r => r.Rounding))
            .Concat(pack.LimitRules.Select(r => r.Rounding))
            .Select(r => r.Digits ?? 0)
            .Concat(currencies)
            .Max();
    }

    private CompiledVersion Compile()
    {
        Expression[] currencies = [.. Currencies()];
        RuleStatement[] eligibility = [.. _pack.Eligibility.Select(Eligibility)];
        RuleStatement[] losses = [.. _pack.LossRules.Select(_losses.Compile)];
        RuleStatement[] remedies = [.. _pack.RemedyRules.Select(_remedies.Compile)];
        var choices = _pack.Index.Choices.Select(c => c.Own is null ? null : _expressions.Into(nameof(CompiledAssessment.PackChoice), c.Own.Expression, FeelType.String, canBeNull: true)).ToArray();
        RuleStatement[] limits = [.. _pack.LimitRules.Select(_limits.Compile)];
        var details = _pack.RemedyRules.Select(_remedies.Detail).ToArray();
        var routes = Routes();
        var priorities = _pack.Routes.Select(r => r.Constant is null ? _expressions.Into(nameof(CompiledAssessment.Number), r.Priority!, FeelType.Number) : null).ToArray();
        (Expression Body, bool IsNumber)[][] sources =
        [
            .. _pack.Eligibility.Select(r => Sources(r, null, null)), .. _pack.LossRules.Select(r => Sources(r, null, r.Item)),
            .. _pack.RemedyRules.Select(r => Sources(r, r.Loss, null)), .. _pack.LimitRules.Select(r => Sources(r, null, null)),
        ];
        var lossFigures = _pack.LossRules.Select(r => r.Figures.Select(f => (f.Name, Code: Published(f.Expression, null, r.Item))).ToArray()).ToArray();
        var remedyFigures = _pack.RemedyRules.Select(r => r.Figures.Select(f => (f.Name, Code: Published(f.Expression, r.Loss, null))).ToArray()).ToArray();
        var published = _pack.Published.Select(values => values.Select(v => (v.Name, Code: Published(v.Expression, null, null))).ToArray()).ToArray();

        var date = _pack.EffectiveBy is { Input: null } by ? _expressions.Into(nameof(CompiledAssessment.AskedDate), by.Date, FeelType.Date) : null;

        // All named values are known only now: their class can be made.
        var named = _target.Named.OrderBy(n => n.Place).ToArray();
        var places = _losses.Places.OfType<LossPlace>().ToArray();
        ParameterExpression[] slots = [.. named.SelectMany(n => new[] { n.Value, n.IsKnown }), .. places.SelectMany(p => new[] { p.Found, p.Amount }).OfType<ParameterExpression>()];
        var @class = SlotClass.Make("Values", typeof(CompiledAssessment), slots.Select((s, i) => (Slot(s, i), s.Type)));
        var values = Expression.Variable(@class, "values");
        var placeholders = new SlotFields(slots.Select((s, i) => KeyValuePair.Create<ParameterExpression, Expression>(s, Expression.Field(values, Slot(s, i)))).ToDictionary());
        Expression[] prologue =
        [
            Expression.Assign(_target.Facts, As(_slots.Class, _target.Field(nameof(CompiledAssessment.Facts)))),
            Expression.Assign(values, As(@class, _target.Assessment)),
        ];
        var known = new KnownValues(named.Select(n => n.IsKnown));
        var forget = named.Select(n => (Expression)Expression.Assign(n.IsKnown, Expression.Constant(false)))
            .Concat(places.Select(p => Expression.Assign(p.Found, Expression.Constant(-1))));

        return new CompiledVersion(_pack, _slots, _moneyDigits, _currencyDigits ?? 2, _target.Pool, Expression.Lambda<Func<CompiledAssessment>>(Expression.New(@class)).Compile())
        {
            Effective = _pack.EffectiveBy is null ? null : date is null ? Stated(_slots.DateOf(_pack.EffectiveBy.Input!)) : WorkedOut(Later(Expression.Block([.. forget, date]))),
            Find = Chunks(_isSeparate ? [] : [Expression.Block([.. forget, Expression.Empty()]), .. currencies, .. Whole(eligibility), .. Whole(losses), .. RemedyCompiler.ByLoss(remedies)]),
            LimitChunks = Chunks(Whole(limits)),
            RouteChunks = Chunks(_isSeparate ? [] : Whole(routes)),
            Separate = !_isSeparate ? null : new SeparateRules
            {
                First = [.. currencies.Select(Later)],
                Eligibility = Codes(eligibility),
                Losses = Codes(losses),
                Remedies = Codes(remedies),
                Limits = Codes(limits),
                Routes = Codes(routes),
            },
            NamedValues = [.. named.Select(n => Later(n.Keep))],
            Choices = [.. choices.Select(LaterOrNone)],
            Details = [.. details.Select(d => d is null ? null : new CompiledDetail(LaterOrNone(d.Value.Count), LaterOrNone(d.Value.Length), LaterOrNone(d.Value.Until)))],
            Priorities = [.. priorities.Select(LaterOrNone)],
            SourceChoices = [.. sources.Select(rule => rule.Select(c => new SourceChoice(Later(c.Body), c.IsNumber)).ToArray())],
            ForIncomplete = new Lazy<CompiledVersion>(() => OnOwnStack(() => new PackCompiler(_pack, _moneyDigits, _slots, isComplete: false).Compile())),
            LossFigures = [.. lossFigures.Select(Values)],
            RemedyFigures = [.. remedyFigures.Select(Values)],
            Published = [.. published.Select(Values)],
        };

        RuleChunks<CompiledAssessment> Chunks(IEnumerable<Expression> statements) =>
            RuleChunks<CompiledAssessment>.Compile(_target.Assessment, statements.Select(known.Visit).Select(placeholders.Visit).OfType<Expression>(), _target, 40, [_target.Facts, values], prologue);

        RuleCode[] Codes(RuleStatement[] rules) => [.. rules.Select(r => new RuleCode(
            r.Asked is { } asked ? Expression.Lambda<Func<CompiledAssessment, bool>>(Alone(asked), _target.Assessment) : null,
            Expression.Lambda<Action<CompiledAssessment>>(Alone(Expression.Block(typeof(void), r.Done)), _target.Assessment)))];

        BlockExpression Alone(Expression body) => Expression.Block(body.Type, [_target.Facts, values], [.. prologue, placeholders.Visit(body)]);

        // Compiled when it is first needed: most are never.
        Func<CompiledAssessment, bool> Later(Expression statement)
        {
            var compiled = new Lazy<Func<CompiledAssessment, bool>>(() => OnOwnStack(() => Expression.Lambda<Func<CompiledAssessment, bool>>(
                Expression.Block([_target.Facts, values], [.. prologue, placeholders.Visit(statement), _target.HasGivenUp]), _target.Assessment).Compile()));
            return assessment => compiled.Value(assessment);
        }

        PublishedValue[] Values((string Name, PublishedCode Code)[] values) => [.. values.Select(v => new PublishedValue(v.Name, Later(v.Code.Body), v.Code.MayFail))];

        Func<CompiledAssessment, bool>? LaterOrNone(Expression? statement) => statement is null ? null : Later(statement);
    }

    private static Func<CompiledAssessment, LocalDate?> Stated(Func<BoundFacts, LocalDate?> date) => assessment => date(assessment.Facts);

    /// <summary>Before a claim that states all required facts is judged; one that lacks some may lack the very facts that the date is made of.</summary>
    private static Func<CompiledAssessment, LocalDate?> WorkedOut(Func<CompiledAssessment, bool> ask) => assessment =>
    {
        assessment.HasGivenUp = false;
        assessment.Steps = 0;
        return assessment.Facts is { AbsentRequired: 0, IsOutOfRange: false } && assessment.TryAsk(ask) && assessment.AskedDate.Year >= 1 ? assessment.AskedDate : null;
    };

    private static IEnumerable<Expression> Whole(RuleStatement[] rules) => rules.Select(r => r.Whole);

    private static string Slot(ParameterExpression placeholder, int place) => $"{place}_{placeholder.Name}";

    /// <summary>A cast that is not checked: the object was made with the class.</summary>
    private static MethodCallExpression As(Type type, Expression value) => Expression.Call(typeof(System.Runtime.CompilerServices.Unsafe), nameof(System.Runtime.CompilerServices.Unsafe.As), [type], value);

    private IEnumerable<Expression> Currencies() => _pack.CurrencyInput is { } input
        ? [_target.Call(nameof(CompiledAssessment.SetCurrency), _expressions.Value(Reading(input), FeelType.String, canBeNull: true))]
        : [];

    private static TypedExpression Reading(Input input) => new(new SourceText(input.Name), new VariableNode(default, input.Variable!), []);

    private RuleStatement Eligibility(EligibilityRule rule, int at) =>
        new(_expressions.Condition(rule.When), _target.Call(nameof(CompiledAssessment.AddEligibility), Expression.Constant(at), Expression.Constant(rule.Kind)));

    /// <summary>The first route whose condition holds.</summary>
    private RuleStatement[] Routes()
    {
        var route = _target.Field(nameof(CompiledAssessment.Route));
        return [.. _pack.Routes.Select(r => new RuleStatement(null, Expression.IfThen(
            Expression.AndAlso(Expression.Equal(route, Expression.Constant(0)), _expressions.Condition(r.When)),
            Expression.Assign(route, Expression.Constant(r.Number)))))];
    }

    /// <summary>What the sources of a rule depend on.</summary>
    private (Expression Body, bool IsNumber)[] Sources(Rule rule, Local? loss, Local? item) =>
        [.. rule.Sources.Choices.Select(c => c.Type.Is(FeelKind.Number)
            ? (Seeing<Expression>(loss, item, () => _expressions.Into(nameof(CompiledAssessment.Number), c, FeelType.Number)), true)
            : (Published(c, loss, item).Body, false))];

    /// <summary>A value that is published beside an offer or a line.</summary>
    private PublishedCode Published(TypedExpression value, Local? loss, Local? item) => Seeing(loss, item, () =>
    {
        var code = _expressions.Compile(value);
        return new PublishedCode(
            Expression.Block(typeof(void), Expression.Assign(_target.Field(nameof(CompiledAssessment.Value)), Expression.Convert(code.Value, typeof(object)))), !code.IsTotal);
    });

    /// <summary>Compiles what sees the loss or the item that a rule is written about.</summary>
    private T Seeing<T>(Local? loss, Local? item, Func<T> compile) =>
        loss is not null ? _target.WithLoss(loss, new AnsweredLoss(_target.Field(nameof(CompiledAssessment.Current))), compile)
        : item is not null ? _target.WithItem(item, () => _expressions.ItemOf(_target.Field(nameof(CompiledAssessment.Item)), item.Type, holdsFractions: true), compile)
        : compile();

    /// <summary>A published value as code.</summary>
    /// <param name="Body">Works it out.</param>
    /// <param name="MayFail">Whether it may give up.</param>
    private readonly record struct PublishedCode(Expression Body, bool MayFail);
}
