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

    /// <summary>A value that is left out where it is that of an absent key: null, 0, false, nothing.</summary>
    public T Optional<T>(JsonEncodedText key, T value, FieldKind<T> kind, string about) => Field(key, value, kind, !EqualityComparer<T>.Default.Equals(value, kind.Absent), about);

    /// <summary>A list or map that is left out where it is empty.</summary>
    public IReadOnlyList<T> Optional<T>(JsonEncodedText key, IReadOnlyList<T> value, FieldKind<IReadOnlyList<T>> kind, string about) => Field(key, value, kind, value.Count > 0, about);

    /// <inheritdoc cref="Optional{T}(JsonEncodedText, IReadOnlyList{T}, FieldKind{IReadOnlyList{T}}, string)"/>
    public IReadOnlyDictionary<string, T> Optional<T>(JsonEncodedText key, IReadOnlyDictionary<string, T> value, FieldKind<IReadOnlyDictionary<string, T>> kind, string about) =>
        Field(key, value, kind, value.Count > 0, about);

    /// <summary>A text that is left out where it is <paramref name="usual"/>.</summary>
    public string TextUnless(JsonEncodedText key, string usual, string value, string about) => Field(key, value, FieldKinds.Text, value != usual, about) ?? usual;

    /// <summary>Money that is written as null where it is null and <paramref name="isUnknown"/>, and left out where it is only null.</summary>
    public decimal? AmountOrUnknown(JsonEncodedText key, decimal? value, bool isUnknown, string about) => Field(key, value, FieldKinds.MoneyOrUnknown, value is not null || isUnknown, about);

    /// <summary>Whether the amount under a key that was just passed is unknown, rather than left out.</summary>
    public virtual bool IsUnknown(JsonEncodedText key, bool isUnknown) => isUnknown;

    /// <summary>A value that is always there.</summary>
    public T Required<T>(JsonEncodedText key, T value, FieldKind<T> kind, string about, string? example = null) => Field(key, value, kind, isThere: true, about, isRequired: true, example);

    public string RequiredText(JsonEncodedText key, string value, string about, string? example = null) => Required(key, value, FieldKinds.Text, about, example) ?? "";

    public decimal RequiredAmount(JsonEncodedText key, decimal value, string about) => Required(key, value, FieldKinds.Money, about) ?? 0;

    /// <summary>Passes one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value that the element has.</param>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="isThere">The key is written; else it is left out.</param>
    /// <param name="about">What the key is for.</param>
    /// <param name="isRequired">The key is in each element of its kind.</param>
    /// <param name="example">A value that it could have.</param>
    protected abstract T Field<T>(JsonEncodedText key, T value, FieldKind<T> kind, bool isThere, string about, bool isRequired = false, string? example = null);
}
