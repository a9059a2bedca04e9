using System.Text;
using NodaTime;

namespace Compensation.Inputs.Slots;

/// <summary>What a scanner must know of an input, ready to compare with bytes.</summary>
internal sealed class ScannedFact
{
    /// <summary>Longer texts are left to the reader.</summary>
    public const int LongestText = 4096;

    public ScannedFact(Input input)
    {
        Input = input;
        Name = Encoding.UTF8.GetBytes(input.Name);
        Key = Encoding.UTF8.GetBytes($"\"{input.Name}\":");
        var hasOtherValues = input.Values.Count > 0 && !input.Type.Is(FeelKind.String);
        var isBounded = input.Min is not null || input.Max is not null;
        Digits = FactSlots.DigitsOf(input);
        IsNumber = input.Type.Is(FeelKind.Number) && !hasOtherValues && (Digits is not null || input.Digits is null);
        IsTruth = input.Type.Is(FeelKind.Boolean) && !hasOtherValues && !isBounded;
        IsDate = input.Type.Is(FeelKind.Date) && !hasOtherValues;
        IsPlainText = input.Type.Is(FeelKind.String) && input.Values.Count == 0 && !isBounded;
        IsMoment = input.Type.Kind is FeelKind.DateTime or FeelKind.Time or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration && !hasOtherValues;

        // A value that JSON writes with escapes is left to the reader, with all others.
        Texts = input.Type.Is(FeelKind.String) && !isBounded && !input.Values.Any(v => ((string)v).Any(c => c is '"' or '\\' or < ' ')) ? [.. input.Values.Select(v => (Encoding.UTF8.GetBytes($"\"{v}\""), string.Intern((string)v)))] : [];
        (Least, Most) = (input.Min as decimal? ?? decimal.MinValue, input.Max as decimal? ?? decimal.MaxValue);
        (Earliest, Latest) = (input.Min as LocalDate? ?? LocalDate.MinIsoValue, input.Max as LocalDate? ?? LocalDate.MaxIsoValue);
        if (Digits is { } digits)
        {
            // A bound that is not a whole number of units is left to the reader, with every number.
            var isExact = true;
            (LeastUnits, MostUnits) = (Units(input.Min, long.MinValue), Units(input.Max, long.MaxValue));
            IsNumber &= isExact;

            long Units(object? bound, long without)
            {
                if (bound is not decimal known)
                {
                    return without;
                }

                isExact &= ScaledNumber.TryFrom(known, digits, out var units);
                return units;
            }
        }
    }

    public Input Input { get; }

    /// <summary>Its place among the inputs.</summary>
    public int Place => Input.Index;

    public byte[] Name { get; }

    /// <summary>The name as the key of a JSON member, with the colon right behind it.</summary>
    public byte[] Key { get; }

    public bool IsNumber { get; }

    public bool IsTruth { get; }

    public bool IsDate { get; }

    /// <summary>A text that may be any.</summary>
    public bool IsPlainText { get; }

    /// <summary>A date with a time, a time or a duration.</summary>
    public bool IsMoment { get; }

    /// <summary>The decimal places of a scaled integer; null for a decimal.</summary>
    public int? Digits { get; }

    /// <summary>The texts that are allowed, when they are declared, in quotes and bare.</summary>
    public (byte[] Quoted, string Text)[] Texts { get; }

    public decimal Least { get; }

    public decimal Most { get; }

    public long LeastUnits { get; }

    public long MostUnits { get; }

    public LocalDate Earliest { get; }

    public LocalDate Latest { get; }
}
