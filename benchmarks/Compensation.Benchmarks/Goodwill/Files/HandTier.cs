namespace Compensation.Benchmarks.Goodwill.Files;

internal enum HandTier : byte
{
    General,
    Potential,
    High,
}
