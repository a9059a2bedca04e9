using System.Collections.Concurrent;

namespace Compensation.Compilation.Compilers;

/// <summary>
/// The compiled rules of one pack version, made when they are worth it: the first claims are calculated by the explaining evaluator, because
/// compiling takes as long as some hundreds of them. Both give the same offers. It may be used by many threads at once.
/// </summary>
internal sealed class CompiledRules(PackVersion pack, int explained = CompiledRules.ExplainedFirst)
{
    private const int ExplainedFirst = 100;

    [ThreadStatic]
    private static CompiledRules? _owner;

    [ThreadStatic]
    private static CompiledAssessment? _ofThread;

    private readonly Lazy<CompiledVersion?> _version = new(() => PackCompiler.Compile(pack));
    private readonly ConcurrentBag<CompiledAssessment> _idle = [];
    private int _explained;

    /// <summary>Claims that were worked out.</summary>
    public long Quick;

    /// <summary>Claims that were given up.</summary>
    public long Slow;

    /// <summary>The compiled rules, made now if need be; null when there is no fast way for this version.</summary>
    public CompiledVersion? Version => _version.Value;

    /// <summary>The offer of a claim; null when the explaining evaluator has to make it.</summary>
    public Offer? TryCalculate(BoundClaim bound)
    {
        if (bound.MissingForDate.Count > 0)
        {
            return null;
        }

        if (!_version.IsValueCreated && Volatile.Read(ref _explained) < explained)
        {
            Interlocked.Increment(ref _explained);
            return null;
        }

        if (Version is not { } version)
        {
            return null;
        }

        var assessment = OfThread();
        version.Slots.Fill(assessment.Facts, bound);
        assessment.Choose(bound.Claim.Choose);
        var offer = assessment.Judge() is { } judged ? OfferBuilder.Build(judged, bound.Claim.Id, bound.Claim.Claimant, bound.AssumedValues()) : null;
        Interlocked.Increment(ref offer is null ? ref Slow : ref Quick);
        return offer;
    }

    /// <summary>Room to work that is the calling thread's until it works by other rules.</summary>
    /// <exception cref="InvalidOperationException">There is no fast way for this version.</exception>
    public CompiledAssessment OfThread() => ReferenceEquals(_owner, this) ? _ofThread! : Take();

    private CompiledAssessment Take()
    {
        var version = Version ?? throw new InvalidOperationException("There is no fast way for this version.");
        _owner?._idle.Add(_ofThread!);
        _ofThread = _idle.TryTake(out var idle) ? idle : version.NewAssessment();
        _owner = this;
        return _ofThread;
    }
}
