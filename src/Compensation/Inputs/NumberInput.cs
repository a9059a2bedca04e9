namespace Compensation.Inputs;

/// <summary>A number, exact in decimals.</summary>
internal sealed class NumberInput() : InputType(FeelType.Number, "number")
{
    private static readonly HashSet<Type> Integers = [typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(ushort), typeof(uint)];

    public override string Expected => "a number";

    /// <summary>The numbers that an input allows.</summary>
    public static FactRange<decimal> RangeOf(Input input) => FactRange<decimal>.Of(input, decimal.MinValue, decimal.MaxValue);

    public override object? Read(object fact) => fact switch
    {
        decimal => fact,
        FactText { IsLiteral: true } literal when WrittenNumber.HasLeadingZeros(literal.Text.TrimStart('-', '+')) => null,
        FactText cell when ExactNumber.TryParse(cell.Text, out var number, out _) => number,
        _ => null,
    };

    public override bool IsInexact(object fact) => fact is FactText cell && !ExactNumber.TryParse(cell.Text, out _, out var isNumber) && isNumber;

    public override bool IsHeldBy(Type property) => property == typeof(decimal) || property == typeof(ulong) || Integers.Contains(property);

    // 9.990 has two places: a zero at the end says nothing.
    protected override FactFault CheckRange(object value, Input input) =>
        RangeOf(input).Check((decimal)value) is not FactFault.None and var fault ? fault
        : input.Digits is { } digits && decimal.Round((decimal)value, digits) != (decimal)value ? FactFault.TooManyDigits
        : FactFault.None;
}
