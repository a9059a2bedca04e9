using NRules.RuleModel;

namespace Compensation.Inference;

/// <summary>
/// Calculates offers by the rules of a pack, and of a host beside it, within NRules sessions. The offers are those of <see cref="Calculator"/>, to
/// the byte, where a host's rules say nothing. It never changes and may be used by many threads at once; each claim has a session of its own.
/// </summary>
/// <example>
/// <code>
/// var host = new RuleRepository();
/// host.Load(rules => rules.From(typeof(FraudCheck), typeof(LoyaltyBonus)));
/// var calculator = new InferenceCalculator(RulePack.Load("rules/telecom/ofcom.yaml"), host);
/// Offer offer = calculator.Calculate(claim);
/// </code>
/// </example>
public sealed class InferenceCalculator
{
    private readonly Calculator _calculator;
    private readonly IReadOnlyList<IRuleDefinition> _host;
    private readonly Dictionary<PackVersion, Lazy<PackNetwork>> _networks;
    private long _staged;
    private long _explained;

    /// <summary>Calculates by a pack alone.</summary>
    public InferenceCalculator(RulePack pack)
        : this(pack, [])
    {
    }

    /// <summary>Calculates by a pack and rules beside it.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="host">
    /// Rules that match <see cref="Claim"/>, <see cref="Loss"/> and <see cref="Remedy"/>, and yield further losses and remedies, <see cref="LossVeto"/>,
    /// <see cref="RemedyVeto"/> and <see cref="Reason"/>. A reason of the kind of an eligibility rule is a verdict.
    /// </param>
    public InferenceCalculator(RulePack pack, IRuleRepository host)
        : this(pack, [.. (host ?? throw new ArgumentNullException(nameof(host))).GetRuleSets().SelectMany(s => s.Rules)])
    {
    }

    private InferenceCalculator(RulePack pack, IReadOnlyList<IRuleDefinition> host)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _calculator = pack.Compile();
        _host = host;
        _networks = pack.Versions.ToDictionary(v => v, v => new Lazy<PackNetwork>(() => new PackNetwork(v, host)));
    }

    /// <summary>The pack it calculates by.</summary>
    public RulePack Pack => _calculator.Pack;

    /// <summary>
    /// The rules of a version of the pack as NRules sees them, with their names, tags, descriptions and priorities. They are made for the sessions of
    /// this calculator and do nothing in another.
    /// </summary>
    public IReadOnlyList<IRuleDefinition> RulesOf(PackVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return NetworkOf(version).Rules;
    }

    /// <summary>The offer for a claim, in a session that is closed at once. It never throws for data.</summary>
    /// <exception cref="InvalidOperationException">The host's rules keep each other going, or give two lines the same id.</exception>
    public Offer Calculate(Claim claim) => new InferenceSession(this, claim, isHosted: _host.Count > 0).Calculate();

    /// <summary>A session for one claim, whose facts may change and whose offer follows.</summary>
    public InferenceSession Open(Claim claim) => new(this, claim, isHosted: true);

    /// <summary>How many times the rules in a session made the offer.</summary>
    internal long Staged => _staged;

    /// <summary>How many times they left that to the explaining evaluator.</summary>
    internal long Explained => _explained;

    internal PackNetwork NetworkOf(PackVersion version) => _networks[version].Value;

    internal void Count(bool isStaged) => Interlocked.Increment(ref isStaged ? ref _staged : ref _explained);

    internal Offer? Refuse(Claim claim, out PackVersion? version, out BoundClaim? bound) => _calculator.Refuse(claim, out version, out bound);
}
