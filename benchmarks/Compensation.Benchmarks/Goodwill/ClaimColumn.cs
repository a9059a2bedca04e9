using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Compensation.Benchmarks.Goodwill;

/// <param name="name">The head of the column.</param>
/// <param name="legend">What it says.</param>
/// <param name="value">Its number, of the mean nanoseconds and the allocated bytes of an operation.</param>
internal sealed class ClaimColumn(string name, string legend, Func<double, long?, double?> value) : IColumn
{
    public string Id => $"{nameof(ClaimColumn)}.{name}";

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase] is { ResultStatistics: { } statistics } report && value(statistics.Mean, report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase)) is { } number
            ? number.ToString("N0", CultureInfo.InvariantCulture)
            : "-";
}
