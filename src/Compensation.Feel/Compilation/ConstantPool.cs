using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Compensation.Feel.Compilation;

/// <summary>
/// The constants of compiled code that IL has no literal for, in arrays by type, so that reading one neither unboxes nor casts but for
/// the rare kinds. It is filled while expressions are compiled, and does not change afterwards.
/// </summary>
internal sealed class ConstantPool
{
    private readonly Dictionary<(Type Type, object Value), int> _places = [];
    private LocalDate[] _dates = [];
    private Duration[] _durations = [];
    private YearMonthDuration[] _months = [];
    private object[] _others = [];

    /// <summary>An expression that reads the constant from <paramref name="pool"/>, an expression of this very pool.</summary>
    public Expression Add(Expression pool, object value, Type type) => value switch
    {
        LocalDate date => Read(pool, nameof(_dates), Place(type, date, ref _dates)),
        Duration duration => Read(pool, nameof(_durations), Place(type, duration, ref _durations)),
        YearMonthDuration duration => Read(pool, nameof(_months), Place(type, duration, ref _months)),
        _ when type.IsValueType => Expression.Convert(Read(pool, nameof(_others), Place(type, value, ref _others)), type),

        // What stands in a place is known when the code is made.
        _ => Expression.Call(typeof(Unsafe), nameof(Unsafe.As), [type], Read(pool, nameof(_others), Place(type, value, ref _others))),
    };

    private static BinaryExpression Read(Expression pool, string field, int at) => Expression.ArrayIndex(Expression.Field(pool, typeof(ConstantPool), field), Expression.Constant(at));

    private int Place<T>(Type type, T value, ref T[] values)
        where T : notnull
    {
        // Values of reference types are told apart by themselves: equal contexts may differ in the order of their members.
        var key = (type, type.IsValueType ? value : (object)new Identity(value));
        if (!_places.TryGetValue(key, out var at))
        {
            at = values.Length;
            values = [.. values, value];
            _places.Add(key, at);
        }

        return at;
    }

    private readonly struct Identity(object value) : IEquatable<Identity>
    {
        private readonly object _value = value;

        public bool Equals(Identity other) => ReferenceEquals(_value, other._value);

        public override bool Equals(object? obj) => obj is Identity other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_value);
    }
}
