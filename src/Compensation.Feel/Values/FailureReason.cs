using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Compensation.Feel.Values;

/// <summary>
/// Why an operation has no value, written as an interpolated text. It is the only way to say so, and the evaluator, which knows whether a sensitive fact had a part
/// in it, decides how the holes read: whatever stands in one is a value of the claim, to be shown or only named by its kind, a text too. Words of the pack and of the
/// engine are holes of the types that carry them.
/// </summary>
/// <remarks>A hole <c>{x}</c> shows a value with its type, <c>{x:value}</c> the value alone, <c>{x:code}</c> a text as it is, between backticks.</remarks>
[InterpolatedStringHandler]
internal sealed class FailureReason(int literalLength, int formattedCount)
{
    private readonly List<Piece> _pieces = new(2 * formattedCount + Math.Min(literalLength, 1));

    private enum Style
    {
        Words,
        Described,
        Value,
        Quoted,
    }

    public void AppendLiteral(string words) => _pieces.Add(new Piece(words, Style.Words));

    public void AppendFormatted(object? value) => _pieces.Add(new Piece(value, Style.Described));

    public void AppendFormatted(object? value, string format) => _pieces.Add(new Piece(value, format == "code" ? Style.Quoted : Style.Value));

    /// <summary>A character is a text of the claim as any other, and no number.</summary>
    public void AppendFormatted(char character, string format) => AppendFormatted((object)character.ToString(), format);

    /// <summary>How many there are; that tells of none of them what it is.</summary>
    public void AppendFormatted(int count) => AppendLiteral(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Something of the pack or the language is called by its name.</summary>
    public void AppendFormatted(INamed named) => AppendLiteral(named.Name);

    public void AppendFormatted(IReadOnlyList<INamed> named) =>
        AppendLiteral(named.Count == 2 ? $"{named[0].Name} and {named[1].Name}" : string.Join(", ", named.Select(n => n.Name)));

    public void AppendFormatted(FeelType type) => AppendLiteral(type.ToString());

    public void AppendFormatted(Operator @operator) => AppendLiteral(@operator.Text());

    public void AppendFormatted(FailureReason reason) => _pieces.AddRange(reason._pieces);

    /// <summary>The whole, with values as they are, or without any.</summary>
    public string Text(bool isWithheld) => string.Concat(_pieces.Select(p => p.Text(isWithheld)));

    /// <summary>A value in FEEL's notation; where it must not be told, its kind.</summary>
    public static string Say(object? value, bool isWithheld) => new Piece(value, Style.Value).Text(isWithheld);

    private static string KindOf(object? value) => RuntimeType.KindOf(value) switch
    {
        FeelKind.Null => "null",
        FeelKind.Boolean => "true or false",
        FeelKind.DayTimeDuration or FeelKind.YearMonthDuration => "a duration",
        FeelKind.DateTime => "a date and time",
        var kind => "a " + kind.ToString().ToLowerInvariant(),
    };

    private readonly record struct Piece(object? Value, Style Style)
    {
        public string Text(bool isWithheld) => Style switch
        {
            Style.Words => (string)Value!,
            _ when isWithheld || SensitiveParts.Has(Value) => KindOf(Value),
            Style.Quoted => $"`{FeelText.Of(Value, bare: true)}`",
            Style.Value => FeelText.Of(Value),
            Style.Described => Value is null ? "null" : $"{FeelText.Of(Value)} ({RuntimeType.Of(Value)})",
            _ => throw new UnreachableException($"{Style}"),
        };
    }
}
