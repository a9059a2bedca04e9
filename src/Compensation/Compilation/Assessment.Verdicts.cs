namespace Compensation.Compilation;

/// <summary>What became of each rule: what a settlement is made of.</summary>
internal abstract partial class Assessment
{
    /// <summary>The rules that apply, for a settlement.</summary>
    public Settlement.Entry[] Entries() => IsAsFound ? _entries.AsSpan(0, _entryCount).ToArray() : EntriesLeft();

    private Settlement.Entry[] EntriesLeft()
    {
        var losses = Losses;
        var lines = Lines;
        var given = 0;
        foreach (ref readonly var line in lines)
        {
            given += line is { IsKept: true, IsAlternative: false } ? 1 : 0;
        }

        var limits = 0;
        for (var i = 0; i < _limitCount; i += _limits[i].Lines + 1)
        {
            limits++;
        }

        var entries = _eligibilityCount + losses.Length + given + limits is var count and > 0 ? new Settlement.Entry[count] : [];
        var at = 0;
        foreach (var rule in Eligibility)
        {
            entries[at++] = new Settlement.Entry(rule, Settlement.NoAmount);
        }

        foreach (ref readonly var loss in losses)
        {
            entries[at++] = new Settlement.Entry(Version.FirstLoss + loss.Rule, loss.HasAmount ? loss.Amount : Settlement.NoAmount);
        }

        foreach (ref readonly var line in lines)
        {
            if (line is { IsKept: true, IsAlternative: false })
            {
                entries[at++] = new Settlement.Entry(Version.FirstRemedy + line.Rule, line.HasValue ? line.Value : Settlement.NoAmount);
            }
        }

        for (var i = 0; i < _limitCount; i += _limits[i].Lines + 1)
        {
            entries[at++] = new Settlement.Entry(Version.FirstLimit + _limits[i].Of, _limits[i].After);
        }

        return entries;
    }

    /// <summary>What became of each rule of <see cref="CompiledVersion.Rules"/>, and of each route behind them.</summary>
    public RuleVerdict[] Verdicts()
    {
        var verdicts = new RuleVerdict[Version.Rules.Length + Version.Pack.Routes.Count];
        foreach (var rule in Eligibility)
        {
            verdicts[rule] = RuleVerdict.Applied;
        }

        foreach (ref readonly var loss in Losses)
        {
            verdicts[Version.FirstLoss + loss.Rule] = RuleVerdict.Applied;
        }

        foreach (ref readonly var line in Lines)
        {
            verdicts[Version.FirstRemedy + line.Rule] = !line.IsKept ? RuleVerdict.Dropped : line.IsAlternative ? RuleVerdict.OtherChosen : RuleVerdict.Applied;
        }

        for (var i = 0; i < _limitCount; i += _limits[i].Lines + 1)
        {
            verdicts[Version.FirstLimit + _limits[i].Of] = RuleVerdict.Applied;
        }

        if (Route > 0)
        {
            verdicts[Version.Rules.Length + Route - 1] = RuleVerdict.Applied;
        }

        return verdicts;
    }
}
