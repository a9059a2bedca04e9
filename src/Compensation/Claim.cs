using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Newtonsoft.Json;

namespace Compensation;

/// <summary>
/// What happened to a customer: facts by name, and for whom. A claim is not tied to a pack's types; binding it to a pack decides whether
/// <c>"2025-06-02"</c> is a date or text.
/// </summary>
/// <example>
/// <code>
/// var claim = new Claim("C-1", new Dictionary&lt;string, object?&gt; { ["event"] = "outage", ["days"] = 3, ["reported"] = new DateOnly(2025, 6, 2) })
/// {
///     Pack = "telecom.outage",
///     Choose = new Dictionary&lt;string, string&gt; { ["outage_answer"] = "plan_upgrade" },
/// };
/// </code>
/// </example>
[JsonConverter(typeof(ClaimConverter))]
[System.Text.Json.Serialization.JsonConverter(typeof(ClaimTextConverter))]
public sealed class Claim
{
    /// <summary>The most bytes a claim in JSON may have: 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>How deep lists and maps may lie in one another within a fact.</summary>
    public const int MaxDepth = FactValue.MaxDepth;

    /// <summary>A claim of these facts. They are copied, integers become decimals, and the order is kept.</summary>
    /// <param name="id">The claim's own id, not blank; the offer carries it.</param>
    /// <param name="facts">
    /// By name: <see cref="string"/>, <see cref="bool"/>, <see cref="decimal"/> or any integer, <see cref="DateOnly"/>, <see cref="TimeOnly"/>,
    /// <see cref="DateTimeOffset"/>, <see cref="DateTime"/> (UTC or unspecified), <see cref="TimeSpan"/>, null, and lists and maps of these.
    /// </param>
    /// <exception cref="ArgumentException">The id is blank, or a fact is of another type: a <see cref="double"/>, for one, cannot hold 0.1.</exception>
    public Claim(string id, IReadOnlyDictionary<string, object?> facts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(facts);
        Id = id;
        Facts = FactValue.CopyOf(facts, nameof(facts));
    }

    private Claim(IReadOnlyDictionary<string, object?> facts, string id)
    {
        Id = id;
        Facts = facts;
    }

    /// <summary>The claim's own id.</summary>
    public string Id { get; }

    /// <summary>The id of the pack to judge it by; null when there is only one.</summary>
    public string? Pack { get; init; }

    /// <summary>Who claims: a number or name of the host's own.</summary>
    public string? Claimant { get; init; }

    /// <summary>What the claimant chose: the name of a choice, and the id of a remedy.</summary>
    public IReadOnlyDictionary<string, string> Choose
    {
        get;
        init => field = new ReadOnlyDictionary<string, string>(new OrderedDictionary<string, string>(value, StringComparer.Ordinal));
    } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The facts by name.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; }

    /// <summary>
    /// Reads a claim of the shape <c>{"id":"C-1","pack":"telecom.outage","claimant":"U-9","choose":{"outage_answer":"plan_upgrade"},"facts":{…}}</c>; <c>id</c> and <c>facts</c> must be there.
    /// Numbers are taken exactly as written, texts stay texts.
    /// </summary>
    /// <param name="json">The claim as JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="claim">The claim, when there is no problem.</param>
    /// <param name="diagnostics">Every problem found, with line and column; empty when there is none. No value of a fact is repeated in them.</param>
    /// <returns>Whether the claim could be read. Bad data never throws.</returns>
    public static bool TryParse(ReadOnlySpan<byte> json, [NotNullWhen(true)] out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics) =>
        ClaimReader.TryRead(json, file: null, firstLine: 1, out claim, out diagnostics);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out Claim?, out IReadOnlyList{Diagnostic})"/>
    /// <param name="json">The claim as JSON.</param>
    /// <param name="claim">The claim, when there is no problem.</param>
    /// <param name="diagnostics">Every problem found, with line and column; empty when there is none.</param>
    public static bool TryParse(string json, [NotNullWhen(true)] out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ClaimReader.TryRead(json, out claim, out diagnostics);
    }

    /// <summary>Reads a claim as <see cref="TryParse(string, out Claim?, out IReadOnlyList{Diagnostic})"/> does.</summary>
    /// <exception cref="CompensationException">The claim cannot be read; the exception holds every problem.</exception>
    public static Claim Parse(string json) =>
        TryParse(json, out var claim, out var diagnostics) ? claim : throw new CompensationException(diagnostics);

    /// <inheritdoc cref="Parse(string)"/>
    public static Claim Parse(ReadOnlySpan<byte> json) =>
        TryParse(json, out var claim, out var diagnostics) ? claim : throw new CompensationException(diagnostics);

    /// <summary>The claim as one line of JSON that <see cref="Parse(string)"/> reads back; dates, times and durations are ISO 8601 texts.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ClaimWriter.Write(this));

    /// <summary>A claim of facts that a reader has made itself and hands over.</summary>
    internal static Claim Of(
        string id,
        string? pack,
        string? claimant,
        IReadOnlyDictionary<string, string>? choose,
        IReadOnlyDictionary<string, object?> facts) =>
        choose is null
            ? new(facts, id) { Pack = pack, Claimant = claimant }
            : new(facts, id) { Pack = pack, Claimant = claimant, Choose = choose };
}
