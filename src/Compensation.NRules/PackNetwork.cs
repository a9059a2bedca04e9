using NRules;
using NRules.RuleModel;

namespace Compensation.Inference;

/// <summary>The rules of one pack version and those of a host, compiled together. It never changes and is safe to share.</summary>
internal sealed class PackNetwork
{
    public PackNetwork(PackVersion pack, IReadOnlyList<IRuleDefinition> host)
    {
        Pack = pack;
        Compiled = PackCompiler.CompileSeparately(pack);
        Rules = Compiled is null ? [] : PackRules.Of(pack, Compiled.Separate!);

        // Two of the pack's lambdas are never taken for the same: they are blocks, which NRules does not compare.
        var compiler = new RuleCompiler(new RuleCompilerOptions { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual });
        compiler.FactIdentityComparerRegistry.RegisterComparer(EqualityComparer<Claim>.Create((one, other) => one?.Id == other?.Id, claim => claim.Id.GetHashCode(StringComparison.Ordinal)));
        Sessions = compiler.Compile([.. Rules, .. host]);
    }

    public PackVersion Pack { get; }

    /// <summary>The compiled rules; null when the version's money has too many digits for them.</summary>
    public CompiledVersion? Compiled { get; }

    /// <summary>The rules of the pack.</summary>
    public IReadOnlyList<IRuleDefinition> Rules { get; }

    public ISessionFactory Sessions { get; }
}
