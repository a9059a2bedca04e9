using System.Globalization;
using Microsoft.Extensions.Options;

namespace Compensation.Hosting.DependencyInjection;

/// <summary>Checks the options without reading a pack; the packs are read when the host starts.</summary>
internal sealed class CompensationOptionsValidator : IValidateOptions<CompensationOptions>
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, CompensationOptions options)
    {
        var problems = new ValidateOptionsResultBuilder();
        if (options.Packs.Count == 0)
        {
            problems.AddError("it names no pack; add a folder with AddPacks(\"rules\"), or in configuration with \"Packs\": [ \"rules\" ]", nameof(options.Packs));
        }

        if (options.Packs.Any(string.IsNullOrWhiteSpace))
        {
            problems.AddError("it has a blank path; name a file or a folder", nameof(options.Packs));
        }

        Check(problems, nameof(options.ReloadDelay), options.ReloadDelay, TimeSpan.Zero, LongestDelay);
        Check(problems, nameof(options.PollInterval), options.PollInterval, ShortestPoll, LongestPoll);
        return problems.Build();
    }

    private static void Check(ValidateOptionsResultBuilder problems, string property, TimeSpan found, TimeSpan least, TimeSpan most)
    {
        if (found < least || found > most)
        {
            problems.AddError(string.Create(CultureInfo.InvariantCulture, $"it must be from {least:c} to {most:c}; found {found:c}"), property);
        }
    }
}
