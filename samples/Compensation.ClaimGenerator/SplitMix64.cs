namespace Compensation.ClaimGenerator;

/// <summary>
/// A generator whose numbers are the same on every machine and in every version of .NET, which <see cref="Random"/> does
/// not promise. Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 up to, not including, the bound.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(Next(), (ulong)bound, out _);
    }

    /// <summary>A number between the two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in that many of a thousand cases.</summary>
    public bool Chance(int inThousand) => Below(1000) < inThousand;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A number from one of the bands; a band comes up as often as its share of all shares says.</summary>
    public int FromBands(params ReadOnlySpan<(int Share, int Least, int Most)> bands)
    {
        var shares = 0;
        foreach (var band in bands)
        {
            shares += band.Share;
        }

        var draw = Below(shares);
        foreach (var (share, least, most) in bands)
        {
            if (draw < share)
            {
                return Between(least, most);
            }

            draw -= share;
        }

        throw new ArgumentException("No band has a share.", nameof(bands));
    }
}
