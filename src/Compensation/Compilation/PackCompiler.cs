using System.Linq.Expressions;
using Compensation.Calculation;
using Compensation.Feel;
using Compensation.Feel.Compilation;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;
using Compensation.Packs.Rules;

namespace Compensation.Compilation;

/// <summary>Makes a <see cref="CompiledVersion"/> of the rules of a pack version: each rule is a statement, statements are gathered in chunks.</summary>
internal sealed partial class PackCompiler
{
    /// <summary>Money of more places leaves too little room before the point.</summary>
    private const int MostMoneyDigits = 9;

    /// <summary>A statement of more remedies would be large for a chunk.</summary>
    private const int MostTogether = 10;

    private readonly PackVersion _pack;
    private readonly PackTarget _target;
    private readonly ExpressionCompiler _compiler;
    private readonly FactSlots _slots;
    private readonly int _moneyDigits;
    private readonly int? _currencyDigits;

    private readonly LossPlace?[] _places;
    private readonly bool _isSeparate;

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
        _places = [.. pack.LossRules.Select((r, i) => isSeparate || r.Each is not null ? null : new LossPlace(
            Expression.Variable(typeof(int), $"loss {i}"), r.Amount is null ? null : Expression.Variable(typeof(long), $"amount {i}")))];
        _compiler = new ExpressionCompiler(_target, FeelLimits.Default);
    }

    /// <summary>The compiled rules; null when their money has more digits than a scaled integer has room for.</summary>
    public static CompiledVersion? Compile(PackVersion pack) =>
        MostDigits(pack) is <= MostMoneyDigits and var digits ? new PackCompiler(pack, digits, new FactSlots(pack.Inputs), isComplete: true).Compile() : null;

    /// <summary>The rules one by one, for claims that may lack facts; null as for <see cref="Compile(PackVersion)"/>.</summary>
    public static CompiledVersion? CompileSeparately(PackVersion pack) =>
        MostDigits(pack) is <= MostMoneyDigits and var digits ? new PackCompiler(pack, digits, new FactSlots(pack.Inputs), isComplete: false, isSeparate: true).Compile() : null;

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
        RuleStatement[] losses = [.. _pack.LossRules.Select(Loss)];
        RuleStatement[] remedies = [.. _pack.RemedyRules.Select(Remedy)];
        var choices = _pack.RemedyRules.Select(r => r.Choice).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Ask: _pack.Choices.FirstOrDefault(c => c.Name == name) is { } choice ? Ask(choice) : null))
            .ToArray();
        RuleStatement[] limits = [.. _pack.LimitRules.Select(Limit)];
        var details = _pack.RemedyRules.Select(Detail).ToArray();
        var routes = Routes();
        var priorities = _pack.Routes.Select(r => r.Constant is null ? Into(nameof(Assessment.Number), r.Priority!, FeelType.Number) : null).ToArray();
        var lossFigures = _pack.LossRules.Select(r => r.Figures.Select(f => (f.Name, Body: Published(f, null, r.Item))).ToArray()).ToArray();
        var remedyFigures = _pack.RemedyRules.Select(r => r.Figures.Select(f => (f.Name, Body: Published(f, r.Loss, null))).ToArray()).ToArray();
        var deadlines = _pack.Deadlines.Select(d => (d.Name, Body: Published(d, null, null))).ToArray();
        var figures = _pack.Figures.Select(f => (f.Name, Body: Published(f, null, null))).ToArray();

        // All named values are known only now: their class can be made.
        var named = _target.Named.OrderBy(n => n.Place).ToArray();
        ParameterExpression[] slots = [.. named.SelectMany(n => new[] { n.Value, n.IsKnown }), .. _places.OfType<LossPlace>().SelectMany(p => new[] { p.Found, p.Amount }).OfType<ParameterExpression>()];
        var @class = SlotClass.Make("Values", typeof(Assessment), slots.Select((s, i) => (Slot(s, i), s.Type)));
        var values = Expression.Variable(@class, "values");
        var placeholders = new SlotFields(slots.Select((s, i) => KeyValuePair.Create<ParameterExpression, Expression>(s, Expression.Field(values, Slot(s, i)))).ToDictionary());
        Expression[] prologue =
        [
            Expression.Assign(_target.Facts, As(_slots.Class, _target.Field(nameof(Assessment.Facts)))),
            Expression.Assign(values, As(@class, _target.Assessment)),
        ];
        var known = new KnownValues(named.Select(n => n.IsKnown));
        var forget = named.Select(n => (Expression)Expression.Assign(n.IsKnown, Expression.Constant(false)))
            .Concat(_places.OfType<LossPlace>().Select(p => Expression.Assign(p.Found, Expression.Constant(-1))));

        return new CompiledVersion(_pack, _slots, _moneyDigits, _currencyDigits ?? 2, _target.Pool, Expression.Lambda<Func<Assessment>>(Expression.New(@class)).Compile())
        {
            Effective = _pack.EffectiveBy is { } by ? _slots.DateOf(by) : null,
            Find = Chunks(_isSeparate ? [] : [Expression.Block([.. forget, Expression.Empty()]), .. currencies, .. Whole(eligibility), .. Whole(losses), .. ByLoss(remedies)]),
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
            WorkOuts = [.. named.Select(n => Later(n.Keep))],
            Choices = [.. choices.Select(c => new CompiledChoice(c.Name, [.. _pack.RemedyRules.Select(r => r.Choice == c.Name)], c.Ask is null ? null : Later(c.Ask)))],
            Details = [.. details.Select(d => d is null ? null : new CompiledDetail(LaterOrNone(d.Value.Count), LaterOrNone(d.Value.Length), LaterOrNone(d.Value.Until)))],
            Priorities = [.. priorities.Select(LaterOrNone)],
            ForIncomplete = new Lazy<CompiledVersion>(() => new PackCompiler(_pack, _moneyDigits, _slots, isComplete: false).Compile()),
            LossFigures = [.. lossFigures.Select(Values)],
            RemedyFigures = [.. remedyFigures.Select(Values)],
            Deadlines = Values(deadlines),
            Figures = Values(figures),
        };

        RuleChunks<Assessment> Chunks(IEnumerable<Expression> statements) =>
            RuleChunks<Assessment>.Compile(_target.Assessment, statements.Select(known.Visit).Select(placeholders.Visit).OfType<Expression>(), _target, 40, [_target.Facts, values], prologue);

        RuleCode[] Codes(RuleStatement[] rules) => [.. rules.Select(r => new RuleCode(
            r.Asked is { } asked ? Expression.Lambda<Func<Assessment, bool>>(Alone(asked), _target.Assessment) : null,
            Expression.Lambda<Action<Assessment>>(Alone(Expression.Block(typeof(void), r.Done)), _target.Assessment)))];

        BlockExpression Alone(Expression body) => Expression.Block(body.Type, [_target.Facts, values], [.. prologue, placeholders.Visit(body)]);

        // Compiled when it is first needed: most are never.
        Func<Assessment, bool> Later(Expression statement)
        {
            var compiled = new Lazy<Func<Assessment, bool>>(() => Expression.Lambda<Func<Assessment, bool>>(
                Expression.Block([_target.Facts, values], [.. prologue, placeholders.Visit(statement), _target.HasGivenUp]), _target.Assessment).Compile());
            return assessment => compiled.Value(assessment);
        }

        PublishedValue[] Values((string Name, Expression Body)[] bodies) => [.. bodies.Select(b => new PublishedValue(b.Name, Later(b.Body)))];

        Func<Assessment, bool>? LaterOrNone(Expression? statement) => statement is null ? null : Later(statement);
    }

    private static IEnumerable<Expression> Whole(RuleStatement[] rules) => rules.Select(r => r.Whole);

    /// <summary>Remedies that stand one behind the other and answer the same loss ask only once whether it was found.</summary>
    private static IEnumerable<Expression> ByLoss(RuleStatement[] rules)
    {
        for (var at = 0; at < rules.Length;)
        {
            var loss = rules[at].Loss;
            var together = loss is null ? [rules[at]] : rules.Skip(at).TakeWhile(r => r.Loss == loss).Take(MostTogether).ToArray();
            at += together.Length;
            yield return loss is null ? together[0].Whole : Expression.IfThen(IsFound(loss), Expression.Block(typeof(void), Whole(together)));
        }
    }

    private static BinaryExpression IsFound(Expression loss) => Expression.GreaterThanOrEqual(loss, Expression.Constant(0));

    private static string Slot(ParameterExpression placeholder, int place) => $"{place}_{placeholder.Name}";

    /// <summary>A cast that is not checked: the object was made with the class.</summary>
    private static MethodCallExpression As(Type type, Expression value) => Expression.Call(typeof(System.Runtime.CompilerServices.Unsafe), nameof(System.Runtime.CompilerServices.Unsafe.As), [type], value);

    private IEnumerable<Expression> Currencies() => _pack.CurrencyInput is { } input
        ? [_target.Call(nameof(Assessment.SetCurrency), _compiler.CompileTo(Reading(input), FeelType.String, true))]
        : [];

    private static TypedExpression Reading(Input input) => new(new SourceText(input.Name), new VariableNode(default, input.Variable!), []);

    private RuleStatement Eligibility(EligibilityRule rule, int at) =>
        new(Condition(rule.When), _target.Call(nameof(Assessment.AddEligibility), Expression.Constant(at), Expression.Constant(rule.Kind)));

    private Expression Condition(TypedExpression? when) => when is null ? Expression.Constant(true) : _compiler.CompileCondition(when);

    private RuleStatement Loss(LossRule rule, int at) => rule.Each is null ? new(Condition(rule.When), Found(rule, at)) : new(null, EachItem(rule, rule.Each, at));

    private Expression EachItem(LossRule rule, TypedExpression each, int at)
    {
        var list = _compiler.Compile(each);
        if (!list.Type.Is(FeelKind.List))
        {
            return list.IsNullLiteral ? Expression.Empty() : _target.GiveUp;
        }

        var items = Expression.Variable(typeof(object[]), "items");
        var number = Expression.Variable(typeof(int), "number");
        var item = Expression.ArrayIndex(items, number);
        var done = Expression.Label();
        var body = _target.WithItem(rule.Item!, () => _compiler.ItemOf(item, rule.Item!.Type), () => Expression.IfThen(
            Condition(rule.When),
            Expression.Block(_target.Call(nameof(Assessment.ReserveLoss)), Found(rule, at), _target.Call(nameof(Assessment.SetItem), Expression.Add(number, Expression.Constant(1)), item))));
        return Expression.Block(
            [items, number],
            Expression.Assign(items, list.Value),
            Expression.Assign(number, Expression.Constant(0)),
            Expression.IfThen(
                Expression.ReferenceNotEqual(items, Expression.Constant(null)),
                Expression.Loop(
                    Expression.IfThenElse(
                        Expression.LessThan(number, Expression.ArrayLength(items)),
                        Expression.Block(body, Expression.PreIncrementAssign(number)),
                        Expression.Goto(done)),
                    done)));
    }

    private Expression Found(LossRule rule, int at)
    {
        var place = _places[at];
        Expression found = rule.Amount is null ? _target.Call(nameof(Assessment.AddLossWithoutAmount), Expression.Constant(at))
            : place?.Amount is { } slot ? Expression.Block(
                Expression.Assign(slot, Amount(rule.Amount, rule.Rounding)),
                _target.Call(nameof(Assessment.AddLoss), Expression.Constant(at), slot))
            : _target.Call(nameof(Assessment.AddLoss), Expression.Constant(at), Amount(rule.Amount, rule.Rounding));
        return Expression.Block(typeof(void), place is null ? found : Expression.Assign(place.Found, found));
    }

    /// <summary>Begins a line, and notes that it works something out beside its worth.</summary>
    private Expression Begin(RemedyRule rule, Expression line) => CountOf(rule) is null && LengthOf(rule) is null ? line
        : Expression.Block(Expression.Assign(_target.Field(nameof(Assessment.HasDetails)), Expression.Constant(true)), line);

    private RuleStatement Remedy(RemedyRule rule, int at)
    {
        var remedy = Expression.Constant(at);
        if (rule.For is null)
        {
            return new(Condition(rule.When), Expression.Block(
                typeof(void),
                rule.Value is null
                    ? Begin(rule, _target.Call(nameof(Assessment.AddLine), remedy, Expression.Constant(-1)))
                    : Begin(rule, _target.Call(nameof(Assessment.AddAnswer), remedy, Expression.Constant(-1), Amount(rule.Value, rule.Rounding), Expression.Constant(true)))));
        }

        if (rule.For.Count == 1 && _pack.LossRules.ToList().FindIndex(l => l.Id == rule.For.Single()) is >= 0 and var answered && _places[answered] is { } place)
        {
            return OneLoss(rule, remedy, place);
        }

        var loss = Expression.Variable(typeof(int), "loss");
        return _target.WithLoss(rule.Loss, new AnsweredLoss(loss), () => rule.WhenIsPerLoss || rule.ValueIsPerLoss ? EachLoss(rule, remedy, loss) : OneValue(rule, remedy, loss)) with
        {
            Local = (loss, Next(remedy, Expression.Constant(0))),
        };
    }

    /// <summary>A remedy for one loss that is found once or not at all.</summary>
    private RuleStatement OneLoss(RemedyRule rule, Expression remedy, LossPlace place) => _target.WithLoss(rule.Loss, new AnsweredLoss(place.Found, place.Amount), () => new RuleStatement(
        rule.When is null ? null : Condition(rule.When),
        rule.Value is null
            ? Begin(rule, _target.Call(nameof(Assessment.AddLine), remedy, place.Found))
            : Begin(rule, _target.Call(nameof(Assessment.AddAnswer), remedy, place.Found, Amount(rule.Value, rule.Rounding), Expression.Constant(rule.Exceeds))))
    {
        Loss = place.Found,
    });

    /// <summary>Whether there is a loss, and a condition holds for it.</summary>
    private BinaryExpression IfFound(Expression loss, TypedExpression? when)
    {
        var isFound = IsFound(loss);
        return when is null ? isFound : Expression.AndAlso(isFound, Condition(when));
    }

    private Expression Next(Expression remedy, Expression from) => _target.Call(nameof(Assessment.NextAnswered), remedy, from);

    /// <summary>A remedy whose value does not look at the losses it answers.</summary>
    private RuleStatement OneValue(RemedyRule rule, Expression remedy, ParameterExpression loss) => new(
        IfFound(loss, rule.When),
        Expression.Block(
            typeof(void),
            Begin(rule, _target.Call(nameof(Assessment.AddLine), remedy, loss)),
            rule.Value is null ? Expression.Empty() : _target.Call(nameof(Assessment.Divide), remedy, Amount(rule.Value, rule.Rounding), Unit(rule.Rounding))));

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
            Expression.Assign(isBegun, Expression.Constant(true)), Begin(rule, _target.Call(nameof(Assessment.AddLine), remedy, loss))));
        var add = rule.Value is null ? Expression.Empty() : (Expression)_target.Call(nameof(Assessment.AddPart), loss, Amount(rule.Value, rule.Rounding));
        var answer = Expression.Block(typeof(void), begin, add);
        var given = rule.WhenIsPerLoss ? Expression.IfThen(Condition(rule.When), answer) : (Expression)answer;
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
                    Expression.IfThen(Condition(rule.When), Expression.Block(
                        typeof(void),
                        Expression.IfThen(Expression.Not(isBegun), Expression.Block(
                            Expression.Assign(isBegun, Expression.Constant(true)), Begin(rule, _target.Call(nameof(Assessment.AddLine), remedy, loss)))),
                        _target.Call(nameof(Assessment.AddPart), loss, Expression.Constant(0L)))),
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
                Expression.IfThen(isBegun, _target.Call(nameof(Assessment.DivideLast), Amount(rule.Value!, rule.Rounding), Unit(rule.Rounding)))));
    }

    private Expression Ask(NamedExpression choice) => Expression.Assign(
        _target.Field(nameof(Assessment.PackChoice)), _compiler.CompileTo(choice.Expression, FeelType.String, true));

    private RuleStatement Limit(LimitRule rule, int at)
    {
        var limit = Expression.Constant(at);
        var isOverAll = !_isSeparate && _pack.RemedyRules.All(r => rule.Remedies.Contains(r.Id));
        var before = _target.Field(isOverAll ? nameof(Assessment.Total) : nameof(Assessment.Before));
        return new(null, Expression.IfThen(
            isOverAll && rule.Limit is not (LimitKind.Times or LimitKind.DropBelow)
                ? Expression.GreaterThan(_target.Field(nameof(Assessment.PartsIn)), Expression.Constant(0))
                : _target.Call(nameof(Assessment.Cover), limit),
            Expression.IfThen(Condition(rule.When), rule.Limit switch
            {
                LimitKind.AtMost => Bound((amount, apply) => Expression.IfThen(Expression.LessThan(amount, before), apply(amount))),
                LimitKind.AtLeast => Bound((amount, apply) => Expression.IfThen(
                    Expression.AndAlso(Expression.GreaterThan(before, Expression.Constant(0L)), Expression.GreaterThan(amount, before)), apply(amount))),
                LimitKind.Less => Bound((amount, apply) => Expression.IfThen(
                    Expression.AndAlso(Expression.GreaterThan(before, Expression.Constant(0L)), Expression.GreaterThan(amount, Expression.Constant(0L))),
                    apply(Expression.Condition(Expression.LessThan(amount, before), Expression.Subtract(before, amount), Expression.Constant(0L))))),
                LimitKind.Times => Factor(nameof(Assessment.Multiply)),
                _ => Factor(nameof(Assessment.DropBelow)),
            })));

        Expression Bound(Func<Expression, Func<Expression, Expression>, Expression> change)
        {
            var amount = Expression.Variable(typeof(long), "amount");
            return Expression.Block(
                typeof(void),
                [amount],
                Expression.Assign(amount, Amount(rule.Amount, rule.Rounding)),
                change(amount, after => _target.Call(isOverAll ? nameof(Assessment.ApplyToAll) : nameof(Assessment.Apply), limit, after)));
        }

        Expression Factor(string method)
        {
            var amount = Expression.Variable(typeof(decimal), "amount");
            return Expression.Block(
                typeof(void),
                [amount],
                Expression.Assign(amount, _compiler.CompileTo(rule.Amount, FeelType.Number, false)),
                Expression.IfThenElse(Expression.LessThan(amount, Expression.Constant(0m)), _target.GiveUp, _target.Call(method, limit, amount)));
        }
    }

    /// <summary>The first route whose condition holds.</summary>
    private RuleStatement[] Routes()
    {
        var route = _target.Field(nameof(Assessment.Route));
        return [.. _pack.Routes.Select(r => new RuleStatement(null, Expression.IfThen(
            Expression.AndAlso(Expression.Equal(route, Expression.Constant(0)), Condition(r.When)),
            Expression.Assign(route, Expression.Constant(r.Number)))))];
    }

    /// <summary>How many units, where that is worked out.</summary>
    private static TypedExpression? CountOf(RemedyRule rule) => rule.UnitOf is null || rule.UnitCount?.ConstantNumber is not null ? null : rule.UnitCount;

    /// <summary>How long a remedy is valid, where that is worked out.</summary>
    private static TypedExpression? LengthOf(RemedyRule rule) => ValidityLength.ConstantOf(rule) is null ? rule.ValidLength : null;

    private (Expression? Count, Expression? Length, Expression? Until)? Detail(RemedyRule rule)
    {
        var (count, length) = (CountOf(rule), LengthOf(rule));
        if (count is null && length is null)
        {
            return null;
        }

        return _target.WithLoss(rule.Loss, new AnsweredLoss(_target.Field(nameof(Assessment.Current))), () => (
            count is null ? null : Into(nameof(Assessment.Number), count, FeelType.Number),
            length is null || rule.ValidUnit == "until" ? null : Into(nameof(Assessment.Number), length, FeelType.Number),
            length is null || rule.ValidUnit != "until" ? null : Into(nameof(Assessment.Date), length, FeelType.Date)));
    }

    private BlockExpression Into(string field, TypedExpression expression, FeelType type) =>
        Expression.Block(typeof(void), Expression.Assign(_target.Field(field), _compiler.CompileTo(expression, type, false)));

    /// <summary>A value that is published beside an offer or a line: what fails is left out, so here nothing but an absent fact gives up.</summary>
    private Expression Published(NamedExpression value, Local? loss, Local? item)
    {
        Expression Compiled()
        {
            var code = _compiler.Compile(value.Expression);
            return Expression.Block(typeof(void), Expression.Assign(_target.Field(nameof(Assessment.Value)), Expression.Convert(code.Value, typeof(object))));
        }

        return loss is not null ? _target.WithLoss(loss, new AnsweredLoss(_target.Field(nameof(Assessment.Current))), Compiled)
            : item is not null ? _target.WithItem(item, () => _compiler.ItemOf(_target.Field(nameof(Assessment.Item)), item.Type), Compiled)
            : Compiled();
    }

    /// <summary>The smallest amount that a rounding leaves, in units of money.</summary>
    private Expression Unit(MoneyRounding rounding) => (rounding.Digits ?? _currencyDigits) is { } digits
        ? Expression.Constant(ScaledNumber.PowerOfTen(_moneyDigits - digits))
        : _target.Call(nameof(Assessment.CurrencyUnit));

    /// <summary>An amount as money: rounded, and never negative; what is no amount gives up.</summary>
    private BlockExpression Amount(TypedExpression expression, MoneyRounding rounding)
    {
        var code = _compiler.CompileExact(expression);
        if (code.ConstantNumber is >= 0 and { } constant && (rounding.Digits ?? _currencyDigits) is { } known
            && ScaledNumber.TryFrom(Money.Round(constant, known, rounding.Mode), _moneyDigits, out var units))
        {
            return Expression.Block(Expression.Constant(units));
        }

        return code.Kind != FeelKind.Number ? Expression.Block(code.IsNullLiteral ? Expression.Empty() : code.Value, _target.GiveUp, Expression.Constant(0L))
            : code.CanBeNull ? Present(code, NotNegative)
            : NotNegative(code.Value);

        // Before it is rounded, because that can make a small debt nothing.
        BlockExpression NotNegative(Expression plain)
        {
            var exact = Expression.Variable(plain.Type, "exact");
            return Expression.Block(
                [exact],
                Expression.Assign(exact, plain),
                Expression.IfThen(Expression.LessThan(exact, code.Digits is null ? Expression.Constant(0m) : Expression.Constant(0L)), _target.GiveUp),
                Round(exact, code.Digits, rounding));
        }
    }

    private BlockExpression Present(Code code, Func<Expression, Expression> then)
    {
        var held = Expression.Variable(code.Value.Type, "held");
        return Expression.Block(
            [held],
            Expression.Assign(held, code.Value),
            Expression.Condition(
                Expression.Property(held, "HasValue"),
                then(Expression.Call(held, "GetValueOrDefault", null)),
                Expression.Block(_target.GiveUp, Expression.Constant(0L))));
    }

    private Expression Round(Expression value, int? digits, MoneyRounding rounding)
    {
        var to = rounding.Digits ?? _currencyDigits;
        if (digits is not { } from)
        {
            return _target.Call(nameof(Assessment.Money), value, Expression.Constant(to ?? -1), Expression.Constant(rounding.Mode));
        }

        if (to is not { } places)
        {
            return _target.Call(nameof(Assessment.Money), value, Expression.Constant(from), Expression.Constant(rounding.Mode));
        }

        var rounded = from <= places ? value : Expression.Call(
            typeof(ScaledNumber), nameof(ScaledNumber.Round), null, value, Expression.Constant(from), Expression.Constant(places), Expression.Constant(CompiledVersion.ModeOf(rounding.Mode)));
        var power = ScaledNumber.PowerOfTen(_moneyDigits - Math.Min(from, places));
        return power == 1 ? rounded : Expression.MultiplyChecked(rounded, Expression.Constant(power));
    }
}
