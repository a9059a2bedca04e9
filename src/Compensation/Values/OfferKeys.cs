using System.Text.Json;

namespace Compensation.Values;

/// <summary>The keys of an offer's JSON: as UTF-8 by <see cref="JsonEncodedText.EncodedUtf8Bytes"/>, as text by <see cref="JsonEncodedText.Value"/>.</summary>
internal static class OfferKeys
{
    public static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");
    public static readonly JsonEncodedText Claim = JsonEncodedText.Encode("claim");
    public static readonly JsonEncodedText Claimant = JsonEncodedText.Encode("claimant");
    public static readonly JsonEncodedText Pack = JsonEncodedText.Encode("pack");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText Hash = JsonEncodedText.Encode("hash");
    public static readonly JsonEncodedText Engine = JsonEncodedText.Encode("engine");
    public static readonly JsonEncodedText Effective = JsonEncodedText.Encode("effective");
    public static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");
    public static readonly JsonEncodedText Currency = JsonEncodedText.Encode("currency");
    public static readonly JsonEncodedText Digits = JsonEncodedText.Encode("digits");
    public static readonly JsonEncodedText Total = JsonEncodedText.Encode("total");
    public static readonly JsonEncodedText Losses = JsonEncodedText.Encode("losses");
    public static readonly JsonEncodedText Remedies = JsonEncodedText.Encode("remedies");
    public static readonly JsonEncodedText Alternatives = JsonEncodedText.Encode("alternatives");
    public static readonly JsonEncodedText Limits = JsonEncodedText.Encode("limits");
    public static readonly JsonEncodedText Route = JsonEncodedText.Encode("route");
    public static readonly JsonEncodedText Deadlines = JsonEncodedText.Encode("deadlines");
    public static readonly JsonEncodedText Figures = JsonEncodedText.Encode("figures");
    public static readonly JsonEncodedText Reasons = JsonEncodedText.Encode("reasons");
    public static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    public static readonly JsonEncodedText Assumed = JsonEncodedText.Encode("assumed");
    public static readonly JsonEncodedText Warnings = JsonEncodedText.Encode("warnings");

    public static readonly JsonEncodedText Loss = JsonEncodedText.Encode("loss");
    public static readonly JsonEncodedText Remedy = JsonEncodedText.Encode("remedy");
    public static readonly JsonEncodedText Limit = JsonEncodedText.Encode("limit");
    public static readonly JsonEncodedText RuleId = JsonEncodedText.Encode("rule");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Amount = JsonEncodedText.Encode("amount");
    public static readonly JsonEncodedText Range = JsonEncodedText.Encode("range");
    public static readonly JsonEncodedText Low = JsonEncodedText.Encode("low");
    public static readonly JsonEncodedText High = JsonEncodedText.Encode("high");
    public static readonly JsonEncodedText Method = JsonEncodedText.Encode("method");
    public static readonly JsonEncodedText Right = JsonEncodedText.Encode("right");
    public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    public static readonly JsonEncodedText Unverified = JsonEncodedText.Encode("unverified");
    public static readonly JsonEncodedText Sources = JsonEncodedText.Encode("sources");
    public static readonly JsonEncodedText Texts = JsonEncodedText.Encode("texts");
    public static readonly JsonEncodedText Form = JsonEncodedText.Encode("form");
    public static readonly JsonEncodedText Choice = JsonEncodedText.Encode("choice");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Parts = JsonEncodedText.Encode("parts");
    public static readonly JsonEncodedText Units = JsonEncodedText.Encode("units");
    public static readonly JsonEncodedText Count = JsonEncodedText.Encode("count");
    public static readonly JsonEncodedText Of = JsonEncodedText.Encode("of");
    public static readonly JsonEncodedText Until = JsonEncodedText.Encode("until");
    public static readonly JsonEncodedText Valid = JsonEncodedText.Encode("valid");
    public static readonly JsonEncodedText Months = JsonEncodedText.Encode("months");
    public static readonly JsonEncodedText Days = JsonEncodedText.Encode("days");
    public static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    public static readonly JsonEncodedText What = JsonEncodedText.Encode("what");
    public static readonly JsonEncodedText Over = JsonEncodedText.Encode("over");
    public static readonly JsonEncodedText Before = JsonEncodedText.Encode("before");
    public static readonly JsonEncodedText After = JsonEncodedText.Encode("after");
    public static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    public static readonly JsonEncodedText LineNumber = JsonEncodedText.Encode("line");
    public static readonly JsonEncodedText ColumnNumber = JsonEncodedText.Encode("column");
    public static readonly JsonEncodedText Suggestion = JsonEncodedText.Encode("suggestion");
}
