namespace Compensation.Inputs;

/// <summary>The values from the least to the greatest that an input allows, both inclusive.</summary>
internal readonly record struct FactRange<T>(T Least, T Most)
    where T : struct, IComparable<T>
{
    /// <summary>The range of an input, open where it has no bound.</summary>
    /// <param name="input">The input.</param>
    /// <param name="least">The least value of the type.</param>
    /// <param name="most">The greatest value of the type.</param>
    public static FactRange<T> Of(Input input, T least, T most) => new(input.Min as T? ?? least, input.Max as T? ?? most);

    public FactFault Check(T value) => value.CompareTo(Least) < 0 ? FactFault.TooSmall : value.CompareTo(Most) > 0 ? FactFault.TooLarge : FactFault.None;
}
