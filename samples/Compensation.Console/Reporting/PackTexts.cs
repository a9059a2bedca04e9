namespace Compensation.Cli.Reporting;

/// <summary>What packs say about their rules and facts, in one language. Of a pack that is not at hand the ids are shown.</summary>
internal sealed class PackTexts(IEnumerable<PackVersion> versions, string language)
{
    private readonly Dictionary<string, PackVersion> _versions = versions.DistinctBy(v => v.Hash).ToDictionary(v => v.Hash, StringComparer.Ordinal);

    /// <summary>The rules of a version; null when they are not at hand.</summary>
    public PackVersion? Find(VersionTally version) => version.Hash is { } hash ? _versions.GetValueOrDefault(hash) : null;

    public string? Title(VersionTally version) => Text(Find(version)?.TitleText);

    /// <summary>A pack by its title; by its id where it is not at hand.</summary>
    public string Pack(VersionTally version) => Title(version) ?? version.Pack ?? "–";

    /// <summary>A rule by its title, or else its id in words.</summary>
    public string Rule(VersionTally version, RuleKind kind, string id) => Heading(Find(version)?.Titles.Rule(kind, id, language), id);

    /// <summary>A figure by its title, or else its name in words.</summary>
    public string Figure(VersionTally version, string name) => Heading(Find(version)?.Titles.Figure(name, language), name);

    /// <summary>The title of a deadline; null where the pack gives it none.</summary>
    public string? Deadline(VersionTally version, string name) => Find(version)?.Titles.Deadline(name, language);

    /// <summary>The title of a route, which is found by its words; null where the pack gives it none.</summary>
    public string? Route(VersionTally version, RouteTally route) => Find(version) is { } pack
        ? pack.Routes.Where(r => r.Title is not null && r.Words.Where(w => w.Value is not null).SequenceEqual(route.Words.Select(w => KeyValuePair.Create(w.Key, (string?)w.Value))))
            .Select(r => pack.Titles.Route(r.Number, language)).FirstOrDefault()
        : null;

    private static string Heading(string? title, string id) => ReportTexts.Heading(title ?? Words(id));

    /// <summary>A name of a pack in words.</summary>
    public static string Words(string name) => LetterText.Words(name);

    public string? Standard(string reason) => StandardTexts.Of(reason, language) is { } text && text != reason ? text : null;

    public string? Eligibility(VersionTally version, string id) => Text(Find(version)?.Eligibility.FirstOrDefault(r => r.Id == id)?.Because);

    public string? Loss(VersionTally version, string id) => Text(Find(version)?.LossRules.FirstOrDefault(r => r.Id == id)?.Because);

    /// <summary>What a remedy is, or else why it is given.</summary>
    public string? Remedy(VersionTally version, string id) =>
        Find(version)?.RemedyRules.FirstOrDefault(r => r.Id == id) is { } rule ? Text(rule.What) ?? Text(rule.Because) : null;

    public string? Limit(VersionTally version, string id) => Text(Find(version)?.LimitRules.FirstOrDefault(r => r.Id == id)?.Because);

    /// <summary>What people call a fact such as <c>price</c> or <c>items[].price</c>; null when nobody has named it.</summary>
    public string? Fact(VersionTally version, string path)
    {
        IReadOnlyList<Input>? level = Find(version)?.Inputs;
        Input? input = null;
        foreach (var name in path.Replace("[]", "", StringComparison.Ordinal).Split('.'))
        {
            input = level?.FirstOrDefault(i => i.Name == name);
            level = input?.Fields;
        }

        return Text(input?.Title);
    }

    /// <summary>A text as it stands for every claim: what a claim would fill is shown as an ellipsis, which takes the stop behind it along.</summary>
    private string? Text(LocalizedTemplate? template) => template is null
        ? null
        : LetterText.Tidy(string.Concat(template.In(language).Select(part => part.Literal ?? "…"))).Replace("….", "…", StringComparison.Ordinal);
}
