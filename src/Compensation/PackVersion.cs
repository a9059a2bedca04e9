using NodaTime;

namespace Compensation;

/// <summary>One version of a rule pack: the rules for a stretch of dates. It never changes.</summary>
public sealed class PackVersion
{
    private IReadOnlyList<IPackPart> _parts = [];
    private RuleIndex? _index;

    internal PackVersion(string id, string version, string hash, string file) => (Id, Version, Hash, File) = (id, version, hash, file);

    /// <summary>The id of the pack, such as <c>air.eu261</c>.</summary>
    public string Id { get; }

    /// <summary>The version by semver.org, such as <c>1.4.0</c>.</summary>
    public string Version { get; }

    /// <summary>SHA-256 over all that the version leans on, such as <c>sha256:9f86…</c>; the same on every system.</summary>
    public string Hash { get; }

    /// <summary>The file it was read from, as it was named to the loader.</summary>
    public string File { get; }

    /// <summary>The first date it is in force; null for no beginning.</summary>
    public DateOnly? From => EffectiveFrom?.ToDateOnly();

    /// <summary>The last date it is in force; null for no end.</summary>
    public DateOnly? Until => EffectiveUntil?.ToDateOnly();

    /// <summary>The names of the facts it can read, in the order they are declared.</summary>
    public IReadOnlyList<string> Facts => [.. Inputs.Select(i => i.Name)];

    internal LocalDate? EffectiveFrom { get; init; }

    internal LocalDate? EffectiveUntil { get; init; }

    /// <summary>What gives the date that picks the version.</summary>
    internal RulesDate? EffectiveBy { get; init; }

    internal LocalizedTemplate? TitleText { get; init; }

    /// <summary>The currency of all offers; null when an input tells it.</summary>
    internal string? Currency { get; init; }

    internal Input? CurrencyInput { get; init; }

    /// <summary>The digits of money, when they are not the currency's own.</summary>
    internal int? Digits { get; init; }

    internal IReadOnlyList<Input> Inputs { get; init; } = [];

    /// <summary>Everything that its sections have become, in the order of the sections.</summary>
    internal IReadOnlyList<IPackPart> Parts
    {
        get => _parts;
        init => Hold(value);
    }

    /// <summary>All rules that give reasons, in the order of the sections.</summary>
    internal IReadOnlyList<Rule> Rules { get; private set; } = [];

    internal IReadOnlyList<EligibilityRule> Eligibility { get; private set; } = [];

    internal IReadOnlyList<LossRule> LossRules { get; private set; } = [];

    internal IReadOnlyList<RemedyRule> RemedyRules { get; private set; } = [];

    /// <summary>The pack's own answers to its choices.</summary>
    internal IReadOnlyList<NamedExpression> Choices { get; private set; } = [];

    internal IReadOnlyList<LimitRule> LimitRules { get; private set; } = [];

    internal IReadOnlyList<RouteRule> Routes { get; private set; } = [];

    /// <summary>What is published with the offer, by the places of the sections.</summary>
    internal IReadOnlyList<IReadOnlyList<NamedExpression>> Published { get; private set; } = [.. PublishedSection.All.Select(_ => Array.Empty<NamedExpression>())];

    /// <summary>What people call the rights that the pack adds, by their words.</summary>
    internal IReadOnlyDictionary<string, LocalizedTemplate> Rights { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, LocalizedTemplate>.Empty;

    /// <summary>What people call the things of the pack.</summary>
    internal PackTitles Titles => field ??= new PackTitles(this);

    /// <summary>The losses found, as remedies, limits and routes see them.</summary>
    internal Variable LossesVariable { get; init; } = null!;

    /// <summary>The offer so far, as limits, routes, deadlines and figures see it.</summary>
    internal Variable OfferVariable { get; init; } = null!;

    internal IReadOnlyList<DecisionTable> Tables { get; init; } = [];

    /// <summary>Where a fact stands among the inputs, by the name of its input or by the dotted name of a field.</summary>
    internal int OrderOf(string fact)
    {
        var name = fact.AsSpan();
        var end = name.IndexOfAny('.', '[');
        name = end < 0 ? name : name[..end];
        for (var i = 0; i < Inputs.Count; i++)
        {
            if (name.SequenceEqual(Inputs[i].Name))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The place of each input's value in a bound claim.</summary>
    internal Dictionary<Variable, int> InputIndexes => field ??= Inputs.ToDictionary(i => i.Variable!, i => i.Index);

    /// <summary>The rules by their places.</summary>
    internal RuleIndex Index => _index ??= new RuleIndex(this);

    /// <summary>The values that stand for all an input can have, for finding out which absent facts matter.</summary>
    internal RepresentativeValues RepresentativeValues => field ??= RepresentativeValues.Of(this);

    /// <summary>Every expression that a verdict or an amount comes from; those of named values are reached through their names.</summary>
    internal IEnumerable<TypedExpression> Expressions => Parts.SelectMany(p => p.DecidingExpressions).OfType<TypedExpression>();

    /// <summary>The same version for one claim of which a host itself has found losses or given remedies: a rule stands for each, behind the pack's own.</summary>
    /// <exception cref="InvalidOperationException">Two lines have the same id.</exception>
    internal PackVersion With(IReadOnlyList<Loss> losses, IReadOnlyList<Remedy> remedies)
    {
        var ids = LossRules.Select(r => r.Id).Concat(RemedyRules.Select(r => r.Id)).ToHashSet(StringComparer.Ordinal);
        if (losses.Select(l => l.Id).Concat(remedies.Select(r => r.Id)).FirstOrDefault(id => !ids.Add(id)) is { } twice)
        {
            throw new InvalidOperationException($"The rules beside the pack '{Id}' add a line with the id '{twice}', which is taken. Each loss and remedy of a claim needs an id of its own.");
        }

        var rounding = new MoneyRounding(Digits, RoundingMode.HalfUp);
        var version = (PackVersion)MemberwiseClone();
        version.Hold([.. Parts.Select(p => p.Beside(losses, remedies)), .. losses.Select(l => LossRule.Of(l, rounding)), .. remedies.Select(r => RemedyRule.Of(r, rounding))]);
        return version;
    }

    private void Hold(IReadOnlyList<IPackPart> parts)
    {
        _parts = parts;
        _index = null;
        Rules = Of<Rule>();
        Eligibility = Of<EligibilityRule>();
        LossRules = Of<LossRule>();
        RemedyRules = Of<RemedyRule>();
        Choices = Of<ChoiceRule>();
        LimitRules = Of<LimitRule>();
        Routes = Of<RouteRule>();
        Published = [.. PublishedSection.All.Select(section => Of<PublishedRule>().Where(rule => rule.Section == section).ToArray())];

        T[] Of<T>() => [.. parts.OfType<T>()];
    }
}
