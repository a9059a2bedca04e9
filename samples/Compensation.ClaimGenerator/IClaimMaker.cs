namespace Compensation.ClaimGenerator;

/// <summary>Makes the claims of one field. A maker makes sound claims only; what goes wrong in a file is not its concern.</summary>
internal interface IClaimMaker
{
    /// <summary>What the command line calls its claims.</summary>
    string Name { get; }

    /// <summary>A sound claim with every fact that decides it.</summary>
    ClaimDraft Draft(SplitMix64 random);
}
