using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compensation.ClaimGenerator;

/// <summary>A claim before it is a line, and what its maker knows about the ways it can go wrong.</summary>
internal sealed class ClaimDraft(string? pack = null, string? claimant = null)
{
    // Read by programs, not put into a page: "<=1500" stays as it is.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject Choose { get; } = [];

    public JsonObject Facts { get; } = [];

    /// <summary>Facts without which the claim cannot be decided.</summary>
    public List<string> Needed { get; } = [];

    /// <summary>The fact with the number that decides most; it is never negative.</summary>
    public required string Measure { get; init; }

    /// <summary>The fact with a declared set of values.</summary>
    public required string Category { get; init; }

    /// <summary>What people write instead of the declared value of <see cref="Category"/>.</summary>
    public required string CategorySlip { get; init; }

    public string ToLine(string id)
    {
        var claim = new JsonObject { ["id"] = id };
        if (pack is not null)
        {
            claim["pack"] = pack;
        }

        if (claimant is not null)
        {
            claim["claimant"] = claimant;
        }

        if (Choose.Count > 0)
        {
            claim["choose"] = Choose.DeepClone();
        }

        claim["facts"] = Facts.DeepClone();
        return claim.ToJsonString(Plain);
    }
}
