using System.Globalization;

namespace Compensation.ClaimGenerator;

/// <summary>Claims as JSON Lines: most of them sound, some that lack a fact, a few that are wrong, unless their maker wants them all sound; or as a table.</summary>
internal static class ClaimFile
{
    private const int WrongInThousand = 10;
    private const int LackingInThousand = 40;

    private static readonly ClaimDefect[] Defects = Enum.GetValues<ClaimDefect>();

    /// <summary>Writes the claims. The same maker, count and seed give the same characters everywhere.</summary>
    public static void Write(TextWriter output, IClaimMaker maker, int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        for (var number = 1; number <= count; number++)
        {
            var draft = maker.Draft(random);
            var id = Id(number);
            var fate = maker.AllSound ? int.MaxValue : random.Below(1000);
            var line = fate < WrongInThousand ? Spoil(draft, id, random.Pick(Defects), random)
                : fate < WrongInThousand + LackingInThousand ? Lack(draft, id, random)
                : draft.ToLine(id);
            output.Write(line);
            output.Write('\n');
        }
    }

    /// <summary>
    /// Writes the claims as CSV: a column for the id and one for each fact. The maker is one whose claims are
    /// <see cref="IClaimMaker.AllSound"/>, and whose texts have no commas.
    /// </summary>
    public static void WriteTable(TextWriter output, IClaimMaker maker, int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        for (var number = 1; number <= count; number++)
        {
            var facts = maker.Draft(random).Facts;
            if (number == 1)
            {
                output.Write(string.Join(',', facts.Select(f => f.Key).Prepend("id")));
                output.Write('\n');
            }

            output.Write(string.Join(',', facts.Select(f => f.Value!.ToString()).Prepend(Id(number))));
            output.Write('\n');
        }
    }

    /// <summary>The id of a claim by its place in the file, from 1.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"C-{number:D6}");

    private static string Lack(ClaimDraft draft, string id, SplitMix64 random)
    {
        draft.Facts.Remove(random.Pick(draft.Needed));
        return draft.ToLine(id);
    }

    private static string Spoil(ClaimDraft draft, string id, ClaimDefect defect, SplitMix64 random)
    {
        var facts = draft.Facts;
        var measure = facts[draft.Measure]!.GetValue<int>();
        switch (defect)
        {
            case ClaimDefect.TextInNumber:
                string[] words = ["unknown", "n/a", "see letter", string.Create(CultureInfo.InvariantCulture, $"about {measure}")];
                facts[draft.Measure] = random.Pick(words);
                break;

            case ClaimDefect.MisspeltFact:
                var name = draft.Measure;
                facts.SetAt(facts.IndexOf(name), name.Remove(random.Between(1, name.Length - 2), 1), measure);
                break;

            case ClaimDefect.NegativeNumber:
                facts[draft.Measure] = -1 - measure;
                break;

            case ClaimDefect.UndeclaredValue:
                facts[draft.Category] = draft.CategorySlip;
                break;

            case ClaimDefect.BrokenLine:
                var line = draft.ToLine(id);
                return line[..random.Between(line.Length / 3, line.Length - 2)];

            default:
                throw new ArgumentOutOfRangeException(nameof(defect), defect, "Not a known defect.");
        }

        return draft.ToLine(id);
    }
}
