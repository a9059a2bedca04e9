using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Calculation;

/// <summary>
/// The way of one claim through one version of a pack: eligibility, losses, remedies, choice, limits, routing, decision. What a condition holds and an amount comes to is told by one of two heirs: the explaining
/// evaluator, which counts in decimals, or compiled rules, which count in whole units of money. What follows from that stands here. It is used for claim after claim and never by two threads.
/// </summary>
/// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
internal abstract partial class Assessment<TMoney>
    where TMoney : struct, INumber<TMoney>
{
    // Compiled code reads and writes these as fields.

    /// <summary>Whether an eligibility rule says so.</summary>
    public bool IsDeclined;
    public bool IsForReview;
    public bool IsAsking;

    /// <summary>Whether a line says more than its value: how many units, how long it is valid.</summary>
    public bool HasDetails;

    /// <summary>The sum of the lines that limits see, which is <c>offer.total</c>.</summary>
    public TMoney Total;

    /// <summary>How many parts the lines have that limits see.</summary>
    public int PartsIn;

    /// <summary>What the limit that is being applied covers, before it.</summary>
    public TMoney Before;

    /// <summary>The place of the route taken, from 1; 0 for none.</summary>
    public int Route;

    private LossSlot<TMoney>[] _losses = [];
    private LineSlot<TMoney>[] _lines = [];
    private PartSlot<TMoney>[] _parts = [];
    private int[] _eligibility = new int[4];
    private LimitSlot<TMoney>[] _limits = new LimitSlot<TMoney>[16];
    private int[] _covered = new int[32];
    private TMoney[] _weights = new TMoney[32];
    private TMoney[] _shares = new TMoney[32];
    private RuleAmount<TMoney>[] _entries = [];
    private int _entryCount;
    private int _coveredCount;
    private int _lossCount;
    private int _lineCount;
    private int _partCount;
    private int _eligibilityCount;
    private int _limitCount;
    private bool _hasAlternatives;
    private bool _isNothingDue;

    /// <summary>Something may give more for a loss than the loss itself.</summary>
    private bool _mayExceed;

    /// <summary>The rules.</summary>
    public PackVersion Pack { get; private set; } = null!;

    /// <summary>The rules by their places.</summary>
    public RuleIndex Index { get; private set; } = null!;

    /// <summary>The currency of the claim; null when it could not be told.</summary>
    public string? Currency { get; protected set; }

    /// <summary>For each choice of the pack the place of the remedy rule that the claimant wants; -1 where the claim does not say.</summary>
    public int[] Chosen { get; private set; } = [];

    public Decision Decision { get; private set; }

    /// <summary>Whether the claim is declined because nothing is due.</summary>
    public bool IsNothingDue { get; private set; }

    public ReadOnlySpan<LossSlot<TMoney>> Losses => _losses.AsSpan(0, _lossCount);

    public ReadOnlySpan<LineSlot<TMoney>> Lines => _lines.AsSpan(0, _lineCount);

    /// <summary>The places of the eligibility rules that hold.</summary>
    public ReadOnlySpan<int> Eligibility => _eligibility.AsSpan(0, _eligibilityCount);

    /// <summary>The limits that changed something, each followed by the lines it changed; empty for a declined claim.</summary>
    public ReadOnlySpan<LimitSlot<TMoney>> Limits => _limits.AsSpan(0, _limitCount);

    /// <summary>Whether limits change the offer itself, not only what an alternative would come to.</summary>
    protected bool IsRecording { get; private set; }

    /// <summary>Something failed that the total hangs on: nobody can say that nothing is due.</summary>
    protected virtual bool IsUnsettled => false;

    public ReadOnlySpan<PartSlot<TMoney>> PartsOf(in LineSlot<TMoney> line) => _parts.AsSpan(line.FirstPart, line.PartCount);

    /// <summary>An amount as a decimal.</summary>
    public abstract decimal DecimalOf(TMoney amount);

    /// <summary>Takes over what the claimant chose, by the names of the choices.</summary>
    public void Choose(IReadOnlyDictionary<string, string> choose)
    {
        Chosen.AsSpan().Fill(-1);
        if (choose.Count == 0)
        {
            return;
        }

        for (var c = 0; c < Chosen.Length; c++)
        {
            if (choose.TryGetValue(Index.Choices[c].Name, out var wanted))
            {
                for (var r = 0; r < Pack.RemedyRules.Count; r++)
                {
                    Chosen[c] = Pack.RemedyRules[r].Id == wanted ? r : Chosen[c];
                }
            }
        }
    }

    /// <summary>Makes room for the claims of a version.</summary>
    protected void Prepare(PackVersion pack)
    {
        GoOnBy(pack);
        _losses = new LossSlot<TMoney>[pack.LossRules.Count];
        _lines = new LineSlot<TMoney>[pack.RemedyRules.Count];
        _parts = new PartSlot<TMoney>[pack.RemedyRules.Count];
        _entries = new RuleAmount<TMoney>[Index.Rules.Length];
        Chosen = new int[Index.Choices.Length];
        Chosen.AsSpan().Fill(-1);
        Currency = pack.Currency;
    }

    /// <summary>Goes on by a version that has further rules behind those of the one before, or by that one again.</summary>
    protected void GoOnBy(PackVersion pack) => (Pack, Index) = (pack, pack.Index);

    /// <summary>Forgets what was found in the claim before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Start()
    {
        IsDeclined = IsForReview = IsAsking = HasDetails = _mayExceed = false;
        _lossCount = _lineCount = _partCount = _eligibilityCount = _limitCount = _entryCount = Route = PartsIn = 0;
        Total = TMoney.Zero;
    }

    /// <summary>All stages. False when an heir gives the claim up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool Run() => Find() && Choose() && ApplyLimits() && Conclude() && End();

    /// <summary>Asks the rules of eligibility, losses and remedies; tells what holds by <see cref="AddEligibility"/>, <see cref="AddLoss"/>, <see cref="AddLine"/> and <see cref="AddPart"/>.</summary>
    protected abstract bool Find();

    /// <summary>Asks the limits, in their order; each gathers what it covers by <see cref="Cover"/>, and makes it come to another sum by <see cref="Apply"/>.</summary>
    protected abstract bool ApplyLimits();

    /// <summary>Works out what the lines that are kept say beside their value.</summary>
    protected abstract bool FindDetails();

    /// <summary>Finds the first route whose condition holds, and what else is promised.</summary>
    protected abstract bool FindRoute();

    private void Room(int count)
    {
        if (_weights.Length < count)
        {
            _weights = new TMoney[count * 2];
            _shares = new TMoney[count * 2];
        }
    }

    private static void Reserve<T>(ref T[] slots, int count)
    {
        if (count >= slots.Length)
        {
            Array.Resize(ref slots, count * 2 + 1);
        }
    }
}
