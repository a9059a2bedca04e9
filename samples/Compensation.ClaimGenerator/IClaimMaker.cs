namespace Compensation.ClaimGenerator;

/// <summary>Makes the claims of one field. A maker makes sound claims only; what goes wrong in a file is not its concern.</summary>
internal interface IClaimMaker
{
    /// <summary>What the command line calls its claims.</summary>
    string Name { get; }

    /// <summary>The seed of a file when no other is asked for.</summary>
    ulong DefaultSeed => 1;

    /// <summary>Whether a file has sound claims only, all with the same facts; otherwise some lack a fact and a few are wrong.</summary>
    bool AllSound => false;

    /// <summary>A sound claim with every fact that decides it.</summary>
    ClaimDraft Draft(SplitMix64 random);
}
