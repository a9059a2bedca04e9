using Compensation.Tests.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Offers;

/// <summary>Offers: one that has everything, and any at all.</summary>
internal static class OfferSamples
{
    private static readonly Gen<string> Names = ClaimSamples.Names;
    private static readonly Gen<string?> OptionalName = ClaimSamples.OrNull(Names);
    private static readonly Gen<Dictionary<string, object?>> Figures = ClaimSamples.MapOf(ClaimSamples.Values);
    private static readonly Gen<Dictionary<string, string>> Texts = ClaimSamples.MapOf(Names);
    private static readonly Gen<IReadOnlyList<Citation>> Sources =
        (from text in Names from texts in Texts from unverified in Gen.Elements(true, false) select new Citation { Text = text, Texts = texts, Unverified = unverified })
        .ListOf().Select(sources => (IReadOnlyList<Citation>)[.. sources.Take(3)]);

    private static readonly Gen<bool> Flags = Gen.Elements(true, false);
    private static readonly Gen<decimal?> Amounts = Gen.OneOf(Gen.Constant((decimal?)null), ClaimSamples.Numbers.Select(number => (decimal?)number));

    /// <summary>An offer in which nothing is left out.</summary>
    public static Offer Full { get; } = new()
    {
        Claim = "C-1",
        Claimant = "U-9",
        Pack = "telecom.outage",
        Version = "1.4.0",
        Hash = "sha256:9f86d081",
        Engine = "0.1.0",
        Effective = new DateOnly(2025, 6, 2),
        Decision = Decision.Offered,
        Currency = "GBP",
        Total = 509.98m,
        Losses =
        [
            new Loss
            {
                Id = "damaged[2]",
                Rule = "damaged",
                Type = LossType.Direct,
                Kind = "goods damaged",
                Amount = 500,
                Method = "transaction record",
                Right = "redress",
                Grounds = new Grounds
                {
                    Source = "条例第五条",
                    IsUnverified = true,
                    Sources =
                    [
                        new Citation { Text = "条例第五条" },
                        new Citation { Text = "CPI uprating 2025", Texts = new Dictionary<string, string> { ["en"] = "CPI uprating 2025", ["zh"] = "2025年消费者物价指数调整" }, Unverified = true },
                    ],
                },
                Figures = new Dictionary<string, object?> { ["age"] = 2.50m },
            },
            new Loss { Id = "name", Type = LossType.Reputational, IsUnknown = true, Range = new AmountRange(100, null) },
            new Loss { Id = "time", Type = LossType.Indirect },
        ],
        Remedies =
        [
            new Remedy
            {
                Id = "plan_upgrade",
                Form = RemedyForm.Service,
                Choice = "outage_answer",
                Value = 509.98m,
                Parts = [new RemedyPart("damaged[2]", 500m), new RemedyPart("time", 9.98m)],
                Units = new Units(1.0m, "month"),
                Valid = new Validity { Months = 12 },
                Level = "executive",
                What = new Dictionary<string, string> { ["en"] = "one month", ["zh"] = "免费一个月" },
                Right = "redress",
                Grounds = new Grounds { Source = "scheme", IsUnverified = true },
                Figures = new Dictionary<string, object?> { ["days"] = 3m },
            },
            new Remedy { Id = "letter", Form = RemedyForm.Apology },
        ],
        Alternatives = [new Remedy { Id = "bill_credit", Form = RemedyForm.Cash, IsUnknown = true, Range = new AmountRange(1.005m, 2) }],
        Limits =
        [
            new AppliedLimit
            {
                Id = "per_claim",
                Over = ["all"],
                Before = 600,
                After = 509.98m,
                Parts = [new LimitPart("plan_upgrade", 600, 509.98m)],
            },
        ],
        Route = new Route(new Dictionary<string, object?> { ["approval"] = "manager", ["priority"] = 1m, ["owner"] = "service" }),
        Deadlines = new Dictionary<string, object?>
        {
            ["reply"] = new DateOnly(2025, 6, 16),
            ["first"] = new DateTimeOffset(2025, 6, 3, 9, 0, 0, TimeSpan.FromHours(8)),
            ["utc"] = new DateTimeOffset(2025, 6, 3, 9, 0, 0, TimeSpan.Zero),
            ["local"] = new DateTime(2025, 6, 3, 9, 0, 0),
            ["review"] = "when the report is in",
        },
        Figures = new Dictionary<string, object?> { ["days_out"] = 5.0m, ["held"] = new TimeSpan(2, 5, 0), ["list"] = new object?[] { 1m, null } },
        Reasons =
        [
            new Reason
            {
                Rule = "outage",
                Kind = RuleKind.Loss,
                Right = "know",
                Grounds = new Grounds { Source = "scheme", IsUnverified = true },
                Because = new Dictionary<string, string> { ["zh"] = "停机5天" },
            },
        ],
        Missing = ["restored"],
        Assumed = new Dictionary<string, object?> { ["tier"] = "general" },
        Warnings =
        [
            new Diagnostic("CMP5101", DiagnosticSeverity.Error, "not a date") { Rule = "reported", Suggestion = "write 2025-06-02" },
            new Diagnostic("CMP3900", DiagnosticSeverity.Warning, "divided by zero") { File = "../library/a.yaml", Line = 1, Column = int.MaxValue },
            new Diagnostic("CMP3900", DiagnosticSeverity.Warning, "divided by zero") { File = "pack.yaml", Line = int.MaxValue, Column = 1 },
        ],
    };

    /// <summary>Any offer.</summary>
    public static Gen<Offer> Offers { get; } =
        from head in Head
        from losses in ListOf(Loss)
        from remedies in ListOf(Remedy)
        from alternatives in ListOf(Remedy)
        from limits in ListOf(Limit)
        from route in Figures
        from deadlines in ClaimSamples.MapOf(Deadline)
        from figures in Figures
        from reasons in ListOf(Reason)
        from missing in ListOf(Names)
        from assumed in Figures
        from warnings in ListOf(Warning)
        select new Offer
        {
            Claim = head.Claim,
            Claimant = head.Claimant,
            Pack = head.Pack,
            Version = head.Version,
            Hash = head.Hash,
            Engine = head.Engine,
            Effective = head.Effective,
            Decision = head.Decision,
            Currency = head.Currency,
            Digits = head.Digits,
            Total = head.Total,
            Losses = losses,
            Remedies = remedies,
            Alternatives = alternatives,
            Limits = limits,
            Route = new Route(route),
            Deadlines = deadlines,
            Figures = figures,
            Reasons = reasons,
            Missing = missing,
            Assumed = assumed,
            Warnings = warnings,
        };

    private static Gen<Offer> Head =>
        from claim in Names
        from claimant in OptionalName
        from pack in OptionalName
        from version in OptionalName
        from hash in OptionalName
        from engine in OptionalName
        from effective in Gen.OneOf(Gen.Constant((DateOnly?)null), Gen.Choose(0, 3_652_058).Select(day => (DateOnly?)DateOnly.FromDayNumber(day)))
        from decision in Gen.Elements(Enum.GetValues<Decision>())
        from currency in Gen.Elements(null, "EUR", "JPY", "KWD", "CNY")
        from digits in Gen.Elements<int?>(null, 0, 2, 3, 5)
        from total in Amounts
        select new Offer
        {
            Claim = claim,
            Claimant = claimant,
            Pack = pack,
            Version = version,
            Hash = hash,
            Engine = engine,
            Effective = effective,
            Decision = decision,
            Currency = currency,
            Digits = digits,
            Total = total,
        };

    private static Gen<Loss> Loss =>
        from id in Names
        from rule in Names
        from type in Gen.Elements(Enum.GetValues<LossType>())
        from kind in OptionalName
        from amount in Amounts
        from unknown in Flags
        from range in Range
        from method in OptionalName
        from right in OptionalName
        from source in OptionalName
        from unverified in Flags
        from sources in Sources
        from figures in Figures
        select new Loss
        {
            Id = id,
            Rule = rule,
            Type = type,
            Kind = kind,
            Amount = amount,
            IsUnknown = unknown && amount is null,
            Range = range,
            Method = method,
            Right = right,
            Grounds = sources.Count > 0
                ? new Grounds { Source = source, IsUnverified = unverified, Sources = sources }
                : new Grounds { Source = source, IsUnverified = unverified },
            Figures = figures,
        };

    private static Gen<Remedy> Remedy =>
        from id in Names
        from form in Gen.Elements(Enum.GetValues<RemedyForm>())
        from choice in OptionalName
        from value in Amounts
        from unknown in Flags
        from range in Range
        from parts in ListOf(Names.SelectMany(loss => Amounts.Select(amount => new RemedyPart(loss, amount))))
        from units in ClaimSamples.OrNull(Names.SelectMany(of => ClaimSamples.Numbers.Select(count => new Units(count, of))))
        from valid in ClaimSamples.OrNull(Gen.Choose(0, 24).SelectMany(months => Gen.Choose(0, 90).Select(days => new Validity { Months = months, Days = days })))
        from level in OptionalName
        from what in Texts
        from unverified in Flags
        from sources in Sources
        from figures in Figures
        select new Remedy
        {
            Id = id,
            Form = form,
            Choice = choice,
            Value = value,
            IsUnknown = unknown && value is null,
            Range = range,
            Parts = parts,
            Units = units,
            Valid = valid,
            Level = level,
            What = what,
            Grounds = new Grounds { IsUnverified = unverified, Sources = sources },
            Figures = figures,
        };

    private static Gen<AppliedLimit> Limit =>
        from id in Names
        from over in ListOf(Names)
        from before in ClaimSamples.Numbers
        from after in ClaimSamples.Numbers
        from parts in ListOf(Names.SelectMany(remedy => ClaimSamples.Numbers.Select(amount => new LimitPart(remedy, amount, -amount))))
        select new AppliedLimit { Id = id, Over = over, Before = before, After = after, Parts = parts };

    private static Gen<Reason> Reason =>
        from rule in Names
        from kind in Gen.Elements(Enum.GetValues<RuleKind>())
        from right in OptionalName
        from source in OptionalName
        from unverified in Flags
        from sources in Sources
        from because in Texts
        select new Reason { Rule = rule, Kind = kind, Right = right, Grounds = new Grounds { Source = source, IsUnverified = unverified, Sources = sources }, Because = because };

    private static Gen<Diagnostic> Warning =>
        from severity in Gen.Elements(Enum.GetValues<DiagnosticSeverity>())
        from message in Names
        from rule in OptionalName
        from suggestion in OptionalName
        from file in OptionalName
        from line in Gen.Choose(1, 9)
        from column in Gen.Choose(1, 9)
        select new Diagnostic("CMP5101", severity, message) { Rule = rule, File = file, Line = file is null ? 0 : line, Column = file is null ? 0 : column, Suggestion = suggestion };

    private static Gen<object?> Deadline => Gen.OneOf(
        Names.Select(text => (object?)text),
        Gen.Choose(0, 3_652_058).Select(day => (object?)DateOnly.FromDayNumber(day)),
        Gen.Choose(0, int.MaxValue).SelectMany(second => Gen.Choose(-56, 56).Select(quarters =>
            (object?)new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(quarters * 15)).AddTicks(second * 1_000_003L))),
        Gen.Choose(0, int.MaxValue).Select(second => (object?)new DateTime(2000, 1, 1).AddSeconds(second)));

    private static Gen<AmountRange?> Range => ClaimSamples.OrNull(Amounts.SelectMany(low => Amounts.Select(high => new AmountRange(low, high))));

    private static Gen<T[]> ListOf<T>(Gen<T> items) => Gen.Choose(0, 2).SelectMany(items.ArrayOf);
}
