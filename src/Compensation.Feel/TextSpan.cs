namespace Compensation;

/// <summary>A stretch of a text in UTF-16 units: from <paramref name="Start"/>, <paramref name="Length"/> long.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>From the start of this to the end of <paramref name="last"/>.</summary>
    public TextSpan To(TextSpan last) => Between(Start, last.End);
}
