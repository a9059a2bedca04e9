using NodaTime;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>What the slots class of a pack looks like: a typed field for each input, and what compiled code needs besides.</summary>
internal sealed class ClaimSlots
{
    public bool HasGivenUp;
    public int Steps;
    public ConstantPool Constants = new();

    public decimal? n;
    public decimal m;
    public decimal? required;
    public long? scaled_n;
    public long scaled_m;
    public long? scaled_required;
    public bool? p;
    public bool q;
    public bool? needed;
    public string? s;
    public string t = "";
    public LocalDate? d;
    public LocalDate e;
    public Duration? u;
    public YearMonthDuration? y;
    public FeelDateTime? moment;
    public FeelTime? clock;
    public object?[]? numbers;
    public object?[] texts = [];
    public object?[] items = [];
    public FeelContext? thing;

#pragma warning disable CS0649 // Compiled rules write these.
    public decimal? Total;
    public bool Eligible;
#pragma warning restore CS0649

    public override string ToString() => string.Join(", ", SlotsTarget.Variables.Select(v => $"{v.Name}: {Compensation.Feel.Values.FeelText.Of(SlotsTarget.ValueOf(this, v))}"));
}
