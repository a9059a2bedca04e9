using System.Buffers;
using System.Collections.ObjectModel;
using System.Text;
using Newtonsoft.Json;

namespace Compensation;

/// <summary>
/// What a company gives for a claim, and why. Money is in <see cref="Currency"/>. The same pack, engine and claim give the same offer, to the byte of its
/// <see cref="ToJson">JSON</see>. An offer is not changed once it is made; lists and maps handed to it must not be either.
/// </summary>
[JsonConverter(typeof(OfferConverter))]
[System.Text.Json.Serialization.JsonConverter(typeof(OfferTextConverter))]
public sealed class Offer
{
    /// <summary>The version of the JSON that <see cref="WriteTo"/> writes, its first key: <c>"format":1</c>.</summary>
    public const int Format = 1;

    /// <summary>The most digits after the point that a <see cref="decimal"/> can have.</summary>
    internal const int MostDigits = 28;

    /// <summary>The id of the claim.</summary>
    public required string Claim { get; init; }

    /// <summary>Who claims, as the claim says.</summary>
    public string? Claimant { get; init; }

    /// <summary>The id of the pack; null when no pack fits the claim.</summary>
    public string? Pack { get; init; }

    /// <summary>The version of the pack.</summary>
    public string? Version { get; init; }

    /// <summary>The hash over all that the pack leans on, such as <c>sha256:9f86…</c>.</summary>
    public string? Hash { get; init; }

    /// <summary>The version of the engine that calculated.</summary>
    public string? Engine { get; init; }

    /// <summary>The date whose rules apply; null when the pack has one version for all dates.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>What became of the claim.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The ISO 4217 code of all money in the offer; null when it could not be told.</summary>
    public string? Currency { get; init; }

    /// <summary>The digits money is written with, when the pack's are not the currency's own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0, or more than 28.</exception>
    public int? Digits
    {
        get;
        init => field = value is < 0 or > MostDigits ? throw new ArgumentOutOfRangeException(nameof(value), value, $"Money has 0 to {MostDigits} digits.") : value;
    }

    /// <summary>The sum of <see cref="Remedies"/>; null when a line is unknown or nothing was calculated.</summary>
    public decimal? Total { get; init; }

    /// <summary>
    /// <see cref="Total"/> in <see cref="Currency"/>, which can't be added to another currency by mistake; null where either is. It is no part of the JSON.
    /// </summary>
    /// <exception cref="ArgumentException">The currency of an offer that a host has made itself is not one of ISO 4217.</exception>
    public Money? TotalMoney => Total is { } total && Currency is { } currency ? new Money(total, currency) : null;

    /// <summary>The losses found, in the order of the pack.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>What is given, in the order of the pack.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init; } = [];

    /// <summary>What the claimant could have instead, each limited as if it were chosen.</summary>
    public IReadOnlyList<Remedy> Alternatives { get; init; } = [];

    /// <summary>The limits applied, in the order of the pack.</summary>
    public IReadOnlyList<AppliedLimit> Limits { get; init; } = [];

    /// <summary>Where the offer goes next.</summary>
    public Route Route { get; init; } = Route.None;

    /// <summary>By when, by name: <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, <see cref="DateTime"/> for a local time, or text.</summary>
    public IReadOnlyDictionary<string, object?> Deadlines { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>Values published with the offer, by name. Read back from JSON, dates and durations are their ISO 8601 texts.</summary>
    public IReadOnlyDictionary<string, object?> Figures { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>Why, in the order the rules were applied.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>The names of the absent facts that matter.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Absent facts that were filled with the pack's defaults, and the values.</summary>
    public IReadOnlyDictionary<string, object?> Assumed { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>What is wrong with the claim, or which operation had no result. <see cref="Diagnostic.File"/> is as it is seen from the folder of the pack, so that it is the same on every machine.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Reads what <see cref="ToJson"/> writes; an unknown key is an error.</summary>
    /// <exception cref="CompensationException">The text is no offer of this format; the exception holds every problem.</exception>
    public static Offer Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return OfferReader.Read(json);
    }

    /// <summary>The digits that money of the offer's currency usually has; 0 where the currency is not known.</summary>
    internal int CurrencyDigits => (Currency is null ? null : Compensation.Currency.Digits(Currency)) ?? 0;

    /// <summary>Works the offer out again with texts in a language; null for an offer that was read back.</summary>
    internal Func<string, Offer>? Explainer { get; set; }

    /// <summary>
    /// Works the offer out again with some of <see cref="Assumed"/> left open; whether missing facts are to be brought down to those that matter is said beside. Null where it is not known how, and for
    /// an offer without texts.
    /// </summary>
    internal Func<IReadOnlySet<string>, bool, Offer>? Opener { get; set; }

    /// <summary>The facts that the pack declares, for what people call them and what their values may be; empty for an offer that was read back.</summary>
    internal IReadOnlyList<Input> Inputs { get; init; } = [];

    /// <summary>What people call the things of the pack; null for an offer that was read back, whose letter has words made of their names.</summary>
    internal PackTitles? Titles { get; init; }

    /// <summary>
    /// The body of a letter to the claimant: what was found, what is offered and by which law, what was limited, what can be chosen instead, by when; or why nothing is
    /// offered, which facts are missing, or that a person will decide. Of what was assumed it
    /// tells what it leans on. Plain text: paragraphs with a blank line between them, lists with <c>- </c>, <c>\n</c> as the line
    /// end, and neither a salutation nor a signature, which are the host's. An offer that was read back from JSON is explained with the texts it carries.
    /// </summary>
    /// <param name="language">A language tag: <c>zh</c> and every <c>zh-…</c> give Chinese, all others English. Where a pack has no text in it, the nearest one stands in.</param>
    public string Explain(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var tag = TextLanguage.For(language);
        return new LetterWriter(Explainer?.Invoke(tag) ?? this, tag).Write();
    }

    /// <summary>Writes the offer as one line of canonical JSON in UTF-8, without a line end.</summary>
    /// <exception cref="ArgumentException">A figure, deadline or assumed value is of a type that no claim or pack has.</exception>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new OfferWriter(output);
        writer.Write(this);
    }

    /// <summary>The offer as one line of canonical JSON.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8());

    /// <summary>The offer as one line of canonical JSON in UTF-8.</summary>
    internal ReadOnlySpan<byte> ToUtf8()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        WriteTo(output);
        return output.WrittenSpan;
    }
}
