using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compensation.Rules.Limits;

/// <summary>
/// What a limit does to the sum it is over. Each kind is a type of its own, which says in one place what it makes of a sum; the explaining evaluator asks it with decimals and compiled rules with whole
/// units of money. A kind that is not in <see cref="All"/> does not exist.
/// </summary>
internal abstract class LimitKind
{
    private LimitKind(string word, string description) => (Word, Description) = (word, description);

    /// <summary>All kinds, in the order in which the guide and the schema name them.</summary>
    public static IReadOnlyList<LimitKind> All { get; } =
    [
        new OfMoney<Cap>("at_most", "The most they may come to."),
        new OfMoney<Floor>("at_least", "The least they come to.") { Marks = LimitMarks.Raised },
        new OfMoney<Deductible>("less", "What is taken off."),
        new Exactly<Factor>("times", "What they are multiplied by."),
        new Exactly<Threshold>("drop_below", "Nothing is given below this.") { Marks = LimitMarks.Dropped },
    ];

    /// <summary>Its key in a pack.</summary>
    public string Word { get; }

    /// <summary>What an editor tells of the key.</summary>
    public string Description { get; }

    /// <summary>What it leaves on the lines that it covers.</summary>
    public LimitMarks Marks { get; private init; }

    /// <summary>The kind with a word; it is one of <see cref="All"/>.</summary>
    public static LimitKind Of(string word) => All.First(k => k.Word == word);

    /// <summary>What is left of a sum.</summary>
    /// <param name="before">The sum, at least 0.</param>
    /// <param name="amount">The number of the limit, at least 0, before it is rounded.</param>
    /// <param name="money">Rounds to money as the limit says.</param>
    public abstract decimal After(decimal before, Number amount, Func<Number, decimal> money);

    /// <summary>The method by which compiled rules ask for what is left, of whole units of money: <c>long After(long before, long amount)</c>. Null for a kind that takes its number exactly.</summary>
    public virtual MethodInfo? AfterUnits => null;

    /// <summary>The type that says what a kind makes of a number that is taken exactly; null for one whose number is money.</summary>
    public virtual Type? ExactType => null;

    /// <summary>A kind whose number is an amount of money, rounded before it is used.</summary>
    private sealed class OfMoney<TLimit>(string word, string description) : LimitKind(word, description)
        where TLimit : IMoneyLimit
    {
        public override MethodInfo AfterUnits => typeof(OfMoney<TLimit>).GetMethod(nameof(Units), BindingFlags.NonPublic | BindingFlags.Static)!;

        public override decimal After(decimal before, Number amount, Func<Number, decimal> money) => TLimit.After(before, money(amount));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static long Units(long before, long amount) => TLimit.After(before, amount);
    }

    /// <summary>A kind whose number is used as it is, and whose result is rounded.</summary>
    private sealed class Exactly<TLimit>(string word, string description) : LimitKind(word, description)
        where TLimit : IExactLimit
    {
        public override Type ExactType => typeof(TLimit);

        public override decimal After(decimal before, Number amount, Func<Number, decimal> money) => TLimit.After(before, new DecimalFactor(amount, money));
    }

    /// <summary>The number of a limit beside sums that are decimals.</summary>
    private readonly struct DecimalFactor(Number number, Func<Number, decimal> money) : ILimitNumber<decimal>
    {
        public decimal Times(decimal sum) => money(number * sum);

        public bool IsMoreThan(decimal sum) => sum < number;
    }
}
