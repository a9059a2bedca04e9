namespace Compensation.Compilation;

/// <summary>For those who take a claim from stage to stage themselves and ask the rules one by one.</summary>
internal abstract partial class CompiledAssessment
{
    /// <summary>Begins a claim; false when that is for the explaining evaluator.</summary>
    public bool Begin()
    {
        Forget();
        foreach (var first in Version.Separate!.First)
        {
            first(this);
        }

        return !Facts.IsOutOfRange && !HasGivenUp;
    }

    /// <summary>Goes on by a version that has further rules behind those of the code, or by the code's own again.</summary>
    public void Join(CompiledVersion version)
    {
        Version = version;
        GoOnBy(version.Pack);
    }

    /// <summary>After the remedies: of alternatives one is chosen. False when that is for the explaining evaluator.</summary>
    public bool BeginLimits() => Choose();

    /// <summary>After the limits. False when that is for the explaining evaluator.</summary>
    public bool BeginRoutes() => Conclude();
}
