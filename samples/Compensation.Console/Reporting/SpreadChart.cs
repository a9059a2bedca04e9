namespace Compensation.Cli.Reporting;

/// <summary>How amounts are spread over the steps 1, 2, 5, 10 and so on: a column for each step, and the same in a table.</summary>
internal static class SpreadChart
{
    private const int Top = 22;
    private const int PlotHeight = 150;
    private const int Height = Top + PlotHeight + 26;

    /// <summary>The most columns that each have room for a label.</summary>
    private const int FewColumns = 8;

    public static Html Write(ReportFrame frame, string currency, AmountTally amounts)
    {
        var texts = frame.Texts;
        var steps = Shown(amounts);
        var rows = steps.Select(s => new BarRow(Range(frame, s, currency), null, amounts.Steps[s], [Html.Of($"{frame.Number(amounts.Steps[s])}"), Html.Of($"{ReportFrame.Share(amounts.Steps[s], amounts.Count)}")])).ToArray();
        var table = BarTable.Write(texts.Spread(currency), [texts.Range, texts.Offers, texts.Share], rows);
        return Html.Of($"<figure>\n<figcaption>{texts.Spread(currency)}</figcaption>\n{Draw(frame, currency, amounts, steps)}<details><summary>{texts.AsTable}</summary>\n{table}</details>\n</figure>\n");
    }

    private static Html Draw(ReportFrame frame, string currency, AmountTally amounts, int[] steps)
    {
        var most = steps.Max(s => amounts.Steps[s]);
        var width = 96m / steps.Length;
        var drawn = new List<Html>();
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var count = amounts.Steps[step];
            var left = 2 + (i * width);
            var tall = count == 0 ? 0 : Math.Max(1m, (decimal)count / most * PlotHeight);
            drawn.Add(Html.Of($"<rect class=\"plain\" x=\"{left + (width * 0.06m)}%\" y=\"{Top + PlotHeight - tall}\" width=\"{width * 0.88m}%\" height=\"{tall}\"><title>{frame.Texts.Named(Range(frame, step, currency), frame.Number(count))}</title></rect>"));
            if (decimal.Round(100m * count / amounts.Count, MidpointRounding.AwayFromZero) is > 0 and var percent)
            {
                drawn.Add(Html.Of($"<text class=\"value\" x=\"{left + (width / 2)}%\" y=\"{Top + PlotHeight - tall - 5}\">{percent}</text>"));
            }

            // Nothing is no range: its label stands below the column. The others stand where their ranges begin.
            if (step == 0 || steps.Length <= FewColumns || IsDecade(AmountSteps.From(step)) || i == 0)
            {
                drawn.Add(Html.Of($"<text class=\"tick\" x=\"{(step == 0 ? left + (width / 2) : left)}%\" y=\"{Height - 8}\">{frame.Texts.Short(AmountSteps.From(step))}</text>"));
            }
        }

        // Right behind a power of ten there is no room for the end of the last range.
        if (steps[^1] > 0 && AmountSteps.Until(steps[^1]) is { } end && (steps.Length <= FewColumns || Digit(end) != 2))
        {
            drawn.Add(Html.Of($"<text class=\"tick\" x=\"98%\" y=\"{Height - 8}\">{frame.Texts.Short(end)}</text>"));
        }

        var id = "spread-" + currency;
        var description = string.Join("; ", steps.Where(s => amounts.Steps[s] > 0).Select(s => frame.Texts.Named(Range(frame, s, currency), frame.Number(amounts.Steps[s]))));
        return Html.Of($"<svg class=\"spread\" role=\"img\" width=\"100%\" height=\"{Height}\" aria-labelledby=\"{id}-title {id}-desc\"><title id=\"{id}-title\">{frame.Texts.Spread(currency)}</title><desc id=\"{id}-desc\">{description}</desc>{Html.Join(drawn)}<line class=\"axis\" x1=\"2%\" x2=\"98%\" y1=\"{Top + PlotHeight}\" y2=\"{Top + PlotHeight}\"/></svg>\n");
    }

    /// <summary>The steps from the lowest to the highest that hold an amount, with the empty ones between; amounts of zero have a step of their own.</summary>
    private static int[] Shown(AmountTally amounts)
    {
        var steps = new List<int>();
        var (first, last) = (0, 0);
        for (var step = 1; step < amounts.Steps.Length; step++)
        {
            if (amounts.Steps[step] > 0)
            {
                first = first == 0 ? step : first;
                last = step;
            }
        }

        if (amounts.Steps[0] > 0)
        {
            steps.Add(0);
        }

        if (first > 0)
        {
            steps.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return [.. steps];
    }

    private static string Range(ReportFrame frame, int step, string currency) => step == 0
        ? frame.Money(0, currency)
        : frame.Texts.FromUntil(frame.Format.Number(AmountSteps.From(step)), AmountSteps.Until(step) is { } until ? frame.Format.Number(until) : null);

    private static bool IsDecade(decimal bound) => Digit(bound) == 1;

    /// <summary>The first digit of a bound: 1, 2 or 5.</summary>
    private static decimal Digit(decimal bound)
    {
        while (bound >= 10)
        {
            bound /= 10;
        }

        return bound;
    }
}
