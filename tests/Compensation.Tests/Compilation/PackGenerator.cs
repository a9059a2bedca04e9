using System.Text;

namespace Compensation.Tests.Compilation;

/// <summary>
/// Writes packs that use the whole language of packs, and claims for them: facts of all types, absent, null and at the edges of what numbers can
/// hold. The same seed writes the same pack.
/// </summary>
internal sealed partial class PackGenerator(int seed)
{
    private static readonly string[] Codes = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"];
    private static readonly string[] Modes = ["half up", "half down", "half even", "up", "down"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<GeneratedInput> _inputs = [];
    private readonly List<string> _lets = [];
    private readonly List<string> _truths = [];
    private readonly List<string> _words = ["tier", "grade"];
    private readonly List<string> _losses = [];
    private readonly List<string> _remedies = [];
    private string? _loss;
    private string? _item;
    private bool _hasTables;
    private bool _hasDate;
    private bool _seesOffer;
    private bool _seesLosses;
    private string _id = $"test.generated{seed}";

    public string Yaml { get; private set; } = "";

    public IReadOnlyList<GeneratedInput> Inputs => _inputs;

    /// <summary>The remedies of the one choice.</summary>
    public IReadOnlyList<string> Alternatives { get; } = ["money", "voucher", "points"];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Of<T>(params ReadOnlySpan<T> any) => any[_random.Next(any.Length)];

    /// <param name="version">Which of several versions of a pack it is; null for a pack of one.</param>
    public PackGenerator Write(GeneratedVersion? version = null)
    {
        var isByInput = Chance(30) && version is null;
        _id = version?.Pack ?? _id;
        Line($"pack: {_id}");
        Line($"format: 1\nversion: 1.0.{version?.Number ?? 0}\ntitle: generated\nsource: \"A <source> & more\"");
        Line($"currency: {(isByInput ? "cur" : Of("EUR", "JPY", "KWD", "GBP"))}");
        _hasDate = version is not null || Chance(30);
        if (version is not null)
        {
            Line(version.Effective);
        }
        else if (_hasDate)
        {
            Line("effective: { from: 2020-01-01, until: 2030-12-31, by: d1 }");
        }

        if (Chance(40))
        {
            Line($"rounding: {Rounding()}");
        }

        AddInputs(isByInput, version);
        Line("functions:");
        Line("  \"share(amount: number, part: number)\": if part = 0 then 0 else amount / part");
        Line("  \"twice(amount: number)\": { is: 'if amount > 3 then amount * rate(date(\"2021-05-01\")) else amount * 2', source: twice }");
        AddParameters();
        AddDatedParameters(version);
        AddTables();
        AddDated(version);
        Line("let:");
        AddDatedLets(version);
        AddLets();
        AddEligibility();
        AddLosses();
        AddRemedies();
        AddLimits();
        AddRest();
        Yaml = _text.ToString();
        return this;
    }

    /// <summary>A claim as a line of JSON.</summary>
    public string Claim(int number)
    {
        var (isExtreme, hasLists) = (Chance(12), Chance(50));
        var facts = new List<string>();
        foreach (var input in _inputs)
        {
            if (!hasLists && input.IsList)
            {
                continue;
            }

            if (Chance(input.IsRequired ? _random.Next(8) == 0 ? 10 : 0 : 40))
            {
                continue;
            }

            facts.Add($"\"{input.Name}\":{(Chance(input.IsRequired ? 0 : 5) ? "null" : input.Value(_random, isExtreme))}");
        }

        if (Chance(20))
        {
            facts = [.. facts.OrderBy(_ => _random.Next())];
        }

        var claimant = Chance(50) ? ",\"claimant\":\"U-1\"" : "";
        var pack = Chance(50) ? $",\"pack\":\"{_id}\"" : "";
        var choose = Chance(10) ? $",\"choose\":{{\"how\":\"{Of([.. Alternatives])}\"}}" : "";
        return $"{{\"id\":\"C-{number}\"{pack}{claimant}{choose},\"facts\":{{{string.Join(",", facts)}}}}}";
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>Each may use those before it.</summary>
    private void AddLets()
    {
        for (var i = 0; i < 10; i++)
        {
            var (kind, name) = (i % 5 == 4 ? _words : i % 2 == 1 ? _truths : _lets, $"v{i}");
            Line($"  {name}: {Quoted(kind == _words ? $"if {Condition(1)} then {Word()} else {Word()}" : kind == _truths ? Condition(2) : Number(3))}");
            kind.Add(name);
        }
    }

    private string Rounding() => $"{{ digits: {Of(0, 1, 2, 3, 4)}, mode: {Of(Modes)} }}";

    private void AddInputs(bool isByInput, GeneratedVersion? version)
    {
        Line("inputs:");
        Add(GeneratedInput.Date("d1", Of(InputPresence.Required, InputPresence.Required, InputPresence.Default)));
        Add(GeneratedInput.Date("d2", Presence()));
        Add(GeneratedInput.Truth("a", Presence()));
        Add(GeneratedInput.Truth("b", Presence()));
        Add(GeneratedInput.Word("tier", ["x", "y", "z"], Presence()));
        Add(GeneratedInput.Word("grade", ["w", "x", "y"], Presence()));
        Add(GeneratedInput.Word("code", Codes, Presence()));
        Add(GeneratedInput.Text("note", InputPresence.Optional));
        Add(GeneratedInput.Moment("at", InputPresence.Optional));
        for (var i = 0; i < 5; i++)
        {
            Add(GeneratedInput.Number($"n{i}", Chance(4) ? 12 : Of<int?>(null, 0, 0, 1, 2, 2, 3, 5, 9), Of<int?>(null, 0, 0, 0, -100), Of<int?>(null, null, 1000, 1_000_000), Presence()));
        }

        Add(GeneratedInput.Records("items", InputPresence.Default));
        Add(GeneratedInput.Numbers("prices", InputPresence.Default));
        if (isByInput)
        {
            Add(GeneratedInput.Word("cur", ["EUR", "JPY", "KWD"], Of(InputPresence.Required, InputPresence.Default)));
        }

        foreach (var input in version?.DateInputs(Presence) ?? [])
        {
            Add(input);
        }

        void Add(GeneratedInput input)
        {
            _inputs.Add(input);
            Line($"  {input.Name}: {input.Declaration}");
        }

        InputPresence Presence() => Chance(15) ? InputPresence.Optional : Of(InputPresence.Required, InputPresence.Required, InputPresence.Default);
    }

    /// <summary>Values that name where they come from: one of them sometimes two that say the same.</summary>
    private void AddParameters()
    {
        Line("parameters:\n  third: 1 / 3");
        Line($"  one: {{ values: [ {{ value: 3 }} ], source: \"the <one>\"{(Chance(50) ? ", unverified: true" : "")} }}");
        Line("  rate:\n    - { value: 2, source: first }");
        Line($"    - {{ from: 2023-01-01, value: 4, source: {Of("{ en: second, zh: 第二 }", "first", "\"A <source> & more\"")}{(Chance(50) ? ", unverified: true" : "")} }}");
        Line("    - { from: 2024-06-01, uprate: 'previous * 2' }");
        Line("  raised: 'one(date(\"2024-01-01\")) + 1'");
    }

    private void AddTables()
    {
        Line("tables:");
        Line($"  band:\n    hit: {Of("first", "first", "first", "collect sum", "collect max", "unique", "any")}");
        var isCited = Chance(50);
        Line($"    in: {{ n: {AnyNumber().Name}, tier: tier }}\n    out: number{(isCited ? "\n    annotations: [ unverified, source ]" : "")}{(Chance(30) ? "\n    source: bands" : "")}\n    rows: |");
        Line($"      > 100  | x    | 30{Cited("true", "row 1")}");
        Line($"      [1..50) | y, z | {Of("12.5", "20", "0.125", "one")}{Cited("", "\"row 2 | a\"")}");
        Line($"      <= {Of("0", "5", "10 / 3")} | -    | {Of("10", "3.75", "10 / 3", "third")}{Cited("false", "bands")}");
        if (Chance(95))
        {
            Line($"      -      | -    | 5{Cited("-", "-")}");
        }

        string Cited(string unverified, string source) => isCited ? $" | {unverified} | {source}" : "";

        // Texts of which a column knows all, or all but one.
        var grades = Of("g: grade, t: tier", "g: tier, t: grade", "g: 'if a then grade else tier', t: tier");
        Line($"  label:\n    hit: {Of("first", "first", "any")}\n    in: {{ {grades} }}\n    out: string\n    rows: |");
        Line($"      \"x\"      | {Of("-", "\"y\"", "not(\"x\")")} | {Of("\"x\"", "\"z\"")}");
        Line($"      not(\"x\") | {Of("-", "\"x\", \"y\"", "null")} | \"y\"");
        if (Chance(70))
        {
            Line("      - | - | \"w\"");
        }

        Line("  codes:\n    hit: unique\n    in: { c: code }\n    out: number\n    rows: |");
        foreach (var code in Codes.Take(Chance(80) ? Codes.Length : 7))
        {
            Line($"      {code} | {_random.Next(40)}");
        }

        _hasTables = true;
    }

    private void AddEligibility()
    {
        Line("eligibility:");
        foreach (var kind in new[] { "decline", "review", "ask" })
        {
            Line($"  - {kind}: e_{kind}\n    when: {Quoted($"{Condition(1)} and {Condition(1)} and {Condition(0)}")}\n    because: \"{kind}\"");
        }
    }

    private void AddLosses()
    {
        Line("losses:");
        var types = new[] { "direct", "indirect", "data", "reputational" };
        for (var i = 0; i < 4; i++)
        {
            var name = $"l{i}";
            _losses.Add(name);
            Line($"  - loss: {name}\n    type: {types[_random.Next(4)]}");
            if (Chance(40))
            {
                Line("    kind: \"a kind\"\n    method: statutory\n    right: redress");
            }

            if (i == 3)
            {
                var overRecords = Chance(60);
                Line($"    each: {(overRecords ? "items" : "prices")}");
                _item = overRecords ? "item.price" : "item";
            }

            if (Chance(70))
            {
                Line($"    when: {Quoted(Condition(2))}");
            }

            if (!Chance(4))
            {
                Line($"    amount: {Quoted(Amount(2))}");
                Round();
            }

            Figures();
            _item = null;
        }
    }

    private void AddRemedies()
    {
        Line("remedies:");
        _seesLosses = true;
        var answered = Of("[ l0 ]", "[ l0, l1 ]", "[ l3 ]", "[ direct, indirect, data, reputational ]");
        foreach (var (name, form) in Alternatives.Zip(["cash", "service", "goods"]))
        {
            Remedy(name, form, answered, "how");
        }

        Remedy("r_one", "cash", Of("[ l1 ]", "[ l2 ]"), null);
        RemediesInARow();
        Remedy("r_many", Of("cash", "service", "goods"), Of("[ l2, l3 ]", "[ l1, l2, l3 ]"), null);
        Remedy("r_claim", Of("cash", "goods"), null, null);
        Line($"  - remedy: sorry\n    form: apology\n    level: executive\n    when: {Quoted(Condition(1))}");
        if (Chance(60))
        {
            Line($"choose:\n  how: {Quoted($"if {Condition(1)} then \"voucher\" else {Of("\"money\"", "\"points\"", "null")}")}");
        }
    }

    /// <summary>For one loss, now and then with one for another between them.</summary>
    private void RemediesInARow()
    {
        for (var i = Chance(50) ? 0 : _random.Next(14); i > 0; i--)
        {
            Line($"  - remedy: s{i}\n    for: [ {Of("l1", "l1", "l1", "l1", "l2")} ]\n    form: {Of("cash", "goods", "service")}\n    exceeds: true");
            Line($"    value: {Quoted(Of("1", "0.5", "loss.amount / 16", "max(0, v0)"))}");
            if (Chance(75))
            {
                Line($"    when: {Quoted(Condition(0))}");
            }
        }
    }

    private void Remedy(string name, string form, string? answers, string? choice)
    {
        _remedies.Add(name);
        Line($"  - remedy: {name}\n    form: {form}");
        if (answers is not null)
        {
            Line($"    for: {answers}");
            _loss = "loss";
        }

        if (choice is not null)
        {
            Line($"    choice: {choice}");
        }

        if (Chance(60))
        {
            Line($"    when: {Quoted(answers is not null && Chance(40) ? $"loss.amount > {Of("0", "5", "100")} or {Condition(1)}" : Condition(2))}");
        }

        if (!Chance(10))
        {
            Line($"    value: {Quoted(answers is not null && Chance(60) ? Of("loss.amount", "loss.amount * 0.5", "loss.amount * third", $"min(loss.amount, {Amount(1)})", "loss.amount / 3") : Amount(1))}");
            Round();
        }

        if (Chance(75))
        {
            Line("    exceeds: true");
        }

        if (Chance(20))
        {
            Line($"    units: {{ count: {Quoted(Of("1", "2.50", Number(1)))}, of: month }}");
        }

        if (Chance(25))
        {
            Line($"    valid: {{ {Of("months: 12", "years: 2", "days: 30", $"days: {Quoted(Of("count(items)", Number(1)))}", "until: 'd1 + duration(\"P30D\")'")} }}");
        }

        Figures();
        _loss = null;
    }

    private void AddLimits()
    {
        _seesOffer = true;
        Line("limits:");
        for (var i = 0; i < 5; i++)
        {
            var over = Of("all", "all", "[ cash ]", "[ service, goods ]", "[ direct ]", "[ indirect, data ]", "[ l0 ]", "[ l3 ]", "[ r_many ]", "[ money, r_one ]");
            var kind = Of("at_most", "at_most", "at_least", "less", "times", "drop_below");
            Line($"  - limit: m{i}\n    over: {over}\n    {kind}: {Quoted(kind == "times" ? Of("0.5", "1.1", "n0 / 10", "third", Number(1)) : Amount(1))}");
            if (Chance(50))
            {
                Line($"    when: {Quoted(Of($"offer.total > {Of("5", "50")}", "offer.cash < 100", "offer.direct > 1", "count(offer.remedies) > 2", Condition(1)))}");
            }

            Round();
        }
    }

    private void AddRest()
    {
        Line("routing:");
        Line($"  - route: {{ approval: automatic, priority: {Quoted(Of("3", "1 + 1", Number(1)))} }}\n    when: {Quoted(Of("offer.total < 20", $"offer.service > 0 and {Condition(0)}"))}");
        Line($"  - route: {{ approval: manager, owner: service }}\n    when: {Quoted(Condition(1))}");
        Line("  - route: { approval: none, priority: 1 }");
        Line("deadlines:");
        Line("  answer: 'd1 + duration(\"P14D\")'\n  later: 'at + duration(\"PT24H\")'");
        Figures("");
    }

    private void Figures(string indent = "    ")
    {
        if (Chance(indent.Length == 0 ? 70 : 15))
        {
            Line($"{indent}figures:");
            Line($"{indent}  f_number: {Quoted(Number(1))}");
            Line($"{indent}  f_truth: {Quoted(Condition(1))}");
            Line($"{indent}  f_text: {Quoted(Of("note", "tier", "string(n0)", "d1"))}");
        }
    }

    private void Round()
    {
        if (Chance(20))
        {
            Line($"    rounding: {Rounding()}");
        }
    }

    /// <summary>FEEL as a scalar: a lone word or number may not be quoted.</summary>
    private static string Quoted(string feel) => feel.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-') ? feel : $"'{feel.Replace("'", "''", StringComparison.Ordinal)}'";
}
