using System.Text;
using System.Text.Json;

namespace Compensation;

/// <summary>
/// Proves a stored offer: calculates its claim again and compares. With the same pack, engine and claim the bytes are the same; otherwise the result says which
/// fields differ, the pack's hash and the engine's version among them.
/// </summary>
/// <example>
/// <code>
/// var result = Replay.Run(calculator, claim, storedBytes);
/// if (!result.IsSame)
/// {
///     Console.WriteLine(result);   // C-1: another offer … losses[1].amount: 5.00, now 6.00
/// }
/// </code>
/// </example>
public static class Replay
{
    /// <summary>Some of so many languages are few enough to try.</summary>
    private const int MostTried = 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Replays a stored offer by the pack that it names in a catalog.</summary>
    /// <param name="catalog">The packs; that of the offer is compiled for this one replay. For many, compile once and hand over the calculator.</param>
    /// <param name="claim">The claim that the offer was made for.</param>
    /// <param name="stored">The offer's JSON in UTF-8, as it was stored.</param>
    public static ReplayResult Run(PackCatalog catalog, Claim claim, ReadOnlySpan<byte> stored)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(claim);
        var offer = Read(stored, out var problems);
        if (offer is null)
        {
            return Impossible(catalog.Packs, claim, problems);
        }

        if ((offer.Pack ?? claim.Pack) is { } id && catalog.Find(id) is { } pack)
        {
            return Compare(pack.Compile(), claim, offer, stored);
        }

        var ids = string.Join(", ", catalog.Packs.Select(p => p.Id));
        return Impossible(catalog.Packs, claim, [(offer.Pack ?? claim.Pack) is { } unknown ? FactDiagnostics.WrongPack.In(null, unknown, ids) : FactDiagnostics.NoPack.In(null, ids)]);
    }

    /// <summary>Replays a stored offer. Never throws for data: a text that is no offer is told among the problems of the result.</summary>
    /// <param name="calculator">The calculator of the offer's pack.</param>
    /// <param name="claim">The claim that the offer was made for.</param>
    /// <param name="stored">The offer's JSON in UTF-8, as it was stored.</param>
    public static ReplayResult Run(Calculator calculator, Claim claim, ReadOnlySpan<byte> stored)
    {
        ArgumentNullException.ThrowIfNull(calculator);
        ArgumentNullException.ThrowIfNull(claim);
        return Read(stored, out var problems) is { } offer ? Compare(calculator, claim, offer, stored) : Impossible([calculator.Pack], claim, problems);
    }

    /// <summary>Replays an offer that was read back already; compared are the canonical texts.</summary>
    /// <inheritdoc cref="Run(Calculator, Claim, ReadOnlySpan{byte})"/>
    public static ReplayResult Run(Calculator calculator, Claim claim, Offer stored)
    {
        ArgumentNullException.ThrowIfNull(calculator);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(stored);
        return Compare(calculator, claim, stored, stored.ToUtf8());
    }

    private static ReplayResult Compare(Calculator calculator, Claim claim, Offer stored, ReadOnlySpan<byte> bytes)
    {
        ReplayResult? nearest = null;
        foreach (var languages in LanguagesOf(stored))
        {
            var offer = calculator.Calculate(claim, languages);
            var now = offer.ToUtf8();
            var isSame = bytes.SequenceEqual(now);
            var differences = isSame ? [] : Withheld(SensitiveFacts.Of([calculator.Pack], claim), Compare(stored, bytes, now));
            if (nearest is null || differences.Count < nearest.Differences.Count)
            {
                nearest = new ReplayResult { Claim = claim.Id, IsSame = isSame, Offer = offer, Differences = differences };
            }

            if (differences.Count == 0)
            {
                break;
            }
        }

        return nearest!;
    }

    /// <summary>By the stored text itself, so that nothing in it goes unseen; by its canonical text where the reader of offers took what is no strict JSON.</summary>
    private static IReadOnlyList<ReplayDifference> Compare(Offer stored, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> now)
    {
        try
        {
            return OfferComparison.Compare(bytes, now);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return OfferComparison.Compare(stored.ToUtf8(), now);
        }
    }

    private static IReadOnlyList<ReplayDifference> Withheld(SensitiveFacts sensitive, IReadOnlyList<ReplayDifference> differences) =>
        [.. differences.Select(sensitive.Withhold)];

    private static ReplayResult Impossible(IReadOnlyList<RulePack> packs, Claim claim, IReadOnlyList<Diagnostic> problems) => new()
    {
        Claim = claim.Id,
        IsSame = false,
        Problems = [.. problems.Select(SensitiveFacts.Of(packs, claim).Withhold)],
    };

    private static Offer? Read(ReadOnlySpan<byte> json, out IReadOnlyList<Diagnostic> problems)
    {
        problems = [];
        try
        {
            return OfferReader.Read(Strict.GetString(json));
        }
        catch (CompensationException exception)
        {
            problems = exception.Diagnostics;
        }
        catch (DecoderFallbackException)
        {
            problems = [ClaimDiagnostics.NotJson.In(null, "the bytes are not UTF-8")];
        }

        return null;
    }

    /// <summary>
    /// The languages that the stored offer may have been asked for in: those that its texts are in, in their order. Where a text lacks one of them, another may stand only where one was wanting that
    /// was asked for; then some of them are tried as well.
    /// </summary>
    private static IEnumerable<IReadOnlyList<string>> LanguagesOf(Offer stored)
    {
        var texts = stored.Reasons.Select(r => r.Because).Concat(stored.Remedies.Concat(stored.Alternatives).Select(r => r.What)).Where(t => t.Count > 0).ToArray();
        var all = texts.SelectMany(t => t.Keys).Distinct(StringComparer.Ordinal).ToArray();
        yield return all;
        if (all.Length > MostTried || texts.All(t => t.Count == all.Length))
        {
            yield break;
        }

        for (var some = (1 << all.Length) - 2; some > 0; some--)
        {
            yield return [.. all.Where((_, i) => (some >> i & 1) == 1)];
        }
    }
}
