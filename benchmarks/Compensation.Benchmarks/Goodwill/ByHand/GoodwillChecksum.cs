namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>
/// Sums over many answers, in cents, that are the same for every implementation of the goodwill rules in any language: losses, remedies
/// before limits, totals after them, routes.
/// </summary>
internal sealed class GoodwillChecksum
{
    /// <summary>Of the first 200,000 claims of the generator's own seed.</summary>
    public const string Expected =
        "n=200000 total=16880236176 w=8527546428388 loss=4537135158,7193286051,5460289400,5308515000 lossN=85449,133935,29931,85643 "
        + "remV=2743061621,1612981442,6202611954,847527178,5243052700,80652000,365626107,0 remN=61166,20909,111407,15361,28729,7165,76584,82261 "
        + "apo=174493 routes=81615,103073,7428,7884";

    /// <summary>How many claims <see cref="Expected"/> is of.</summary>
    public const int ExpectedClaims = 200_000;

    private readonly long[] _losses = new long[4];
    private readonly int[] _lossCounts = new int[4];
    private readonly long[] _remedies = new long[8];
    private readonly int[] _remedyCounts = new int[8];
    private readonly int[] _routes = new int[4];
    private int _claims;
    private long _total;
    private long _weighted;
    private long _levels;

    private string Found => FormattableString.Invariant(
        $"n={_claims} total={_total} w={_weighted} loss={string.Join(',', _losses)} lossN={string.Join(',', _lossCounts)}");

    private string Routed => FormattableString.Invariant($"routes={string.Join(',', _routes)}");

    private string Outcomes => $"{Found} {Routed}";

    public void Add(GoodwillAnswer answer)
    {
        var total = Cents(answer.Total);
        _total += total;
        _weighted += total * (_claims % 1009 + 1);
        _claims++;
        foreach (var loss in answer.Losses)
        {
            _losses[(int)loss.Kind] += Cents(loss.Amount);
            _lossCounts[(int)loss.Kind]++;
        }

        foreach (var remedy in answer.Remedies)
        {
            _remedies[(int)remedy.Kind] += Cents(remedy.Value);
            _remedyCounts[(int)remedy.Kind]++;
            _levels += remedy.Kind == GoodwillRemedyKind.Apology ? Level(remedy.Detail) : 0;
        }

        _routes[(int)answer.Route]++;
    }

    /// <summary>Losses, totals and routes, for answers that do not tell what remedies were worth before limits.</summary>
    public static string OfOutcomes(IEnumerable<GoodwillAnswer> answers) => Add(answers).Outcomes;

    public static string Of(IEnumerable<GoodwillAnswer> answers) => Add(answers).ToString();

    private static GoodwillChecksum Add(IEnumerable<GoodwillAnswer> answers)
    {
        var checksum = new GoodwillChecksum();
        foreach (var answer in answers)
        {
            checksum.Add(answer);
        }

        return checksum;
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Found} remV={string.Join(',', _remedies)} remN={string.Join(',', _remedyCounts)} apo={_levels} {Routed}");

    private static long Cents(decimal amount)
    {
        var cents = amount * 100m;
        return cents == decimal.Truncate(cents) ? (long)cents : throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount has a part of a cent.");
    }

    private static int Level(string? level) => level switch
    {
        "email" => 1,
        "letter" => 2,
        "manager" => 3,
        "executive" => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No level of an apology."),
    };
}
