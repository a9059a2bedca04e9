using System.Collections.Concurrent;

namespace Compensation.Compilation;

/// <summary>
/// What the lines and reasons of compiled rules rest on. Where nothing depends on the claim that is the same piece of JSON for each; else the choices of the rule are asked, and
/// pieces are kept by what they chose.
/// </summary>
internal sealed class CompiledGrounds(CompiledVersion version)
{
    /// <summary>Past this many sources of a pack no piece is kept: there could be very many.</summary>
    private const int MostKept = 64;

    private readonly Rule[] _rules = version.Pack.Index.Rules;
    private readonly byte[][] _sure = [.. version.Pack.Index.Rules.Select(r => EncodedJson.Utf8(EncodedJson.Grounds(r.Right, r.Sources.Sure)))];
    private readonly ConcurrentDictionary<ulong, byte[]>[] _chosen = [.. version.Pack.Index.Rules.Select(_ => new ConcurrentDictionary<ulong, byte[]>())];

    /// <summary>The right and the sources of a rule, as the last members of an object; null when a choice gives up.</summary>
    public byte[]? Piece(CompiledAssessment assessment, RuleUse use) => IsSure(use) ? _sure[use.Rule] : Ask(assessment, use) ? Chosen(assessment, use.Rule) : null;

    /// <summary>What a rule rests on; null when a choice gives up.</summary>
    public Grounds? Of(CompiledAssessment assessment, RuleUse use) =>
        IsSure(use) ? _rules[use.Rule].Sources.Sure : Ask(assessment, use) ? _rules[use.Rule].Sources.Of(assessment.ChosenSources) : null;

    private bool IsSure(RuleUse use) => version.SourceChoices[use.Rule].Length == 0;

    /// <summary>Asks the choices of a rule; of a line for each loss that a part of it answers.</summary>
    private bool Ask(CompiledAssessment assessment, RuleUse use)
    {
        if (assessment.ChosenSources.Length < _rules[use.Rule].Sources.Count)
        {
            assessment.ChosenSources = new bool[_rules[use.Rule].Sources.Count];
        }

        Array.Clear(assessment.ChosenSources);
        if (use.Kind == RuleUseKind.Loss)
        {
            assessment.See(use.Place);
        }

        if (use.Kind != RuleUseKind.Line)
        {
            return Note(assessment, use.Rule);
        }

        var line = assessment.Lines[use.Place];
        assessment.Current = line.FirstLoss;
        var parts = assessment.PartsOf(line);
        if (parts.IsEmpty || parts[0].Loss < 0)
        {
            return Note(assessment, use.Rule);
        }

        foreach (ref readonly var part in parts)
        {
            assessment.Current = part.Loss;
            if (!Note(assessment, use.Rule))
            {
                return false;
            }
        }

        assessment.Current = line.FirstLoss;
        return true;
    }

    private bool Note(CompiledAssessment assessment, int rule)
    {
        foreach (var (ask, isNumber) in version.SourceChoices[rule])
        {
            if (!assessment.TryAsk(ask))
            {
                return false;
            }

            if (!isNumber)
            {
                RuleSources.Note(assessment.Value, assessment.ChosenSources);
            }
            else if (assessment.Number >= 0)
            {
                assessment.ChosenSources[(int)assessment.Number] = true;
            }
        }

        return true;
    }

    private byte[] Chosen(CompiledAssessment assessment, int rule)
    {
        var sources = _rules[rule].Sources;
        if (sources.Count > MostKept)
        {
            return Write();
        }

        ulong key = 0;
        for (var i = 0; i < sources.Count; i++)
        {
            key |= assessment.ChosenSources[i] ? 1UL << i : 0;
        }

        return _chosen[rule].TryGetValue(key, out var known) ? known : _chosen[rule].GetOrAdd(key, Write());

        byte[] Write() => EncodedJson.Utf8(EncodedJson.Grounds(_rules[rule].Right, sources.Of(assessment.ChosenSources)));
    }
}
