using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Compensation.Benchmarks;
using Compensation.Benchmarks.Goodwill;
using Compensation.Benchmarks.Goodwill.Files;

return args switch
{
    ["files", .. var rest] => FilesRun.Run(rest),
    ["rival", .. var rest] => FilesRun.RunRival(rest),
    ["--smoke"] => SmokeRun.Run(),
    _ => RunBenchmarks(args),
};

// Apart, so that a rival's process does not load what it does not need.
static int RunBenchmarks(string[] args)
{
    // A short run tells ratios well enough; `--job medium` measures longer.
    var config = ManualConfig.CreateMinimumViable()
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumn(StatisticColumn.Median)
        .HideColumns("Error", "StdDev", "RatioSD", "Gen0", "Gen1", "Alloc Ratio");
    if (!args.Any(a => a is "--job" or "-j"))
    {
        config.AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(15));
    }

    BenchmarkSwitcher.FromAssembly(typeof(FeelConditionBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
    return 0;
}
