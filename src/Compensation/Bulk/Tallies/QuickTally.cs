namespace Compensation.Bulk.Tallies;

/// <summary>
/// What came of claims that compiled rules worked out, in whole units of money: a few additions for each claim. It goes into a <see cref="VersionTally"/> when a batch is
/// done, or the currency changes.
/// </summary>
internal sealed class QuickTally
{
    private static readonly int Decisions = Enum.GetValues<Decision>().Length;

    private readonly CompiledVersion _version;
    private readonly int _rules;
    private readonly long[] _bounds;
    private readonly long[] _times;
    private readonly long[] _valued;
    private readonly Int128[] _sums;
    private readonly long[] _routes;
    private readonly Int128[] _routeSums;
    private readonly long[] _claims = new long[Decisions];
    private readonly Int128[] _totals = new Int128[Decisions];
    private readonly long[] _largest = new long[Decisions];
    private readonly long[][] _steps = [.. Enumerable.Range(0, Decisions).Select(_ => new long[AmountSteps.Count])];
    private readonly long[] _nothingDue = new long[Decisions];
    private readonly long[] _deadlines;
    private readonly long[] _yes;
    private readonly long[] _no;
    private string? _currency;
    private bool _isEmpty = true;

    public QuickTally(CompiledVersion version)
    {
        _version = version;
        _rules = version.Rules.Length;
        _bounds = [.. Enumerable.Range(2, AmountSteps.Count - 2).Select(AmountSteps.From).TakeWhile(b => b <= long.MaxValue / ScaledNumber.PowerOfTen(version.MoneyDigits))
            .Select(b => (long)b * ScaledNumber.PowerOfTen(version.MoneyDigits))];
        _times = new long[_rules * Decisions];
        _valued = new long[_times.Length];
        _sums = new Int128[_times.Length];
        _routes = new long[version.Pack.Routes.Count * Decisions];
        _routeSums = new Int128[_routes.Length];
        _deadlines = new long[version.Deadlines.Length];
        _yes = new long[version.Figures.Length];
        _no = new long[version.Figures.Length];
    }

    /// <summary>Counts the claim that was worked out, and written, last.</summary>
    public void Add(Assessment assessment, BulkTally into)
    {
        if (!ReferenceEquals(_currency, assessment.Currency))
        {
            Flush(into);
            _currency = assessment.Currency;
        }

        _isEmpty = false;
        var decision = (int)assessment.Decision;
        var first = decision * _rules;
        _claims[decision]++;
        _totals[decision] += assessment.Total;
        _largest[decision] = Math.Max(_largest[decision], assessment.Total);
        _steps[decision][StepOf(assessment.Total)]++;
        _nothingDue[decision] += assessment.IsNothingDue ? 1 : 0;
        foreach (var rule in assessment.Eligibility)
        {
            _times[first + rule]++;
        }

        foreach (ref readonly var loss in assessment.Losses)
        {
            Count(first + _version.FirstLoss + loss.Rule, loss.HasAmount, loss.Amount);
        }

        foreach (ref readonly var line in assessment.Lines)
        {
            if (line is { IsKept: true, IsAlternative: false })
            {
                Count(first + _version.FirstRemedy + line.Rule, line.HasValue, line.Value);
            }
        }

        var limits = assessment.Limits;
        for (var i = 0; i < limits.Length; i += limits[i].Lines + 1)
        {
            Count(first + _version.FirstLimit + limits[i].Of, true, limits[i].After - limits[i].Before);
        }

        if (assessment.Route > 0)
        {
            var route = decision * _version.Pack.Routes.Count + assessment.Route - 1;
            _routes[route]++;
            _routeSums[route] += assessment.Total;
        }

        for (var i = 0; i < _deadlines.Length; i++)
        {
            _deadlines[i] += assessment.HasDeadline[i] ? 1 : 0;
        }

        for (var i = 0; i < _yes.Length; i++)
        {
            _yes[i] += assessment.FigureTruths[i] == true ? 1 : 0;
            _no[i] += assessment.FigureTruths[i] == false ? 1 : 0;
        }
    }

    /// <summary>Hands over what was counted, and begins anew.</summary>
    public void Flush(BulkTally into)
    {
        if (_isEmpty)
        {
            return;
        }

        var tally = into.Of(_version.Pack);
        for (var decision = 0; decision < Decisions; decision++)
        {
            if (_claims[decision] == 0)
            {
                continue;
            }

            var kind = (Decision)decision;
            tally.Offers.Count(kind, _claims[decision]);
            if (_currency is not null)
            {
                tally.Offers.TotalIn(_currency)[kind].Add(SumOf(_totals[decision]), AmountOf(_largest[decision]), _steps[decision]);
            }

            tally.CountNothingDue(kind, _nothingDue[decision]);
            for (var rule = 0; rule < _rules; rule++)
            {
                var at = decision * _rules + rule;
                Hand(tally.RuleAt(rule)[kind], _times[at], _valued[at], _sums[at]);
            }

            for (var route = 0; route < _version.Pack.Routes.Count; route++)
            {
                var at = decision * _version.Pack.Routes.Count + route;
                if (_routes[at] > 0)
                {
                    Hand(tally.RouteAt(route + 1)[kind], _routes[at], _routes[at], _routeSums[at]);
                }
            }

            Array.Clear(_steps[decision]);
        }

        for (var i = 0; i < _deadlines.Length; i++)
        {
            if (_deadlines[i] > 0)
            {
                tally.Deadlines.Add(_version.Deadlines[i].Name, _deadlines[i]);
            }
        }

        for (var i = 0; i < _yes.Length; i++)
        {
            if (_yes[i] + _no[i] > 0)
            {
                tally.CountFigure(_version.Figures[i].Name, new FigureTally(_yes[i], _no[i]));
            }
        }

        foreach (var counts in new[] { _times, _valued, _routes, _claims, _largest, _nothingDue, _deadlines, _yes, _no })
        {
            Array.Clear(counts);
        }

        Array.Clear(_sums);
        Array.Clear(_routeSums);
        Array.Clear(_totals);
        _isEmpty = true;
    }

    private void Count(int at, bool isValued, long amount)
    {
        _times[at]++;
        if (isValued)
        {
            _valued[at]++;
            _sums[at] += amount;
        }
    }

    private void Hand(MoneyTally tally, long times, long valued, Int128 sum)
    {
        if (times == 0)
        {
            return;
        }

        if (_currency is null)
        {
            tally.Add(times, valued);
            return;
        }

        tally.Add(times, 0);
        if (valued > 0)
        {
            tally.Add(_currency, valued, SumOf(sum));
        }
    }

    private int StepOf(long total)
    {
        if (total <= 0)
        {
            return 0;
        }

        var found = Array.BinarySearch(_bounds, total);
        return found >= 0 ? found + 2 : ~found + 1;
    }

    private ExactSum SumOf(Int128 units)
    {
        var sum = new ExactSum();
        sum.Add(ExactNumber.Compose((UInt128)Int128.Abs(units), _version.MoneyDigits, units < 0));
        return sum;
    }

    private decimal AmountOf(long units) => ScaledNumber.ToDecimal(units, _version.MoneyDigits);
}
