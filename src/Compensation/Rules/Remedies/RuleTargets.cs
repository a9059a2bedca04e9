namespace Compensation.Rules.Remedies;

/// <summary>What words under <c>for</c> and <c>over</c> stand for; each word is checked.</summary>
internal static class RuleTargets
{
    public const string All = "all";

    /// <summary>The ids of loss rules that words name: by id, or by type.</summary>
    public static HashSet<string> OfLosses(PackBinding binding, IReadOnlyList<Word> words) =>
        Find(binding, words, "loss or loss type", word => LossSection.IdsOf(binding.Pack, word), LossNames(binding));

    /// <summary>The same, and <c>all</c>, forms and ids of remedies as they are.</summary>
    public static HashSet<string> OfLossesAndRemedies(PackBinding binding, IReadOnlyList<Word> words)
    {
        var remedies = binding.Pack.Get(RemedySection.Remedies).Select(r => r.Get(RemedySyntax.Id).Text).ToArray();
        return Find(
            binding, words, "rule, loss type or form",
            word => word == All || WireWords.RemedyForms.All.Contains(word) || remedies.Contains(word) ? [word] : LossSection.IdsOf(binding.Pack, word),
            LossNames(binding).Concat(remedies).Concat(WireWords.RemedyForms.All).Append(All));
    }

    private static IEnumerable<string> LossNames(PackBinding binding) => binding.Pack.Get(LossSection.Losses).Select(l => l.Get(LossSyntax.Id).Text).Concat(WireWords.LossTypes.All);

    private static HashSet<string> Find(PackBinding binding, IReadOnlyList<Word> words, string what, Func<string, IEnumerable<string>> resolve, IEnumerable<string> known)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var found = resolve(word.Text).ToArray();
            if (found.Length == 0 && WireWords.LossTypes.All.Contains(word.Text))
            {
                binding.Problems.Report(BindingDiagnostics.EmptyTarget, word.Node, null, null, word.Text, "no loss of this pack is of that type");
            }
            else if (WireWords.RemedyForms.All.Contains(word.Text) && found.Length > 0 && !binding.Pack.Get(RemedySection.Remedies).Any(r => r.Get(RemedySyntax.Form)?.Text == word.Text))
            {
                binding.Problems.Report(BindingDiagnostics.EmptyTarget, word.Node, null, null, word.Text, "no remedy of this pack is of that form");
            }
            else if (found.Length == 0)
            {
                binding.Problems.Report(BindingDiagnostics.UnknownTarget, word.Node, null, PackProblems.DidYouMean(word.Text, known), word.Text, what);
            }

            ids.UnionWith(found);
        }

        return ids;
    }
}
