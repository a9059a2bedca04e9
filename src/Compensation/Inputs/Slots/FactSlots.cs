using System.Linq.Expressions;
using System.Reflection;
using NodaTime;

namespace Compensation.Inputs.Slots;

/// <summary>
/// Where the facts of a claim lie: for each input a field of its own CLR type. A number with declared digits is a scaled integer. What may be
/// absent without leaving anything unknown is nullable; what has a default holds it until the claim says otherwise.
/// </summary>
internal sealed class FactSlots
{
    /// <summary>Beyond this many places a scaled integer leaves too little room before the point.</summary>
    private const int MostDigits = 9;

    private readonly IReadOnlyList<Input> _inputs;
    private readonly int?[] _digits;
    private readonly FieldInfo[] _values;
    private readonly FieldInfo?[] _given;
    private readonly Func<BoundFacts> _new;
    private readonly Action<BoundFacts, int, object> _set;

    public FactSlots(IReadOnlyList<Input> inputs)
    {
        _inputs = inputs;
        _digits = [.. inputs.Select(DigitsOf)];
        var fields = new List<(string, Type)>();
        foreach (var input in inputs)
        {
            fields.Add((Value(input), TypeOf(input)));
            if (HasFlag(input))
            {
                fields.Add((Given(input), typeof(bool)));
            }
        }

        Class = SlotClass.Make("Facts", typeof(BoundFacts), fields);
        _values = [.. inputs.Select(i => Class.GetField(Value(i))!)];
        _given = [.. inputs.Select(i => HasFlag(i) ? Class.GetField(Given(i)) : null)];
        _new = Expression.Lambda<Func<BoundFacts>>(Expression.New(Class)).Compile();
        Clear = Clearing();
        SetScaled = Setter<long>(i => DigitsOf(i) is not null);
        SetDecimal = Setter<decimal>(i => i.Type.Is(FeelKind.Number) && DigitsOf(i) is null);
        SetTruth = Setter<bool>(i => i.Type.Is(FeelKind.Boolean));
        SetDate = Setter<LocalDate>(i => i.Type.Is(FeelKind.Date));
        SetText = Setter<string>(i => i.Type.Is(FeelKind.String));
        _set = Setter<object>(i => DigitsOf(i) is null);
    }

    /// <summary>The emitted class.</summary>
    public Type Class { get; }

    /// <summary>For each input what reads its facts straight into its slot.</summary>
    public FactSlot[] All => field ??= [.. _inputs.Select(i => FactSlot.Of(i, this))];

    /// <summary>Whether claims can be read straight into the slots: the fields of a record that may be left out are the binder's.</summary>
    public bool CanBeScanned => !_inputs.Any(i => i.Type.Is(FeelKind.Context) && IsRequired(i));

    /// <summary>Makes the facts those of a claim that says nothing.</summary>
    public Action<BoundFacts> Clear { get; }

    /// <summary>Sets an input whose <see cref="DigitsOf(Input)"/> is not null, by its place among the inputs. Each input is set at most once.</summary>
    public Action<BoundFacts, int, long> SetScaled { get; }

    public Action<BoundFacts, int, decimal> SetDecimal { get; }

    public Action<BoundFacts, int, bool> SetTruth { get; }

    public Action<BoundFacts, int, LocalDate> SetDate { get; }

    /// <summary>Sets a text, which is interned where <see cref="IsInterned"/> says so.</summary>
    public Action<BoundFacts, int, string> SetText { get; }

    /// <summary>The decimal places of an input that is held as a scaled integer, else null: also when its default is beyond one.</summary>
    public static int? DigitsOf(Input input) => input.Type.Is(FeelKind.Number) && input.Digits is >= 0 and <= MostDigits and var digits
        && (input.Default is not decimal known || ScaledNumber.TryFrom(known, digits, out _)) ? digits : null;

    public BoundFacts New()
    {
        var facts = _new();
        Clear(facts);
        return facts;
    }

    /// <summary>Whether the absence of an input leaves something unknown.</summary>
    public static bool IsRequired(Input input) => input is { HasDefault: false, IsOptional: false };

    /// <summary>Whether an input is a text that is one of its declared values; the slot then holds the interned string.</summary>
    public static bool IsInterned(Input input) => input.Type.Is(FeelKind.String) && input.Values.Count > 0;

    /// <summary>The place of an input; -1 when there is none of that name.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (name.SequenceEqual(All[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Sets an input of any kind to a FEEL value of its kind.</summary>
    public void Set(BoundFacts facts, int input, object value)
    {
        if (_digits[input] is not { } digits)
        {
            _set(facts, input, IsInterned(_inputs[input]) ? string.Intern((string)value) : value);
        }
        else if (ScaledNumber.TryFrom((decimal)value, digits, out var scaled))
        {
            SetScaled(facts, input, scaled);
        }
        else
        {
            facts.IsOutOfRange = true;
        }
    }

    /// <summary>Takes over a claim that was bound value by value.</summary>
    public void Fill(BoundFacts facts, BoundClaim claim)
    {
        Clear(facts);
        facts.Date = claim.Date;
        for (var i = 0; i < _inputs.Count; i++)
        {
            if (claim.Values[i] is { } value && !(_inputs[i].HasDefault && claim.IsAssumed(_inputs[i])))
            {
                Set(facts, i, value);
            }
        }
    }

    /// <summary>The claim whose facts lie in the slots, as the binder would have bound it; null when a number found no room in its slot.</summary>
    /// <param name="facts">The slots.</param>
    /// <param name="claim">What stands beside the facts; its own facts are not looked at.</param>
    public BoundClaim? Bound(BoundFacts facts, Claim claim)
    {
        if (facts.IsOutOfRange)
        {
            return null;
        }

        var values = new object?[_inputs.Count];
        var absent = new bool[values.Length];
        var assumed = new List<(string Name, Input Input)>();
        for (var i = 0; i < values.Length; i++)
        {
            var input = _inputs[i];
            if (IsGiven(facts, i))
            {
                values[i] = Get(facts, i);
            }
            else if (input.HasDefault)
            {
                values[i] = input.Default;
                assumed.Add((input.Name, input));
            }
            else
            {
                absent[i] = !input.IsOptional;
            }
        }

        return new BoundClaim(claim, values, absent, assumed, []) { Date = facts.Date };
    }

    /// <summary>The slot of an input: of its CLR type, nullable when it is optional.</summary>
    public Expression Read(Expression facts, Input input) => Expression.Field(facts, _values[input.Index]);

    /// <summary>Puts a value that is not null into the slot of an input; each is set at most once.</summary>
    public Expression Store(Expression facts, Input input, Expression value)
    {
        var slot = Read(facts, input);
        var statements = new List<Expression> { Expression.Assign(slot, slot.Type == value.Type ? value : Expression.Convert(value, slot.Type)) };
        if (_given[input.Index] is { } given)
        {
            statements.Add(Expression.Assign(Expression.Field(facts, given), Expression.Constant(true)));
        }

        if (IsRequired(input))
        {
            statements.Add(Expression.PreDecrementAssign(Expression.Field(facts, nameof(BoundFacts.AbsentRequired))));
        }

        return Expression.Block(typeof(void), statements);
    }

    /// <summary>Whether an input has no value: the claim has none, and no default fills it.</summary>
    public Expression IsAbsent(Expression facts, Input input) => input.HasDefault ? Expression.Constant(false)
        : _given[input.Index] is { } given ? Expression.Not(Expression.Field(facts, given))
        : _values[input.Index].FieldType.IsValueType ? Expression.Not(Expression.Property(Read(facts, input), "HasValue"))
        : Expression.ReferenceEqual(Read(facts, input), Expression.Constant(null));

    /// <summary>Whether an input was given at all, rather than absent or filled.</summary>
    public Func<BoundFacts, int, bool> IsGiven => field ??= ByPlace<bool>((typed, i) => _given[i.Index] is { } given ? Expression.Field(typed, given) : Expression.Not(IsAbsent(typed, i)));

    /// <summary>The FEEL value of an input that was given.</summary>
    private Func<BoundFacts, int, object?> Get => field ??= ByPlace<object?>((typed, i) =>
    {
        var slot = Read(typed, i);
        var value = Nullable.GetUnderlyingType(slot.Type) is null ? slot : Expression.Property(slot, "Value");
        return Expression.Convert(
            DigitsOf(i) is { } digits ? Expression.Call(typeof(ScaledNumber), nameof(ScaledNumber.ToDecimal), null, value, Expression.Constant(digits)) : value, typeof(object));
    });

    /// <summary>Reads the date of an input that is a date or a date and time; null when it is absent.</summary>
    public Func<BoundFacts, LocalDate?> DateOf(Input input)
    {
        var facts = Expression.Parameter(typeof(BoundFacts));
        var slot = Read(Expression.Convert(facts, Class), input);
        var date = input.Type.Is(FeelKind.Date) ? slot : Expression.Property(Expression.Property(slot, nameof(FeelDateTime.Local)), nameof(LocalDateTime.Date));
        return Expression.Lambda<Func<BoundFacts, LocalDate?>>(
            Expression.Condition(IsAbsent(Expression.Convert(facts, Class), input), Expression.Default(typeof(LocalDate?)), Expression.Convert(date, typeof(LocalDate?))), facts).Compile();
    }

    private static string Value(Input input) => $"{input.Index}_{input.Name}";

    private static string Given(Input input) => $"{input.Index}_given";

    private static Type TypeOf(Input input)
    {
        var plain = DigitsOf(input) is not null ? typeof(long) : ClrTypes.Plain(input.Type.Kind);
        return IsRequired(input) || input.HasDefault ? plain : ClrTypes.Nullable(plain);
    }

    private static bool HasFlag(Input input) => input.HasDefault || (IsRequired(input) && TypeOf(input).IsValueType);

    private Action<BoundFacts> Clearing()
    {
        var facts = Expression.Parameter(typeof(BoundFacts));
        var typed = Expression.Variable(Class);
        var statements = new List<Expression>
        {
            Expression.Assign(typed, Expression.Convert(facts, Class)),
            Expression.Assign(Expression.Field(facts, nameof(BoundFacts.IsOutOfRange)), Expression.Constant(false)),
            Expression.Assign(Expression.Field(facts, nameof(BoundFacts.AbsentRequired)), Expression.Constant(_inputs.Count(IsRequired))),
        };
        var defaults = _inputs.Select(i => i.HasDefault ? DefaultOf(i) : null).ToArray();
        var constants = Expression.Constant(defaults);
        for (var i = 0; i < _inputs.Count; i++)
        {
            var slot = Expression.Field(typed, _values[i]);
            if (_given[i] is { } given)
            {
                statements.Add(Expression.Assign(Expression.Field(typed, given), Expression.Constant(false)));
            }

            if (defaults[i] is null)
            {
                if (_given[i] is null)
                {
                    statements.Add(Expression.Assign(slot, Expression.Default(slot.Type)));
                }
            }
            else
            {
                statements.Add(Expression.Assign(slot, defaults[i] is long or decimal or bool or string
                    ? Expression.Convert(Expression.Constant(defaults[i]), slot.Type)
                    : Expression.Convert(Expression.ArrayIndex(constants, Expression.Constant(i)), slot.Type)));
            }
        }

        return Expression.Lambda<Action<BoundFacts>>(Expression.Block([typed], statements), facts).Compile();
    }

    private static object? DefaultOf(Input input) =>
        DigitsOf(input) is { } digits ? ScaledNumber.TryFrom((decimal)input.Default!, digits, out var scaled) ? scaled : throw new OverflowException()
        : input.Default is string text && IsInterned(input) ? string.Intern(text)
        : input.Default;

    private Action<BoundFacts, int, T> Setter<T>(Func<Input, bool> takes)
    {
        var facts = Expression.Parameter(typeof(BoundFacts));
        var at = Expression.Parameter(typeof(int));
        var value = Expression.Parameter(typeof(T));
        var typed = Expression.Convert(facts, Class);
        var cases = new List<SwitchCase>();
        foreach (var input in _inputs.Where(takes))
        {
            cases.Add(Expression.SwitchCase(Store(typed, input, value), Expression.Constant(input.Index)));
        }

        var unknown = Expression.Throw(Expression.New(typeof(InvalidOperationException)));
        return Expression.Lambda<Action<BoundFacts, int, T>>(cases.Count == 0 ? unknown : Expression.Switch(typeof(void), at, unknown, null, cases), facts, at, value).Compile();
    }

    /// <summary>What is asked of an input, by its place.</summary>
    private Func<BoundFacts, int, T> ByPlace<T>(Func<Expression, Input, Expression> ask)
    {
        var facts = Expression.Parameter(typeof(BoundFacts));
        var at = Expression.Parameter(typeof(int));
        var typed = Expression.Convert(facts, Class);
        var cases = _inputs.Select(i => Expression.SwitchCase(ask(typed, i), Expression.Constant(i.Index))).ToArray();
        Expression body = cases.Length == 0 ? Expression.Default(typeof(T)) : Expression.Switch(at, Expression.Default(typeof(T)), cases);
        return Expression.Lambda<Func<BoundFacts, int, T>>(body, facts, at).Compile();
    }
}
