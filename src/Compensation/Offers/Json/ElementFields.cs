using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// What is done with the keys of an offer's elements, one after the other: <see cref="OfferWriter"/> writes them, <see cref="JsonFields"/> reads them,
/// <see cref="SchemaFields"/> describes them, <see cref="StatedFields"/> gathers what tests compare. Each method takes the value that an element has under a key and returns the one
/// that the element made of it gets: the same, or what was read. <c>about</c> says what the key is for, in a sentence.
/// </summary>
internal abstract class ElementFields
{
    /// <summary>The version of the format, which is always the first key.</summary>
    public abstract void Format(JsonEncodedText key, int version, string about);

    /// <summary>A text that is left out where it is null.</summary>
    public abstract string? Text(JsonEncodedText key, string? value, string about);

    /// <summary>A text that is left out where it is <paramref name="usual"/>.</summary>
    public abstract string TextUnless(JsonEncodedText key, string usual, string value, string about);

    public abstract string RequiredText(JsonEncodedText key, string value, string about, string? example = null);

    /// <summary>A member of an enumeration, which is always there.</summary>
    public abstract T Word<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about)
        where T : struct, Enum;

    /// <summary>A member of an enumeration, left out where it is the first.</summary>
    public abstract T WordUnlessFirst<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about)
        where T : struct, Enum;

    /// <summary>A date, left out where it is null.</summary>
    public abstract DateOnly? Date(JsonEncodedText key, DateOnly? value, string about);

    /// <summary>A number that is no money, and always there.</summary>
    public abstract decimal RequiredNumber(JsonEncodedText key, decimal value, string about);

    /// <summary>A number from 1, left out where it is 0.</summary>
    public abstract int Count(JsonEncodedText key, int value, string about);

    /// <summary>How many digits money is written with, left out where it is null.</summary>
    public abstract int? Digits(JsonEncodedText key, int? value, string about);

    /// <summary>A flag that is left out where it is false.</summary>
    public abstract bool Flag(JsonEncodedText key, bool value, string about);

    /// <summary>Money, left out where it is null.</summary>
    public abstract decimal? Amount(JsonEncodedText key, decimal? value, string about);

    public abstract decimal RequiredAmount(JsonEncodedText key, decimal value, string about);

    /// <summary>Money that is written as null where it is null and <paramref name="isUnknown"/>, and left out where it is only null.</summary>
    public abstract decimal? AmountOrUnknown(JsonEncodedText key, decimal? value, bool isUnknown, string about, bool isRequired = false);

    /// <summary>Whether the amount under a key that was just passed is unknown, rather than left out.</summary>
    public virtual bool IsUnknown(JsonEncodedText key, bool isUnknown) => isUnknown;

    /// <summary>A list of words, left out where it is empty.</summary>
    public abstract IReadOnlyList<string> Names(JsonEncodedText key, IReadOnlyList<string> value, string about);

    /// <summary>Texts by language tag, left out where there are none.</summary>
    public abstract IReadOnlyDictionary<string, string> Texts(JsonEncodedText key, IReadOnlyDictionary<string, string> value, string about);

    /// <summary>Values by names that the pack gives, left out where there are none.</summary>
    public abstract IReadOnlyDictionary<string, object?> Map(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about);

    /// <summary>The same for values that may be dates and times, which are read back as such.</summary>
    public virtual IReadOnlyDictionary<string, object?> Moments(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about) => Map(key, value, about);

    /// <summary>An element within this one, left out where it is null.</summary>
    public abstract T? Object<T>(JsonEncodedText key, T? value, OfferElement<T> element, string about)
        where T : class;

    /// <summary>A list of elements, left out where it is empty.</summary>
    public abstract IReadOnlyList<T> Lines<T>(JsonEncodedText key, IReadOnlyList<T> value, OfferElement<T> element, string about)
        where T : class;
}
