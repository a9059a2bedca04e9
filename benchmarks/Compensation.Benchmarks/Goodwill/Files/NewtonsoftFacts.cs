using Newtonsoft.Json;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>The facts of a claim as an object of Newtonsoft.Json.</summary>
internal sealed class NewtonsoftFacts
{
    [JsonProperty("distance_km", Required = Required.Always)]
    public decimal DistanceKm { get; set; }

    [JsonProperty("delay_hours", Required = Required.Always)]
    public decimal DelayHours { get; set; }

    [JsonProperty("cancelled", Required = Required.Always)]
    public bool Cancelled { get; set; }

    [JsonProperty("extraordinary", Required = Required.Always)]
    public bool Extraordinary { get; set; }

    [JsonProperty("tier", Required = Required.Always)]
    public string Tier { get; set; } = string.Empty;

    [JsonProperty("channel", Required = Required.Always)]
    public string Channel { get; set; } = string.Empty;

    [JsonProperty("purchase_price", Required = Required.Always)]
    public decimal PurchasePrice { get; set; }

    [JsonProperty("repair_cost", Required = Required.Always)]
    public decimal RepairCost { get; set; }

    [JsonProperty("market_value", Required = Required.Always)]
    public decimal MarketValue { get; set; }

    [JsonProperty("hours_spent", Required = Required.Always)]
    public decimal HoursSpent { get; set; }

    [JsonProperty("hourly_rate", Required = Required.Always)]
    public decimal HourlyRate { get; set; }

    [JsonProperty("records_exposed", Required = Required.Always)]
    public int RecordsExposed { get; set; }

    [JsonProperty("sensitive", Required = Required.Always)]
    public bool Sensitive { get; set; }

    [JsonProperty("satisfaction_drop", Required = Required.Always)]
    public int SatisfactionDrop { get; set; }

    [JsonProperty("mentions", Required = Required.Always)]
    public int Mentions { get; set; }

    [JsonProperty("reported_days_after", Required = Required.Always)]
    public int ReportedDaysAfter { get; set; }

    [JsonProperty("prior_paid", Required = Required.Always)]
    public decimal PriorPaid { get; set; }
}
