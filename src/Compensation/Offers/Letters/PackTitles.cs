using System.Diagnostics;

namespace Compensation.Offers.Letters;

/// <summary>What people call the things of a pack: the titles that it gives its rules, routes, deadlines, figures and rights. Null where it gives none.</summary>
internal sealed class PackTitles
{
    private readonly PackVersion _version;

    public PackTitles(PackVersion version) => _version = version;

    /// <summary>The title of a rule.</summary>
    public string? Rule(RuleKind kind, string id, string language) => Text(RulesOf(kind).FirstOrDefault(r => r.Id == id && r.Kind == kind)?.Title, language);

    /// <summary>The title of a route by its number, from 1.</summary>
    public string? Route(int number, string language) => Text(_version.Routes.FirstOrDefault(r => r.Number == number)?.Title, language);

    public string? Deadline(string name, string language) => Text(_version.Published[PublishedSection.Deadlines.Place].FirstOrDefault(d => d.Name == name)?.Title, language);

    public string? Figure(string name, string language) => Text(_version.Published[PublishedSection.Figures.Place].FirstOrDefault(f => f.Name == name)?.Title, language);

    /// <summary>The title of a right that the pack adds.</summary>
    public string? Right(string word, string language) => Text(_version.Rights.GetValueOrDefault(word), language);

    /// <summary>A title is the same for every claim, so it has no holes.</summary>
    public static string? Text(LocalizedTemplate? title, string language) =>
        title is not null && LetterText.Phrase(string.Concat(title.In(language).Select(part => part.Literal))) is { Length: > 0 } text ? text : null;

    private IEnumerable<Rule> RulesOf(RuleKind kind) => kind switch
    {
        RuleKind.Loss => _version.LossRules,
        RuleKind.Remedy => _version.RemedyRules,
        RuleKind.Limit => _version.LimitRules,
        RuleKind.Decline or RuleKind.Review or RuleKind.Ask => _version.Eligibility,
        RuleKind.Standard => [],
        _ => throw new UnreachableException($"No rules of the kind {kind}."),
    };
}
