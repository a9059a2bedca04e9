using System.Collections.Concurrent;

namespace Compensation.Compilation;

/// <summary>
/// What the lines and reasons of compiled rules rest on. Where nothing depends on the claim that is the same piece of JSON for each; else the choices of the rule are asked, and
/// pieces are kept by what they chose.
/// </summary>
/// <param name="version">The rules.</param>
/// <param name="rules">The rules, eligibility first: their places are those of <see cref="CompiledVersion.Rules"/>.</param>
/// <param name="choices">For each rule its choices.</param>
internal sealed class CompiledGrounds(CompiledVersion version, IReadOnlyList<Rule> rules, SourceChoice[][] choices)
{
    /// <summary>Past this many sources of a pack no piece is kept: there could be very many.</summary>
    private const int MostKept = 64;

    private readonly byte[][] _sure = [.. rules.Select(r => JsonPiece.Utf8(JsonPiece.Grounds(r.Right, r.Sources.Sure)))];
    private readonly ConcurrentDictionary<ulong, byte[]>[] _chosen = [.. rules.Select(_ => new ConcurrentDictionary<ulong, byte[]>())];

    /// <summary>The right and the sources of a rule that sees no loss, as the last members of an object; null when a choice gives up.</summary>
    public byte[]? Piece(Assessment assessment, int rule) => IsSure(rule) ? _sure[rule] : Ask(assessment, rule) ? Chosen(assessment, rule) : null;

    /// <summary>As <see cref="Piece(Assessment, int)"/>, for the loss at a place among those found.</summary>
    public byte[]? PieceOfLoss(Assessment assessment, int loss)
    {
        var rule = version.FirstLoss + assessment.Losses[loss].Rule;
        return IsSure(rule) ? _sure[rule] : AskOfLoss(assessment, loss) ? Chosen(assessment, rule) : null;
    }

    /// <summary>As <see cref="Piece(Assessment, int)"/>, for a line and all losses it answers.</summary>
    public byte[]? PieceOfLine(Assessment assessment, in LineSlot line)
    {
        var rule = version.FirstRemedy + line.Rule;
        return IsSure(rule) ? _sure[rule] : AskOfLine(assessment, line) ? Chosen(assessment, rule) : null;
    }

    /// <summary>What a rule that sees no loss rests on; null when a choice gives up.</summary>
    public Grounds? Of(Assessment assessment, int rule) => IsSure(rule) ? rules[rule].Sources.Sure : Ask(assessment, rule) ? rules[rule].Sources.Of(assessment.ChosenSources) : null;

    /// <summary>What the loss at a place rests on; null when a choice gives up.</summary>
    public Grounds? OfLoss(Assessment assessment, int loss)
    {
        var rule = version.FirstLoss + assessment.Losses[loss].Rule;
        return IsSure(rule) ? rules[rule].Sources.Sure : AskOfLoss(assessment, loss) ? rules[rule].Sources.Of(assessment.ChosenSources) : null;
    }

    /// <summary>What a line rests on; null when a choice gives up.</summary>
    public Grounds? OfLine(Assessment assessment, in LineSlot line)
    {
        var rule = version.FirstRemedy + line.Rule;
        return IsSure(rule) ? rules[rule].Sources.Sure : AskOfLine(assessment, line) ? rules[rule].Sources.Of(assessment.ChosenSources) : null;
    }

    private bool IsSure(int rule) => choices[rule].Length == 0;

    private bool Ask(Assessment assessment, int rule)
    {
        Begin(assessment, rule);
        return Note(assessment, rule);
    }

    private bool AskOfLoss(Assessment assessment, int loss)
    {
        var slot = assessment.Losses[loss];
        (assessment.Current, assessment.Item) = (loss, slot.Item);
        return Ask(assessment, version.FirstLoss + slot.Rule);
    }

    private bool AskOfLine(Assessment assessment, in LineSlot line)
    {
        var rule = version.FirstRemedy + line.Rule;
        var parts = assessment.PartsOf(line);
        if (parts.IsEmpty || parts[0].Loss < 0)
        {
            assessment.Current = line.FirstLoss;
            return Ask(assessment, rule);
        }

        Begin(assessment, rule);
        foreach (ref readonly var part in parts)
        {
            assessment.Current = part.Loss;
            if (!Note(assessment, rule))
            {
                return false;
            }
        }

        assessment.Current = line.FirstLoss;
        return true;
    }

    private void Begin(Assessment assessment, int rule)
    {
        if (assessment.ChosenSources.Length < rules[rule].Sources.Count)
        {
            assessment.ChosenSources = new bool[rules[rule].Sources.Count];
        }

        Array.Clear(assessment.ChosenSources);
    }

    private bool Note(Assessment assessment, int rule)
    {
        foreach (var (ask, isNumber) in choices[rule])
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

    private byte[] Chosen(Assessment assessment, int rule)
    {
        var sources = rules[rule].Sources;
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

        byte[] Write() => JsonPiece.Utf8(JsonPiece.Grounds(rules[rule].Right, sources.Of(assessment.ChosenSources)));
    }
}
