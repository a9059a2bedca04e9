using System.Diagnostics;
using static Compensation.Inputs.Reading.JsonTokens;

namespace Compensation.Inputs.Slots;

/// <summary>
/// Reads a claim in JSON straight into the slots of one pack version. It takes only what it is sure of: a line that it takes means exactly what the
/// claim reader and the binder make of it; everything else, right or wrong, it leaves to them.
/// </summary>
internal sealed class ClaimScanner
{
    private static readonly (HeadKeys Key, byte[] Name)[] Heads =
    [
        (HeadKeys.Id, "\"id\":"u8.ToArray()),
        (HeadKeys.Facts, "\"facts\":"u8.ToArray()),
        (HeadKeys.Pack, "\"pack\":"u8.ToArray()),
        (HeadKeys.Claimant, "\"claimant\":"u8.ToArray()),
        (HeadKeys.Choose, "\"choose\":"u8.ToArray()),
    ];

    private readonly ScannedHead _head;
    private readonly FactSlots _slots;
    private readonly FactSlot[] _facts;
    private readonly ulong[] _seen;

    /// <param name="head">Where that goes which stands beside the facts.</param>
    /// <param name="slots">The slots of the version.</param>
    public ClaimScanner(ScannedHead head, FactSlots slots)
    {
        (_head, _slots, _facts) = (head, slots, slots.All);
        _seen = new ulong[(_facts.Length + 63) / 64];
    }

    /// <summary>Reads a line. False when it is for the reader: the facts then hold nothing of use.</summary>
    /// <param name="line">One line, without its end. What is not valid UTF-8 is not taken.</param>
    /// <param name="facts">Where the facts go.</param>
    public bool TryScan(ReadOnlySpan<byte> line, BoundFacts facts)
    {
        _head.Clear();
        _slots.Clear(facts);
        Array.Clear(_seen);
        var position = 0;
        if (line.Length > Claim.MaxBytes || !Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        var keys = HeadKeys.None;
        do
        {
            var which = HeadAt(line, ref position);
            if (which == HeadKeys.None || (keys & which) != 0)
            {
                return false;
            }

            keys |= which;
            var isTaken = which switch
            {
                HeadKeys.Facts => TryFacts(line, ref position, facts),
                HeadKeys.Choose => TryChoose(line, ref position),
                HeadKeys.Id or HeadKeys.Pack or HeadKeys.Claimant => TryText(line, ref position, which),
                _ => throw new UnreachableException($"There is no key {which}."),
            };
            if (!isTaken)
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}') && Skip(line, position) == line.Length && (keys & (HeadKeys.Id | HeadKeys.Facts)) == (HeadKeys.Id | HeadKeys.Facts);
    }

    /// <summary>The key that comes next beside the facts, with its colon; none for any other.</summary>
    private static HeadKeys HeadAt(ReadOnlySpan<byte> line, ref int position)
    {
        position = Skip(line, position);
        foreach (var (key, name) in Heads)
        {
            if (line[position..].StartsWith(name))
            {
                position += name.Length;
                return key;
            }
        }

        if (TryKey(line, ref position, out var other))
        {
            foreach (var (key, name) in Heads)
            {
                if (other.SequenceEqual(name.AsSpan(1..^2)))
                {
                    return key;
                }
            }
        }

        return HeadKeys.None;
    }

    private bool TryText(ReadOnlySpan<byte> line, ref int position, HeadKeys which)
    {
        position = Skip(line, position);
        return TryString(line, ref position, out var text) && which switch
        {
            HeadKeys.Id => _head.TryId(text),
            HeadKeys.Pack => _head.TryPack(text),
            HeadKeys.Claimant => _head.TryClaimant(text),
            _ => throw new UnreachableException($"The value of {which} is no text."),
        };
    }

    /// <summary>What the claimant chose: choices and alternatives that the pack has.</summary>
    private bool TryChoose(ReadOnlySpan<byte> line, ref int position)
    {
        if (!Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        if (Take(line, ref position, (byte)'}'))
        {
            return true;
        }

        do
        {
            if (!TryKey(line, ref position, out var name))
            {
                return false;
            }

            position = Skip(line, position);
            var choice = _head.ChoiceAt(name);
            if (choice < 0 || _head.Chosen[choice] >= 0 || !TryString(line, ref position, out var wanted) || !_head.TryChoose(choice, wanted))
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}');
    }

    private bool TryFacts(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        if (!Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        if (Take(line, ref position, (byte)'}'))
        {
            return true;
        }

        var expected = 0;
        do
        {
            // Files state facts in one order, mostly that of the pack, and without blanks.
            position = Skip(line, position);
            var at = expected;
            if (expected < _facts.Length && line[position..].StartsWith(_facts[expected].Key))
            {
                position += _facts[expected].Key.Length;
            }
            else if (TryKey(line, ref position, out var name))
            {
                at = _slots.Find(name);
            }
            else
            {
                return false;
            }

            if (at < 0 || (_seen[at >> 6] & (1ul << (at & 63))) != 0)
            {
                return false;
            }

            _seen[at >> 6] |= 1ul << (at & 63);
            expected = at + 1;
            position = Skip(line, position);
            if (!_facts[at].TryJson(line, ref position, facts))
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}');
    }

    [Flags]
    private enum HeadKeys
    {
        None = 0,
        Id = 1,
        Pack = 2,
        Claimant = 4,
        Facts = 8,
        Choose = 16,
    }
}
